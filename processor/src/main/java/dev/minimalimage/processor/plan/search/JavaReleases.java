package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first release of Java that runs the project's classes and starts its main class. */
public final class JavaReleases {
  /** The first launcher that starts instance mains without a flag: JEP 512. */
  private static final int FLEXIBLE_MAINS = 25;

  private JavaReleases() {}

  /** The JDK of that release. */
  public static Sourced<Optional<Jdk>> choose(
      ImageSpec spec, Compilation compilation, Bases bases) {
    List<Jdk> able = bases.jdks().stream().filter(jdk -> runs(jdk.release(), compilation)).toList();
    AskedBases asked = AskedBases.of(spec, bases);
    Optional<Jdk> jdk = able.stream().filter(each -> isOn(each, asked, able)).findFirst();
    List<Finding> findings = new ArrayList<>();
    if (jdk.isEmpty()) {
      findings.add(tooNew(compilation, bases));
    } else if (spec.mainMethod() == MainMethod.FLEXIBLE && jdk.get().release() < FLEXIBLE_MAINS) {
      findings.add(notLaunchable(jdk.get()));
    }
    return new Sourced<>(jdk, findings);
  }

  /** Why it is this release, for the reader of the Dockerfile. */
  public static String reason(Jdk jdk, Compilation compilation) {
    int java = jdk.release();
    return java == compilation.release()
        ? "Java " + java + ", the release that the project compiles for"
        : "Java "
            + java
            + ", the first long-term release that runs classes of Java "
            + compilation.release();
  }

  /** Classes with preview features run on the release that compiled them and on no other. */
  private static boolean runs(int release, Compilation compilation) {
    return compilation.preview()
        ? release == compilation.release()
        : release >= compilation.release();
  }

  /** An image with a Java runtime decides the release, if that runs the classes. */
  private static boolean isOn(Jdk jdk, AskedBases asked, List<Jdk> able) {
    return asked.bases().stream()
        .anyMatch(
            base ->
                base.java().isEmpty()
                    || base.java().getAsInt() == jdk.release()
                    || (asked.exact() && !has(able, base)));
  }

  private static boolean has(List<Jdk> jdks, BaseImage base) {
    return jdks.stream().anyMatch(jdk -> base.java().orElse(0) == jdk.release());
  }

  private static Finding notLaunchable(Jdk jdk) {
    return new Finding(
        FindingCode.MAIN_NOT_LAUNCHABLE,
        Anchor.whole(),
        "only the launcher of Java 25 and later starts a main method that is not \"public"
            + " static void main(String[])\", and the image has Java "
            + jdk.release(),
        "write public static void main(String[] args), or compile for release 25");
  }

  private static Finding tooNew(Compilation compilation, Bases bases) {
    String releases =
        bases.jdks().stream()
            .map(jdk -> String.valueOf(jdk.release()))
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
}
