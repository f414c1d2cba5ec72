package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuilderImage;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The smallest Java runtime that runs the project's classes and starts its main class. */
final class RuntimeRule {
  /** The first launcher that starts instance mains without a flag: JEP 512. */
  private static final int FLEXIBLE_MAINS = 25;

  private RuntimeRule() {}

  static Sourced<Optional<JavaRuntime>> choose(
      ImageSpec spec, Compilation compilation, Bases bases) {
    List<Finding> findings = new ArrayList<>();
    if (spec.base() != BaseKind.AUTO && spec.base() != BaseKind.DISTROLESS_JAVA) {
      findings.add(
          new Finding(
              FindingCode.BASE_NOT_YET,
              Anchor.member("base"),
              "base = " + spec.base() + " makes no image yet",
              "use DISTROLESS_JAVA, or AUTO, which means the same today"));
    }
    Optional<JavaRuntime> runtime = runtime(compilation, bases);
    if (runtime.isEmpty()) {
      findings.add(tooNew(compilation, bases));
    }
    runtime.ifPresent(
        chosen -> {
          if (spec.mainMethod() == MainMethod.FLEXIBLE
              && chosen.builder().java() < FLEXIBLE_MAINS) {
            findings.add(
                new Finding(
                    FindingCode.MAIN_NOT_LAUNCHABLE,
                    Anchor.whole(),
                    "only the launcher of Java 25 and later starts a main method that is not \"public"
                        + " static void main(String[])\", and the image has Java "
                        + chosen.builder().java(),
                    "write public static void main(String[] args), or compile for release 25"));
          }
          findings.addAll(platforms(spec, chosen.image()));
        });
    return new Sourced<>(runtime, findings);
  }

  private static Optional<JavaRuntime> runtime(Compilation compilation, Bases bases) {
    for (BaseImage base : bases.bases()) {
      int java = base.java().orElse(0);
      // Classes with preview features run on the release that compiled them and on no other.
      boolean runs =
          compilation.preview() ? java == compilation.release() : java >= compilation.release();
      if (runs) {
        for (BuilderImage builder : bases.builders()) {
          if (builder.java() == java) {
            return Optional.of(new JavaRuntime(base, builder, compilation.release()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Finding tooNew(Compilation compilation, Bases bases) {
    String releases =
        bases.builders().stream()
            .map(builder -> String.valueOf(builder.java()))
            .collect(Collectors.joining(", "));
    return new Finding(
        FindingCode.RELEASE_TOO_NEW,
        Anchor.whole(),
        "no base image runs classes of Java "
            + compilation.release()
            + (compilation.preview() ? " with preview features" : "")
            + ": there are "
            + releases,
        compilation.preview()
            ? "compile without --enable-preview, or for one of these releases"
            : "set maven.compiler.release to one of these");
  }

  private static List<Finding> platforms(ImageSpec spec, BaseImage base) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < spec.platforms().size(); i++) {
      Platform platform = spec.platforms().get(i);
      if (!base.platforms().contains(platform)) {
        findings.add(
            new Finding(
                FindingCode.PLATFORM_NOT_OFFERED,
                Anchor.member("platforms", i),
                base.reference() + " is not published for " + platform,
                "use "
                    + base.platforms().stream()
                        .map(Platform::text)
                        .collect(Collectors.joining(", "))));
      }
    }
    return findings;
  }
}
