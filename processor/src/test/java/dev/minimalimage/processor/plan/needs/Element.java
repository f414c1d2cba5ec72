package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the evidence of one element of the class path. */
public final class Element {
  private final String name;
  private final List<PackageUse> uses = new ArrayList<>();
  private final List<ApiCall> calls = new ArrayList<>();
  private final List<NativeFile> natives = new ArrayList<>();
  private List<String> nativeFolders = List.of();
  private boolean signed;
  private NativeImageFiles nativeImage = NativeImageFiles.NONE;

  private Element(String name) {
    this.name = name;
  }

  public static Element jar(String name) {
    return new Element(name);
  }

  public static Element own() {
    return new Element("");
  }

  public static Evidence evidence(Element... elements) {
    return new Evidence(Stream.of(elements).map(Element::build).toList());
  }

  public Element uses(String packageName, String by) {
    uses.add(new PackageUse(packageName, packageName + ".Type", by));
    return this;
  }

  public Element calls(Api api, String by) {
    calls.add(new ApiCall(api, Optional.empty(), by));
    return this;
  }

  public Element calls(Api api, String literal, String by) {
    calls.add(new ApiCall(api, Optional.of(literal), by));
    return this;
  }

  /**
   * A file of 60 kB for Linux with glibc; {@code needs} are sonames and {@code soname:FAMILY_1.2}.
   */
  public Element glibc(String machine, String entry, String... needs) {
    return file(NativeSystem.LINUX_GLIBC, machine, entry, needs);
  }

  public Element file(NativeSystem system, String machine, String entry, String... needs) {
    List<String> needed = Stream.of(needs).filter(need -> !need.contains(":")).toList();
    List<SymbolVersion> versions =
        Stream.of(needs).filter(need -> need.contains(":")).map(Element::version).toList();
    natives.add(
        new NativeFile(entry, 60_000, system, machine, Optional.empty(), needed, versions, true));
    return this;
  }

  public Element soname(String soname) {
    NativeFile last = natives.remove(natives.size() - 1);
    natives.add(
        new NativeFile(
            last.entry(),
            last.bytes(),
            last.system(),
            last.machine(),
            Optional.of(soname),
            last.needed(),
            last.versions(),
            last.readable()));
    return this;
  }

  public Element nativeFolders(String... folders) {
    this.nativeFolders = List.of(folders);
    return this;
  }

  public Element signed() {
    this.signed = true;
    return this;
  }

  public Element nativeImage(NativeImageFiles files) {
    this.nativeImage = files;
    return this;
  }

  private CodeEvidence build() {
    return new CodeEvidence(
        name,
        uses,
        List.of(),
        calls,
        List.of(),
        List.of(),
        List.of(),
        false,
        natives,
        nativeFolders,
        signed,
        nativeImage);
  }

  private static SymbolVersion version(String text) {
    int colon = text.indexOf(':');
    int line = text.lastIndexOf('_');
    return new SymbolVersion(
        text.substring(0, colon),
        text.substring(colon + 1, line),
        Version.parse(text.substring(line + 1)));
  }
}
