package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.PLUGIN;
import static dev.minimalimage.processor.facts.NativePoms.args;
import static dev.minimalimage.processor.facts.NativePoms.pom;
import static dev.minimalimage.processor.facts.NativePoms.profile;
import static dev.minimalimage.processor.facts.NativePoms.texts;

import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Micronaut's packaging, which calls native-maven-plugin without an execution in a POM. */
final class NativePackagingTest {
  private static final String BY_PROPERTY = "<packaging>${packaging}</packaging>\n";
  private static final String MANAGED =
      "<pluginManagement><plugins><plugin>\n"
          + PLUGIN
          + args("--no-fallback")
          + "</plugin></plugins></pluginManagement>\n";
  private static final String MICRONAUT =
      "<build>"
          + MANAGED
          + "<plugins><plugin>"
          + ProjectLab.gav("io.micronaut.maven:micronaut-maven-plugin:4.11.6")
          + "<extensions>true</extensions></plugin></plugins></build>\n";

  @TempDir Path folder;
  private NativePoms poms;

  @BeforeEach
  void newLab() {
    poms = new NativePoms(new ProjectLab(folder));
  }

  private static String properties(String value) {
    return "<properties><packaging>" + value + "</packaging></properties>\n";
  }

  @Test
  void bindsTheGoalWithoutAnExecution() {
    poms.module(pom("<packaging>native-image</packaging>\n" + MICRONAUT));
    NativeBuild build = poms.only();

    assertThat(build.bound()).isTrue();
    assertThat(build.packaging()).isEmpty();
    assertThat(build.own()).isTrue();
    assertThat(build.place()).isEqualTo("pom.xml:6");
    assertThat(build.version()).isEqualTo("1.1.12");
    assertThat(texts(build)).containsExactly("--no-fallback");
    assertThat(build.isCalledByName()).isFalse();
  }

  @Test
  void needsNoConfigurationOfThePlugin() {
    poms.module(pom(BY_PROPERTY + properties("native-image")));
    NativeBuild build = poms.only();

    assertThat(build.bound()).isTrue();
    assertThat(build.version()).isEmpty();
    assertThat(build.imageName()).isEqualTo("app");
  }

  @Test
  void canBeAskedForWhereAPropertyChoosesIt() {
    poms.module(pom(BY_PROPERTY + properties("jar") + MICRONAUT));
    NativeBuild build = poms.only();

    assertThat(build.bound()).isFalse();
    assertThat(build.packaging()).hasValue("-Dpackaging=native-image");
    assertThat(build.own()).isFalse();
    assertThat(build.isCalledByName()).isFalse();
  }

  @Test
  void cannotBeAskedForElsewhere() {
    poms.module(pom("<packaging>jar</packaging>\n" + MICRONAUT));
    assertThat(poms.settings()).isEqualTo(NativeSettings.NONE);

    poms.module(pom(BY_PROPERTY + properties("jar")));
    assertThat(poms.settings()).isEqualTo(NativeSettings.NONE);
  }

  @Test
  void mayComeWithAProfile() {
    poms.module(
        pom(
            BY_PROPERTY
                + properties("jar")
                + MICRONAUT
                + "<profiles>\n"
                + profile("tiny", properties("native-image"))
                + "</profiles>"));
    NativeBuild build = poms.of("tiny");

    assertThat(build.bound()).isTrue();
    assertThat(build.own()).isTrue();
    assertThat(build.packaging()).isEmpty();
  }
}
