package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses between a JVM and an executable, and how that is linked. */
public final class NativeModes {
  private static final String MEMBER = "nativeMode";
  private static final String PACKAGING = "native-image";

  private final ImageSpec spec;
  private final ProjectFacts facts;
  private final Evidence evidence;
  private final ProjectBuilds builds;
  private final String name;
  private final Launch launch;

  private NativeModes(
      ImageSpec spec, ProjectFacts facts, Evidence evidence, String name, Launch launch) {
    this.spec = spec;
    this.facts = facts;
    this.evidence = evidence;
    this.builds = ProjectBuilds.of(facts, evidence);
    this.name = name;
    this.launch = launch;
  }

  /**
   * Chooses.
   *
   * @param name the executable's name where the project gives it none
   * @param launch what starts the application
   * @return how it is compiled; empty for a JVM
   */
  public static Sourced<Optional<NativeCompilation>> choose(
      ImageSpec spec, ProjectFacts facts, Evidence evidence, String name, Launch launch) {
    NativeModes modes = new NativeModes(spec, facts, evidence, name, launch);
    return switch (spec.nativeMode()) {
      case OFF -> modes.turnedOff();
      case AUTO -> modes.asTheProjectSays();
      case DYNAMIC, MOSTLY_STATIC, STATIC -> modes.asked();
    };
  }

  private Sourced<Optional<NativeCompilation>> turnedOff() {
    return isPackaging()
        ? refused(
            new Finding(
                FindingCode.NATIVE_MODE,
                Anchor.member(MEMBER),
                "nativeMode = OFF, but the project's packaging is \"" + PACKAGING + '"',
                "make the packaging \"jar\", or remove nativeMode"))
        : new Sourced<>(Optional.empty(), List.of());
  }

  private boolean isPackaging() {
    return facts.packaging().equals(PACKAGING);
  }

  private Sourced<Optional<NativeCompilation>> asTheProjectSays() {
    List<NativeBuild> asking = builds.asking();
    if (asking.isEmpty()) {
      return facts
          .nativeSettings()
          .switched()
          .map(
              place ->
                  compiled(
                      builds.flags().mode().orElse(NativeMode.DYNAMIC), place, Optional.empty()))
          .orElseGet(() -> new Sourced<>(Optional.empty(), List.of()));
    }
    // What the build does without a profile comes before what it could do with one.
    NativeBuild first = asking.get(0);
    List<NativeBuild> others =
        asking.stream().filter(each -> builds.mode(each) != builds.mode(first)).toList();
    if (first.profile().isPresent() && !others.isEmpty()) {
      return refused(ambiguous(asking));
    }
    return compiled(builds.mode(first), why(first), Optional.of(first));
  }

  private Sourced<Optional<NativeCompilation>> asked() {
    NativeMode mode = spec.nativeMode();
    String why = "the annotation's nativeMode = " + mode;
    List<NativeBuild> own = builds.builds().stream().filter(NativeBuild::own).toList();
    Optional<NativeBuild> same =
        own.stream()
            .filter(build -> builds.flags(build).mode().equals(Optional.of(mode)))
            .findFirst();
    Optional<NativeBuild> open =
        own.stream().filter(build -> builds.flags(build).mode().isEmpty()).findFirst();
    if (same.or(() -> open).isEmpty() && !own.isEmpty()) {
      return refused(contradiction(own.get(0)));
    }
    if (own.isEmpty() && builds.flags().mode().filter(made -> made != mode).isPresent()) {
      return refused(contradiction(builds.flags()));
    }
    return compiled(mode, why, same.or(() -> open));
  }

  private Sourced<Optional<NativeCompilation>> compiled(
      NativeMode mode, String why, Optional<NativeBuild> build) {
    Optional<NativeBuild> project = PluginBuild.of(facts, build, builds.builds());
    LinkFlags flags = project.map(builds::flags).orElseGet(builds::flags);
    List<Finding> findings = new ArrayList<>(FlagRules.check(flags));
    findings.addAll(PluginBuild.check(launch, facts, project));
    findings.addAll(JvmMembers.check(spec));
    List<NativeArgument> given = project.map(NativeBuild::args).orElse(List.of());
    NativeCompilation compilation =
        new NativeCompilation(
            mode,
            withoutLines(why),
            NativeOptions.of(mode, flags, given, evidence),
            project,
            project.isPresent() && PluginBuild.isBoot(facts),
            project.map(NativeModes::fileName).orElse(name));
    return new Sourced<>(Optional.of(compilation), findings);
  }

  /** The name may lead into a folder below the output's. */
  private static String fileName(NativeBuild build) {
    return build.imageName().substring(build.imageName().lastIndexOf('/') + 1);
  }

  /** The reason stands in checked-in files, which another line of the POM must not make stale. */
  private static String withoutLines(String why) {
    return why.replaceAll(":[0-9]+(?=\\b)", "");
  }

  private static Sourced<Optional<NativeCompilation>> refused(Finding finding) {
    return new Sourced<>(Optional.empty(), List.of(finding));
  }

  private String why(NativeBuild build) {
    return build
        .profile()
        .map(profile -> "the profile " + profile + " in " + build.place())
        .orElse(
            (isPackaging() ? "the packaging " + PACKAGING : "native-maven-plugin")
                + " in "
                + build.place());
  }

  private Finding ambiguous(List<NativeBuild> asking) {
    String each =
        asking.stream()
            .map(build -> why(build) + " makes " + builds.mode(build))
            .collect(Collectors.joining(", "));
    return new Finding(
        FindingCode.NATIVE_MODE,
        Anchor.whole(),
        "the POM describes several executables: " + each,
        "choose one with nativeMode = NativeMode."
            + builds.mode(asking.get(0))
            + ", or NativeMode.OFF for a JVM");
  }

  private Finding contradiction(NativeBuild build) {
    return contradiction(builds.flags(build));
  }

  private Finding contradiction(LinkFlags flags) {
    NativeArgument deciding = flags.deciding().orElseThrow();
    NativeMode made = flags.mode().orElseThrow();
    return new Finding(
        FindingCode.NATIVE_MODE,
        Anchor.member(MEMBER),
        "nativeMode = "
            + spec.nativeMode()
            + ", but "
            + deciding.text()
            + " in "
            + deciding.place()
            + " makes "
            + made,
        "say " + made + ", or remove the flag");
  }
}
