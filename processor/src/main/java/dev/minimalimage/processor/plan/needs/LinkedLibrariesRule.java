package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.SymbolVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shared libraries, and the versions of them, that native files are linked to. */
final class LinkedLibrariesRule {
  /**
   * Libraries of displays, sound and graphics cards, which no container has unless it is given
   * them. Of several native files in a jar, those that are linked to them are a choice: the part
   * for screens, the one for graphics cards.
   */
  private static final Pattern HARDWARE =
      Pattern.compile(
          "lib(X[A-Za-z0-9]|xcb|xkbcommon|wayland|GL|EGL|GLX|OpenGL|gtk|gdk|vulkan|OpenCL|drm|asound"
              + "|pulse|cuda|cublas|cudnn|cufft|curand|cusolver|cusparse|nv|nccl|amdhip|rocblas|roctx)"
              + ".*");

  private LinkedLibrariesRule() {}

  static Stream<Need> needs(Question question) {
    List<NativeGroup> groups = NativeGroup.of(question);
    return groups.stream()
        .flatMap(
            group ->
                question.platforms().stream()
                    .flatMap(platform -> needs(question, groups, group, platform)));
  }

  private static Stream<Need> needs(
      Question question, List<NativeGroup> groups, NativeGroup group, Platform platform) {
    return group
        .on(platform)
        .flatMap(
            member -> {
              Set<String> near = near(groups, member, platform);
              Certainty certainty = certainty(question, group, member.file(), platform);
              return requirements(member.file(), near)
                  .map(
                      requirement ->
                          new Need(
                              requirement,
                              certainty,
                              List.of(platform),
                              List.of(member.proof(without(group, certainty)))));
            });
  }

  private static String without(NativeGroup group, Certainty certainty) {
    return certainty == Certainty.CERTAIN
        ? ""
        : group.known().map(library -> "(without it, " + library.without() + ")").orElse("");
  }

  private static Certainty certainty(
      Question question, NativeGroup group, NativeFile file, Platform platform) {
    Certainty certainty = group.certainty(question);
    boolean choice =
        (NativeGroup.isProgram(file) || usesHardware(file))
            && group
                .on(platform)
                .map(NativeGroup.Member::file)
                .anyMatch(other -> !NativeGroup.isProgram(other) && !usesHardware(other));
    return choice && certainty == Certainty.CERTAIN ? Certainty.CONDITIONAL : certainty;
  }

  private static boolean usesHardware(NativeFile file) {
    return file.needed().stream().anyMatch(soname -> HARDWARE.matcher(soname).matches());
  }

  /**
   * The libraries that a native file finds without the image: those in the same jar, and those of
   * jars that are split by platform, which are made to be used together.
   */
  private static Set<String> near(
      List<NativeGroup> groups, NativeGroup.Member member, Platform platform) {
    return groups.stream()
        .flatMap(group -> group.on(platform))
        .filter(
            other ->
                other.code().name().equals(member.code().name())
                    || (PlatformNames.isSplit(member.code().name())
                        && PlatformNames.isSplit(other.code().name())))
        .map(NativeGroup.Member::file)
        .flatMap(
            file ->
                Stream.concat(file.soname().stream(), Stream.of(PlatformNames.file(file.entry()))))
        .collect(Collectors.toSet());
  }

  private static Stream<Requirement> requirements(NativeFile file, Set<String> near) {
    Stream<Requirement> libraries =
        file.needed().stream()
            .filter(soname -> isImages(PlatformNames.file(soname), near))
            .map(Requirement.Library::new);
    return Stream.concat(
        libraries, file.versions().stream().flatMap(version -> symbols(version, near).stream()));
  }

  private static boolean isImages(String soname, Set<String> near) {
    return !ProvidedLibraries.byGlibc(soname)
        && !ProvidedLibraries.byJvm(soname)
        && !near.contains(soname);
  }

  private static Optional<Requirement> symbols(SymbolVersion version, Set<String> near) {
    if (version.family().equals("GLIBC")) {
      // All libraries of glibc are of one version; libgcc_s of other systems borrows the name.
      return ProvidedLibraries.byGlibc(version.soname())
          ? Optional.of(
              new Requirement.Symbols(new SymbolVersion("libc.so.6", "GLIBC", version.version())))
          : Optional.empty();
    }
    return isImages(version.soname(), near)
        ? Optional.of(new Requirement.Symbols(version))
        : Optional.empty();
  }
}
