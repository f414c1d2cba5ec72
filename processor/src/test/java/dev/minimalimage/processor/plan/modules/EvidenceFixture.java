package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NamedClass;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.PackageUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the evidence of one element of the class path; all of it is in the class {@code a.A}. */
final class EvidenceFixture {
  private final String name;
  private final List<PackageUse> uses = new ArrayList<>();
  private final List<ApiCall> calls = new ArrayList<>();
  private final List<NamedClass> names = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private final List<String> requires = new ArrayList<>();
  private boolean agent;

  private EvidenceFixture(String name) {
    this.name = name;
  }

  static EvidenceFixture own() {
    return new EvidenceFixture("");
  }

  static EvidenceFixture jar(String name) {
    return new EvidenceFixture(name);
  }

  EvidenceFixture uses(String type) {
    uses.add(new PackageUse(type.substring(0, type.lastIndexOf('.')), type, "a.A"));
    return this;
  }

  EvidenceFixture calls(Api api) {
    calls.add(new ApiCall(api, Optional.empty(), "a.A"));
    return this;
  }

  EvidenceFixture calls(Api api, String literal) {
    calls.add(new ApiCall(api, Optional.of(literal), "a.A"));
    return this;
  }

  EvidenceFixture names(String className) {
    names.add(new NamedClass(className, "a.A"));
    return this;
  }

  EvidenceFixture provides(String service) {
    services.add(service);
    return this;
  }

  EvidenceFixture requires(String module) {
    requires.add(module);
    return this;
  }

  EvidenceFixture agent() {
    agent = true;
    return this;
  }

  CodeEvidence build() {
    return new CodeEvidence(
        name,
        uses,
        List.of(),
        calls,
        names,
        services,
        requires,
        agent,
        List.of(),
        List.of(),
        false,
        NativeImageFiles.NONE);
  }
}
