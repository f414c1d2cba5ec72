package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Pruning;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans with runtimes, supplements and prunings, made by hand: what decides them is no matter here.
 */
final class ReasonedPlans {
  private static final ImageReference DEBUG =
      ImageReference.parse("base.example/base-nossl:debug-nonroot");
  private static final ImageReference BASE =
      ImageReference.parse("base.example/base-nossl:nonroot");
  private static final ImageReference CC = ImageReference.parse("base.example/cc:nonroot");
  private static final ImageReference JDK = ImageReference.parse("builder.example/jdk:25");
  private static final Need LIBSTDCXX =
      need(
          new Requirement.Library("libstdc++.so.6"),
          Certainty.CERTAIN,
          new Proof("rocksdbjni-9.10.0.jar", "librocksdbjni-linux64.so", ""));
  private static final Need SHELL =
      need(
          new Requirement.Command("sh"),
          Certainty.TOLERATED,
          new Proof("jline-3.30.0.jar", "org.jline.utils.ExecHelper", "starts it"));
  private static final List<String> OTHER_SYSTEMS =
      List.of(
          "org/sqlite/native/FreeBSD",
          "org/sqlite/native/Linux-Android",
          "org/sqlite/native/Linux-Musl",
          "org/sqlite/native/Linux/arm",
          "org/sqlite/native/Mac",
          "org/sqlite/native/Windows");

  private ReasonedPlans() {}

  static ImagePlan linked() {
    return with(
        plain(Specs.spec().ports(8080)),
        new RuntimePlan.Linked(
            25,
            new Reasoned<>(JDK, "Java 25, the release that the project compiles for"),
            List.of(
                module("java.logging", "com.example.App uses java.util.logging.Logger"),
                module("java.sql", "sqlite-jdbc refers to it in org.sqlite.JDBC"),
                module("jdk.httpserver", "com.example.App uses com.sun.net.httpserver.HttpServer")),
            false));
  }

  static ImagePlan complete() {
    return with(
        plain(Specs.spec()),
        new RuntimePlan.Linked(
            17,
            new Reasoned<>(
                ImageReference.parse("builder.example/jdk:17"),
                "Every module, because the application loads classes whose names only its users"
                    + " know"),
            List.of(module("java.base", "of the JDK"), module("java.se", "of the JDK")),
            true));
  }

  /** With more modules than a comment tells, a user of its own and copies from two images. */
  static ImagePlan supplements() {
    ImagePlan plan = plain(Specs.spec().env("MODE=production").volumes("/data"));
    List<Reasoned<String>> modules =
        IntStream.range(10, 35)
            .mapToObj(i -> module("jdk.module.of.the.number.n" + i, "of no interest"))
            .toList();
    FinalStage image = plan.image();
    FinalStage supplemented =
        new FinalStage(
            new Reasoned<>(BASE, "The smallest base that has glibc"),
            DEBUG,
            List.of(
                copied(
                    CC,
                    "/usr/lib/",
                    LIBSTDCXX.requirement(),
                    "rocksdbjni needs libstdc++.so.6 in librocksdbjni-linux64.so",
                    "/usr/lib/*-linux-gnu/libstdc++.so.6"),
                copied(
                    ImageReference.parse("base.example/java-base:nonroot"),
                    "/etc/fonts/",
                    Requirement.Feature.FONTS,
                    "com.example.Chart draws text",
                    "/etc/fonts/"),
                copied(
                    CC,
                    "/usr/lib/",
                    new Requirement.Library("libgcc_s.so.1"),
                    "libstdc++.so.6 needs libgcc_s.so.1",
                    "/usr/lib/*-linux-gnu/libgcc_s.so.1")),
            image.labels(),
            List.of(
                new Reasoned<>(
                    new EnvVariable("LANG", "C.UTF-8"), "file names are UTF-8, as in most images")),
            image.env(),
            image.ports(),
            image.user(),
            image.workdir(),
            image.files(),
            image.volumes(),
            image.stopSignal(),
            image.jvmOptions(),
            image.userOptions(),
            image.launch(),
            image.args());
    return with(
        plan,
        build(
            plan.build(),
            List.of(
                "root:x:0:0:root:/root:/sbin/nologin",
                "app:x:1000:1000:the app:/work:/sbin/nologin"),
            List.of()),
        new RuntimePlan.Linked(
            25, new Reasoned<>(JDK, "The release that the project compiles for"), modules, false),
        supplemented,
        reasoning());
  }

  static ImagePlan pruned() {
    ImagePlan plan = plain(Specs.spec());
    return with(
        plan,
        build(
            plan.build(),
            List.of(),
            List.of(
                new Pruning(
                    "sqlite-jdbc-3.54.1.0.jar", "sqlite-jdbc", OTHER_SYSTEMS, Map.of(), 11_912_345),
                new Pruning("jansi-v2.jar", "jansi", List.of("org/jansi/Mac"), Map.of(), 51_000))),
        plan.runtime(),
        plan.image(),
        plan.reasoning());
  }

  /** On a base with Java that lacks something. */
  static ImagePlan prunedOnTwoPlatforms() {
    ImagePlan plan =
        Plans.plan(
            Specs.spec().platforms("linux/amd64", "linux/arm64"),
            Projects.project()
                .runtime("org.xerial:sqlite-jdbc:3.54.1.0", "com.example:common:1.1-SNAPSHOT"));
    FinalStage supplemented = supplements().image();
    return with(
        plan,
        build(
            plan.build(),
            List.of(),
            List.of(
                new Pruning(
                    "sqlite-jdbc-3.54.1.0.jar",
                    "sqlite-jdbc",
                    OTHER_SYSTEMS,
                    Map.of(
                        "amd64", List.of("org/sqlite/native/Linux/aarch64"),
                        "arm64", List.of("org/sqlite/native/Linux/x86_64")),
                    12_500_000),
                new Pruning(
                    "zstd-jni-1.5.7-6.jar",
                    "zstd-jni",
                    List.of(),
                    Map.of("arm64", List.of("linux/amd64/libzstd-jni-1.5.7-6.so")),
                    0))),
        plan.runtime(),
        supplemented,
        plan.reasoning());
  }

  /** Whatever a jar can name its entries and classes, short of a line break. */
  static ImagePlan hostileJars() {
    String hostile = GoldenCases.HOSTILE + "{}|~@x";
    ImagePlan plan = plain(Specs.spec());
    Proof proof = new Proof(hostile, hostile + "\n\r\0", hostile);
    return with(
        plan,
        build(
            plan.build(),
            List.of("x:" + hostile),
            List.of(
                new Pruning(
                    "hostile-1.jar",
                    "hostile",
                    List.of("# comment", "-rf", "<<EOF", hostile, "}'\\"),
                    Map.of("amd64", List.of(hostile)),
                    1))),
        new RuntimePlan.Linked(
            25,
            new Reasoned<>(JDK, hostile + "\n"),
            List.of(module("java.sql", hostile + "\nRUN id \\")),
            false),
        plan.image(),
        new Reasoning(
                List.of(need(new Requirement.Library(hostile + "\n"), Certainty.CERTAIN, proof)),
                List.of(new ModuleNeed("java.sql", Certainty.CONDITIONAL, List.of(proof))),
                List.of(
                    new Reasoning.Candidate(
                        BASE,
                        BaseKind.DISTROLESS_BASE_NOSSL,
                        hostile,
                        List.of(hostile),
                        1,
                        List.of(new Requirement.Library(hostile)))),
                List.of(new Reasoning.SizePart(hostile, 1)),
                List.of(hostile + "\n# no heading"))
            .with(
                List.of(
                    new Reachability(
                        hostile, Reachability.Source.RISK, hostile + "\n# no heading"))));
  }

  /** What native-image knows of each part of the application. */
  static ImagePlan reachability() {
    ImagePlan plan = linked();
    return with(
        plan,
        plan.build(),
        plan.runtime(),
        plan.image(),
        plan.reasoning()
            .with(
                List.of(
                    new Reachability(
                        "", Reachability.Source.NEEDS_NONE, "no call in it asks for any"),
                    new Reachability(
                        "sqlite-jdbc.jar", Reachability.Source.OWN_METADATA, "in the jar"),
                    new Reachability(
                        "logback-classic.jar", Reachability.Source.REPOSITORY, "that of 1.5.26"),
                    new Reachability(
                        "guava.jar",
                        Reachability.Source.RISK,
                        "com.google.common.base.Enums calls Class.getDeclaredField"))));
  }

  static ImagePlan withPrunings(ImagePlan plan, List<Pruning> prunings) {
    return with(
        plan,
        build(plan.build(), plan.build().userEntries(), prunings),
        plan.runtime(),
        plan.image(),
        plan.reasoning());
  }

  private static ImagePlan plain(Specs spec) {
    return Plans.plan(spec, Projects.project().runtime("org.xerial:sqlite-jdbc:3.54.1.0"));
  }

  private static Reasoned<String> module(String name, String reason) {
    return new Reasoned<>(name, reason);
  }

  private static Need need(Requirement requirement, Certainty certainty, Proof... proofs) {
    return new Need(requirement, certainty, List.of(), List.of(proofs));
  }

  private static Reasoned<Supplement> copied(
      ImageReference from, String to, Requirement covers, String reason, String... paths) {
    return new Reasoned<>(
        new Supplement("debian13", List.of(covers), List.of(), from, List.of(paths), to, 2_300_000),
        reason);
  }

  private static Reasoning reasoning() {
    List<Proof> seen =
        Stream.of("One", "Two", "Three", "Four", "Five")
            .map(name -> new Proof("", "com.example." + name, "uses java.sql.Connection"))
            .toList();
    return new Reasoning(
        List.of(
            LIBSTDCXX,
            need(
                new Requirement.Symbols(
                    new SymbolVersion("libc.so.6", "GLIBC", Version.parse("2.34"))),
                Certainty.CERTAIN,
                new Proof("builder.example/jdk:25", "", "is linked to it")),
            new Need(
                new Requirement.Library("libgomp.so.1"),
                Certainty.CONDITIONAL,
                List.of(Platform.parse("linux/arm64")),
                List.of(new Proof("onnxruntime-1.22.0.jar", "ai/onnxruntime/libonnx.so", ""))),
            SHELL),
        List.of(
            new ModuleNeed("java.sql", Certainty.CERTAIN, seen),
            new ModuleNeed(
                "jdk.crypto.ec",
                Certainty.CONDITIONAL,
                List.of(new Proof("", "com.example.Client", "speaks TLS")))),
        List.of(
            candidate(BASE, BaseKind.DISTROLESS_BASE_NOSSL, List.of("libstdc++.so.6"), 63_700_000),
            candidate(CC, BaseKind.DISTROLESS_CC, List.of(), 75_949_999),
            candidate(
                ImageReference.parse("base.example/static:nonroot"),
                BaseKind.DISTROLESS_STATIC,
                List.of(),
                50_050_000,
                new Requirement.Library("libc.so.6"))),
        List.of(
            new Reasoning.SizePart("Java 25, 25 modules", 46_000_000),
            new Reasoning.SizePart("base.example/base-nossl:nonroot", 15_400_000),
            new Reasoning.SizePart("dependencies", 940_000)),
        List.of(SHELL.requirement()),
        List.of("Classes that are loaded by names from outside are not seen."));
  }

  private static Reasoning.Candidate candidate(
      ImageReference base,
      BaseKind kind,
      List<String> supplements,
      long bytes,
      Requirement... lacks) {
    return new Reasoning.Candidate(
        base, kind, "linked, 25 modules", supplements, bytes, List.of(lacks));
  }

  private static BuildStage build(
      BuildStage build, List<String> userEntries, List<Pruning> prunings) {
    return new BuildStage(
        build.image(),
        build.layout(),
        build.skipped(),
        build.excluded(),
        build.projectJars(),
        build.qualifiedJars(),
        build.hostOnly(),
        build.dependencies(),
        userEntries,
        build.tmp(),
        prunings,
        build.assembly(),
        build.prebuilt());
  }

  static ImagePlan with(ImagePlan plan, RuntimePlan runtime) {
    return with(plan, plan.build(), runtime, plan.image(), plan.reasoning());
  }

  private static ImagePlan with(
      ImagePlan plan,
      BuildStage build,
      RuntimePlan runtime,
      FinalStage image,
      Reasoning reasoning) {
    return new ImagePlan(
        plan.type(),
        plan.name(),
        plan.tag(),
        plan.platforms(),
        plan.files(),
        plan.pins(),
        build,
        runtime,
        image,
        plan.health(),
        plan.selfTest(),
        plan.port(),
        plan.verification(),
        reasoning);
  }
}
