package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What one element of the class path proves. Every list is sorted and holds nothing twice, so that
 * equal content gives equal evidence.
 *
 * @param name the jar's file name without a version, such as {@code gson.jar}; empty for the
 *     application's own classes
 * @param uses the JDK's packages that its class files refer to
 * @param packages the packages, named as the JDK's or as those that it once had, that it has
 *     classes of itself, such as {@code javax.servlet}
 * @param calls the calls of watched methods in its class files
 * @param names the string constants in its class files that read like names of JDK classes
 * @param services the service interfaces that {@code META-INF/services} provides implementations
 *     of, the JDK's and others
 * @param requires the modules that its {@code module-info.class} requires at run time
 * @param agent whether its manifest makes it a Java agent
 * @param natives the native libraries and programs in it, for whatever platform; one of a jar in
 *     this jar has an entry with a {@code !} in it
 * @param nativeFolders the folders, each with a slash at its end, below which there is at least one
 *     file and every file is one of {@code natives}; sorted, nested ones included
 * @param signed whether it, or a jar in it, is signed, so that no entry may be taken out
 * @param nativeImage what it tells native-image
 */
public record CodeEvidence(
    String name,
    List<PackageUse> uses,
    List<String> packages,
    List<ApiCall> calls,
    List<NamedClass> names,
    List<String> services,
    List<String> requires,
    boolean agent,
    List<NativeFile> natives,
    List<String> nativeFolders,
    boolean signed,
    NativeImageFiles nativeImage) {
  public CodeEvidence {
    uses = List.copyOf(uses);
    packages = List.copyOf(packages);
    calls = List.copyOf(calls);
    names = List.copyOf(names);
    services = List.copyOf(services);
    requires = List.copyOf(requires);
    natives = List.copyOf(natives);
    nativeFolders = List.copyOf(nativeFolders);
  }

  /** The same as the evidence of a jar of this name. */
  public CodeEvidence in(String jar) {
    return new CodeEvidence(
        jar,
        uses,
        packages,
        calls,
        names,
        services,
        requires,
        agent,
        natives,
        nativeFolders,
        signed,
        nativeImage.in(jar));
  }

  /** Whether this is the application's own code, which its author can change. */
  public boolean isOwn() {
    return name.isEmpty();
  }
}
