package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeProblem;
import dev.minimalimage.processor.model.NativeSettings;
import java.util.List;

/** Texts of POMs with native-maven-plugin, and what is read from them. */
final class NativePoms {
  /** Lines 1 to 5 of a POM. */
  static final String HEAD =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>g</groupId>
        <artifactId>app</artifactId>
        <version>1</version>
      """;

  /** Three lines that name the plugin. */
  static final String PLUGIN =
      """
      <groupId>org.graalvm.buildtools</groupId>
      <artifactId>native-maven-plugin</artifactId>
      <version>1.1.12</version>
      """;

  /** Lines that bind the plugin's goal to its own phase. */
  static final String BOUND =
      """
      <executions>
        <execution>
          <goals><goal>compile-no-fork</goal></goals>
        </execution>
      </executions>
      """;

  private final ProjectLab lab;

  NativePoms(ProjectLab lab) {
    this.lab = lab;
  }

  /** A POM whose build has the plugin; what is inside of it begins on line 10. */
  static String building(String inside) {
    return pom("<build><plugins><plugin>\n" + PLUGIN + inside + "</plugin></plugins></build>\n");
  }

  static String pom(String elements) {
    return HEAD + elements + "</project>\n";
  }

  static String args(String... args) {
    return "<configuration>\n<buildArgs>\n<buildArg>"
        + String.join("</buildArg>\n<buildArg>", args)
        + "</buildArg>\n</buildArgs>\n</configuration>\n";
  }

  static String profile(String id, String elements) {
    return "<profile>\n<id>" + id + "</id>\n" + elements + "</profile>\n";
  }

  NativePoms module(String pom) {
    lab.file("project/pom.xml", pom);
    return this;
  }

  NativeSettings settings() {
    return lab.facts().nativeSettings();
  }

  NativeBuild only() {
    List<NativeBuild> builds = settings().builds();
    if (builds.size() != 1) {
      throw new AssertionError(builds);
    }
    return builds.get(0);
  }

  NativeBuild of(String profile) {
    return of(settings(), profile);
  }

  static NativeBuild of(NativeSettings settings, String profile) {
    return settings.builds().stream()
        .filter(build -> build.profile().orElse("").equals(profile))
        .findFirst()
        .orElseThrow(() -> new AssertionError(settings));
  }

  static List<String> profiles(NativeSettings settings) {
    return settings.builds().stream().map(build -> build.profile().orElse("")).toList();
  }

  static List<String> texts(NativeBuild build) {
    return build.args().stream().map(NativeArgument::text).toList();
  }

  static List<String> placed(NativeBuild build) {
    return build.args().stream().map(arg -> arg.text() + " " + arg.place()).toList();
  }

  static List<String> problems(NativeBuild build) {
    return build.problems().stream().map(NativeProblem::text).toList();
  }
}
