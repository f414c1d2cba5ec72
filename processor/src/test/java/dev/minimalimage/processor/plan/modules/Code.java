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

/** Makes the evidence of one element of a class path. */
public final class Code {
  private final String name;
  private final List<PackageUse> uses = new ArrayList<>();
  private final List<String> packages = new ArrayList<>();
  private final List<ApiCall> calls = new ArrayList<>();
  private final List<NamedClass> names = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private final List<String> requires = new ArrayList<>();
  private boolean agent;

  private Code(String name) {
    this.name = name;
  }

  /** The application's own. */
  public static Code own() {
    return new Code("");
  }

  public static Code jar(String name) {
    return new Code(name);
  }

  public Code refersTo(String type) {
    uses.add(new PackageUse(type.substring(0, type.lastIndexOf('.')), type, "com.example.A"));
    return this;
  }

  /** It has classes of that package itself. */
  public Code has(String packageName) {
    packages.add(packageName);
    return this;
  }

  public Code calls(Api api) {
    calls.add(new ApiCall(api, Optional.empty(), "com.example.A"));
    return this;
  }

  Code calls(Api api, String literal) {
    calls.add(new ApiCall(api, Optional.of(literal), "com.example.A"));
    return this;
  }

  Code names(String type) {
    names.add(new NamedClass(type, "com.example.A"));
    return this;
  }

  Code provides(String service) {
    services.add(service);
    return this;
  }

  Code requires(String module) {
    requires.add(module);
    return this;
  }

  Code agent() {
    agent = true;
    return this;
  }

  public CodeEvidence evidence() {
    return new CodeEvidence(
        name,
        uses,
        packages,
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
