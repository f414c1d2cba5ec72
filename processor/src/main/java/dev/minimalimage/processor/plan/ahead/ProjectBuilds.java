package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * The configurations of native-maven-plugin, with what the class path adds to each.
 *
 * @param builds in the order of the POM
 * @param common the options in native-image.properties files, the project's own and its
 *     dependencies'
 */
record ProjectBuilds(List<NativeBuild> builds, List<NativeArgument> common) {
  ProjectBuilds {
    builds = List.copyOf(builds);
    common = List.copyOf(common);
  }

  static ProjectBuilds of(ProjectFacts facts, Evidence evidence) {
    return new ProjectBuilds(
        facts.nativeSettings().builds(),
        evidence.code().stream().flatMap(code -> code.nativeImage().args().stream()).toList());
  }

  /** Those by which the project itself says that it is to be compiled. */
  List<NativeBuild> asking() {
    return builds.stream()
        .filter(NativeBuild::own)
        .filter(build -> build.bound() || !build.args().isEmpty())
        .toList();
  }

  /** What is said about linking, on the command line last and so with the last word. */
  LinkFlags flags(NativeBuild build) {
    return LinkFlags.of(Stream.concat(common.stream(), build.args().stream()).toList());
  }

  LinkFlags flags() {
    return LinkFlags.of(common);
  }

  /** What it makes if nobody says more. */
  NativeMode mode(NativeBuild build) {
    return flags(build).mode().orElse(NativeMode.DYNAMIC);
  }
}
