package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.BOUND;
import static dev.minimalimage.processor.facts.NativePoms.PLUGIN;
import static dev.minimalimage.processor.facts.NativePoms.args;
import static dev.minimalimage.processor.facts.NativePoms.building;
import static dev.minimalimage.processor.facts.NativePoms.placed;
import static dev.minimalimage.processor.facts.NativePoms.pom;
import static dev.minimalimage.processor.facts.NativePoms.problems;
import static dev.minimalimage.processor.facts.NativePoms.profile;
import static dev.minimalimage.processor.facts.NativePoms.profiles;
import static dev.minimalimage.processor.facts.NativePoms.texts;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles of one POM. */
final class NativeProfilesTest {
  @TempDir Path folder;
  private ProjectLab lab;
  private NativePoms poms;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
    poms = new NativePoms(lab);
  }

  private static String plugin(String inside) {
    return "<build><plugins><plugin>\n" + PLUGIN + inside + "</plugin></plugins></build>\n";
  }

  @Test
  void inAProfileAlone() {
    poms.module(
        pom("<profiles>\n" + profile("native", plugin(BOUND + args("--static"))) + "</profiles>"));

    NativeBuild build = poms.only();
    assertThat(build.profile()).hasValue("native");
    assertThat(build.place()).isEqualTo("pom.xml:9");
    assertThat(build.bound()).isTrue();
    assertThat(build.own()).isTrue();
    assertThat(placed(build)).containsExactly("--static pom.xml:20");
  }

  @Test
  void eachProfileIsAppliedByItself() {
    poms.module(
        building(args("-O1"))
            .replace(
                "</project>",
                "<profiles>"
                    + profile("native", plugin(BOUND))
                    + profile(
                        "native-static",
                        plugin(BOUND + args("--static --libc=musl"))
                            .replace("<buildArgs>", "<buildArgs combine.children=\"append\">"))
                    + profile("other", "<build><finalName>x</finalName></build>")
                    + "</profiles></project>"));

    NativeSettings settings = poms.settings();
    assertThat(profiles(settings)).containsExactly("", "native", "native-static").inOrder();
    assertThat(texts(NativePoms.of(settings, ""))).containsExactly("-O1");
    assertThat(NativePoms.of(settings, "").bound()).isFalse();
    assertThat(texts(NativePoms.of(settings, "native"))).containsExactly("-O1");
    assertThat(NativePoms.of(settings, "native").bound()).isTrue();
    assertThat(texts(NativePoms.of(settings, "native-static")))
        .containsExactly("-O1", "--static", "--libc=musl")
        .inOrder();
  }

  @Test
  void aProfileThatOnlySetsAPropertyOfTheConfiguration() {
    poms.module(
        building(BOUND + args("${flags}"))
            .replace("<build>", "<properties><flags>-O${level}</flags></properties><build>")
            .replace(
                "</project>",
                "<profiles>"
                    + profile("fast", "<properties><level>3</level></properties>")
                    + profile(
                        "off",
                        "<properties><skipNativeBuild>true</skipNativeBuild>" + "</properties>")
                    + profile("x", "<properties><other>3</other></properties>")
                    + "</profiles></project>"));

    assertThat(profiles(poms.settings())).containsExactly("", "fast", "off").inOrder();
    assertThat(texts(poms.of("fast"))).containsExactly("-O3");
    assertThat(poms.of("fast").own()).isTrue();
    assertThat(poms.of("off").bound()).isFalse();
  }

  @Test
  void anActiveProfileIsPartOfTheBuild() {
    String active = "<activation><activeByDefault>true</activeByDefault></activation>";
    poms.module(
        pom(
            "<profiles>\n"
                + profile("on", active + plugin(BOUND + args("-O1")))
                + profile("also", plugin(args("-O2")))
                + "</profiles>"));

    NativeSettings settings = poms.settings();
    assertThat(profiles(settings)).containsExactly("", "on", "also").inOrder();
    assertThat(NativePoms.of(settings, "").bound()).isTrue();
    assertThat(NativePoms.of(settings, "").own()).isTrue();
    assertThat(NativePoms.of(settings, "").place()).isEqualTo("pom.xml:9");
    // Maven drops activeByDefault where another profile of the same POM is active.
    assertThat(NativePoms.of(settings, "also").bound()).isFalse();
    assertThat(texts(NativePoms.of(settings, "also"))).containsExactly("-O2");
  }

  @Test
  void aProfileThatMavenConfigSwitchesOff() {
    poms.module(pom("<profiles>" + profile("native", plugin(BOUND)) + "</profiles>"));
    lab.source(".mvn/x").file("project/.mvn/maven.config", "-P!native");

    assertThat(poms.only().bound()).isTrue();
  }

  @Test
  void aProfileThatNoCommandLineCanNameIsNone() {
    poms.module(
        pom(
            "<profiles>"
                + profile("a,b", plugin(BOUND))
                + profile("!c", plugin(BOUND))
                + profile("-d", plugin(BOUND))
                + "</profiles>"));

    assertThat(poms.settings().builds()).isEmpty();
  }

  @Test
  void profilesWithoutEndEnd() {
    StringBuilder profiles = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      profiles.append(profile("p" + i, plugin(BOUND)));
    }
    poms.module(pom("<profiles>" + profiles + "</profiles>"));

    assertThat(poms.settings().builds()).hasSize(64);
  }

  @Test
  void aProfileThatMakesThePomInvalidIsAProblem() {
    poms.module(
        pom(
            "<profiles>\n"
                + profile(
                    "native",
                    plugin(BOUND) + ProjectLab.dependencies(ProjectLab.dependency("g:no-version")))
                + "</profiles>"));

    NativeBuild build = poms.only();
    assertThat(build.bound()).isTrue();
    assertThat(build.place()).isEqualTo("pom.xml:9");
    assertThat(problems(build).get(0))
        .startsWith("pom.xml:9: with the profile the POM is not valid: pom.xml:");
    assertThat(problems(build).get(0)).contains("g:no-version");
    assertThat(lab.facts().complete()).isTrue();
    assertThat(lab.findings()).isEmpty();
  }

  @Test
  void aPomThatOnlyAProfileAsksForMayBeMissing() {
    poms.module(
        pom(
            "<profiles>\n"
                + profile("native", plugin(BOUND) + ProjectLab.bom("g:bom:1"))
                + "</profiles>"));

    assertThat(lab.codes()).containsExactly(FindingCode.DEPENDENCY_MISSING);
    assertThat(lab.findings().get(0).problem()).contains("native");
    assertThat(lab.findings().get(0).problem()).contains("g:bom:1");
    assertThat(lab.facts().complete()).isFalse();
    assertThat(poms.settings().builds()).isEmpty();

    lab.repositoryPom("g:bom:1", "<packaging>pom</packaging>");
    assertThat(lab.codes()).isEmpty();
    assertThat(poms.only().bound()).isTrue();
  }
}
