package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.args;
import static dev.minimalimage.processor.facts.NativePoms.building;
import static dev.minimalimage.processor.facts.NativePoms.placed;
import static dev.minimalimage.processor.facts.NativePoms.problems;
import static dev.minimalimage.processor.facts.NativePoms.texts;

import dev.minimalimage.processor.model.NativeBuild;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options as native-image got them from the plugin itself, where not said otherwise. */
final class NativeOptionsTest {
  @TempDir Path folder;
  private NativePoms poms;

  @BeforeEach
  void newLab() {
    poms = new NativePoms(new ProjectLab(folder));
  }

  private NativeBuild configured(String configuration) {
    poms.module(building("<configuration>\n" + configuration + "</configuration>\n"));
    return poms.only();
  }

  private NativeBuild withArgs(String... args) {
    poms.module(building(args(args)));
    return poms.only();
  }

  @Test
  void parametersInThePluginsOwnOrder() {
    NativeBuild build =
        configured(
            """
            <buildArgs>
              <buildArg>-O3</buildArg>
              <arg>-march=native</arg>
            </buildArgs>
            <jvmArgs><j>-Xmx1g</j></jvmArgs>
            <environment><E>v</E></environment>
            <systemPropertyVariables><b>2</b><a>1</a></systemPropertyVariables>
            <quickBuild>TRUE</quickBuild>
            <sharedLibrary> true </sharedLibrary>
            <verbose>true</verbose>
            <debug>true</debug>
            """);

    assertThat(placed(build))
        .containsExactly(
            "-g pom.xml:21",
            "--verbose pom.xml:20",
            "--shared pom.xml:19",
            "-Ob pom.xml:18",
            "-Da=1 pom.xml:17",
            "-Db=2 pom.xml:17",
            "-EE=v pom.xml:16",
            "-J-Xmx1g pom.xml:15",
            "-O3 pom.xml:12",
            "-march=native pom.xml:13")
        .inOrder();
    assertThat(build.problems()).isEmpty();
  }

  @Test
  void otherWordsThanTrueAreFalse() {
    assertThat(texts(configured("<quickBuild>yes</quickBuild><debug>false</debug>"))).isEmpty();
  }

  @Test
  void twoOptionsInOneElement() {
    assertThat(placed(withArgs("--static   --libc=musl", "-O3")))
        .containsExactly("--static pom.xml:12", "--libc=musl pom.xml:12", "-O3 pom.xml:13")
        .inOrder();
    assertThat(texts(withArgs("\n   -multi\n   line\n"))).containsExactly("-multi", "line");
    assertThat(texts(withArgs("--exclude-config a.jar \"b c\"")))
        .containsExactly("--exclude-config", "a.jar \"b c\"");
    assertThat(poms.only().problems()).isEmpty();
  }

  @Test
  void aThirdOptionIsLostInTheSecond() {
    NativeBuild build = withArgs("-O3", "--static --libc=musl -march=native");

    assertThat(texts(build))
        .containsExactly("-O3", "--static", "--libc=musl -march=native")
        .inOrder();
    assertThat(problems(build))
        .containsExactly(
            "pom.xml:13: <buildArg> holds more than two options, and native-maven-plugin parts it"
                + " only once, so that native-image gets the rest as one:"
                + " --libc=musl -march=native");
    assertThat(build.problems().get(0).remedy()).isEqualTo("write one option into each <buildArg>");
  }

  @Test
  void olderPluginsPartAtEverySpace() {
    poms.module(building(args("--static --libc=musl -O3")).replace("1.1.12", "0.10.2-x"));

    assertThat(texts(poms.only())).containsExactly("--static", "--libc=musl", "-O3").inOrder();
    assertThat(poms.only().problems()).isEmpty();
  }

  @Test
  void whatThePluginItselfAddsIsNotParted() {
    assertThat(texts(withArgs("-H:ConfigurationFileDirectories=a b c", "\\Qa b\\E")))
        .containsExactly("-H:ConfigurationFileDirectories=a b c", "\\Qa b\\E");
  }

  @Test
  void aTextInPlaceOfElementsIsPartedAtCommas() {
    assertThat(texts(configured("<buildArgs>-a b,--c=d,-e</buildArgs>")))
        .containsExactly("-a", "b", "--c=d", "-e")
        .inOrder();
  }

  @Test
  void characterDataIsText() {
    assertThat(texts(withArgs("<![CDATA[--a=<b> & c]]>", "-D&amp;=<!-- no -->1")))
        .containsExactly("--a=<b>", "& c", "-D&=1")
        .inOrder();
  }

  @Test
  void anEmptyElementIsAProblem() {
    NativeBuild build = withArgs("-O3", "  ", "-g");

    assertThat(texts(build)).containsExactly("-O3", "-g").inOrder();
    assertThat(problems(build))
        .containsExactly("pom.xml:13: <buildArg> is empty, on which native-maven-plugin fails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${env.MARCH}", "-march=${env.MARCH}", "${nowhere}"})
  void aValueThatTheImagesBuildHasNotIsAProblem(String arg) {
    NativeBuild build = withArgs(arg, "-O3");

    assertThat(texts(build)).containsExactly("-O3");
    assertThat(problems(build))
        .containsExactly(
            "pom.xml:12: <buildArg> asks for a value that the image's build does not have: " + arg);
  }

  @Test
  void elementsWhereTextBelongsAreAProblem() {
    NativeBuild build = withArgs("<a>b</a>", "-O3");

    assertThat(texts(build)).containsExactly("-O3");
    assertThat(problems(build))
        .containsExactly("pom.xml:12: <buildArg> holds elements where an option belongs");
    assertThat(configured("<mainClass><a>b</a></mainClass>").mainClass()).isEmpty();
    assertThat(texts(configured("<debug><a/></debug><quickBuild/>"))).isEmpty();
  }

  @Test
  void controlCharactersAreAProblem() {
    NativeBuild build = withArgs("-Dx=\u007f", "-Dy=\u0085z", "-Dtab=a\tb");

    assertThat(texts(build)).containsExactly("-Dtab=a", "b").inOrder();
    assertThat(problems(build)).contains("pom.xml:12: <buildArg> holds a control character");
  }

  @Test
  void valuesThatCannotBeUsedCountAsNone() {
    NativeBuild build =
        configured(
            """
            <mainClass>a.${env.MAIN}</mainClass>
            <imageName>a\205b</imageName>
            <outputDirectory>${nowhere}</outputDirectory>
            <systemPropertyVariables><a>${env.A}</a><b>${project.version}</b></systemPropertyVariables>
            """);

    assertThat(build.mainClass()).isEmpty();
    assertThat(build.imageName()).isEqualTo("app");
    assertThat(build.outputDirectory()).isEqualTo("target");
    assertThat(texts(build)).containsExactly("-Db=1");
    assertThat(problems(build))
        .containsExactly(
            "pom.xml:14: <a> asks for a value that the image's build does not have: -Da=${env.A}",
            "pom.xml:11: <mainClass> asks for a value that the image's build does not have:"
                + " a.${env.MAIN}",
            "pom.xml:12: <imageName> holds a control character",
            "pom.xml:13: <outputDirectory> asks for a value that the image's build does not have:"
                + " ${nowhere}");
  }

  @Test
  void manyArguments() {
    String[] args = Collections.nCopies(100_000, "-O3").toArray(String[]::new);
    assertThat(withArgs(args).args()).hasSize(100_000);

    String[] empty = Collections.nCopies(100_000, "").toArray(String[]::new);
    assertThat(withArgs(empty).problems()).hasSize(20);
  }

  @Test
  void oddConfigurationsAreRead() {
    for (String odd :
        new String[] {
          "",
          "text",
          "<buildArgs/>",
          "<buildArgs>,,</buildArgs>",
          "<buildArgs><a><b><c/></b></a></buildArgs>",
          "<systemPropertyVariables>x</systemPropertyVariables>",
          "<environment><A><B/></A><C/></environment>",
          "<metadataRepository>no</metadataRepository>",
          "<metadataRepository><enabled/></metadataRepository>",
          "<outputDirectory>\u0085</outputDirectory>",
          "<outputDirectory>${env.X}</outputDirectory>",
          "<imageName>../../x</imageName>",
          "<skip><true/></skip>",
        }) {
      assertThat(configured(odd).version()).isEqualTo("1.1.12");
    }
    assertThat(configured("<outputDirectory>../out</outputDirectory>").outputDirectory())
        .isEqualTo("../out");
    poms.module(building("<configuration/><executions/><goals/>").replace("1.1.12", "x\u007f"));
    assertThat(poms.only().version()).isEmpty();
    assertThat(poms.only().args()).isEmpty();
  }
}
