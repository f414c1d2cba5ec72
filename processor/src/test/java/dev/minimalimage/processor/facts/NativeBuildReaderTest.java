package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.BOUND;
import static dev.minimalimage.processor.facts.NativePoms.PLUGIN;
import static dev.minimalimage.processor.facts.NativePoms.args;
import static dev.minimalimage.processor.facts.NativePoms.building;
import static dev.minimalimage.processor.facts.NativePoms.placed;
import static dev.minimalimage.processor.facts.NativePoms.pom;
import static dev.minimalimage.processor.facts.NativePoms.texts;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build as it is, without any profile. */
final class NativeBuildReaderTest {
  @TempDir Path folder;
  private ProjectLab lab;
  private NativePoms poms;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
    poms = new NativePoms(lab);
  }

  @Test
  void boundInTheBuild() {
    poms.module(building(BOUND + args("--static-nolibc", "-O3")));

    assertThat(poms.only())
        .isEqualTo(
            new NativeBuild(
                Optional.empty(),
                "pom.xml:6",
                "1.1.12",
                true,
                Optional.empty(),
                List.of(
                    new NativeArgument("--static-nolibc", "pom.xml:17"),
                    new NativeArgument("-O3", "pom.xml:18")),
                Optional.empty(),
                "app",
                "target",
                true,
                true,
                true,
                List.of()));
  }

  @Test
  void springBootsClassesHaveToBeProcessed() {
    String boot =
        "</plugin><plugin>\n"
            + ProjectLab.gav("org.springframework.boot:spring-boot-maven-plugin:3.5.0");
    poms.module(building(BOUND + boot));
    assertThat(poms.only().processed()).isFalse();

    poms.module(
        building(
            BOUND
                + boot
                + "<executions><execution><goals><goal>process-aot</goal></goals></execution></executions>"));
    assertThat(poms.only().processed()).isTrue();
  }

  @Test
  void aProjectWithoutThePluginSaysNothing() {
    poms.module(
        pom(
            "<build><plugins><plugin>"
                + ProjectLab.gav("p:some:1")
                + "</plugin></plugins></build>"));

    assertThat(poms.settings()).isEqualTo(NativeSettings.NONE);
  }

  @Test
  void whatIsMerelyManagedIsNotThere() {
    poms.module(
        pom(
            "<build><pluginManagement><plugins><plugin>"
                + PLUGIN
                + BOUND
                + "</plugin></plugins></pluginManagement></build>"));

    assertThat(poms.settings()).isEqualTo(NativeSettings.NONE);
  }

  @Test
  void aPluginAloneIsNotBound() {
    poms.module(building(args("-O3")));

    assertThat(poms.only().bound()).isFalse();
    assertThat(texts(poms.only())).containsExactly("-O3");
  }

  @ParameterizedTest
  @CsvSource({
    "compile-no-fork, package, true",
    "compile, prepare-package, true",
    "build, package, true",
    "build, process-test-classes, true",
    "compile-no-fork, verify, false",
    "compile-no-fork, none, false",
    "compile-no-fork, deploy, false",
    "test, test, false",
    "add-reachability-metadata, generate-resources, false",
  })
  void goalsAndPhases(String goal, String phase, boolean bound) {
    poms.module(
        building(
            "<executions><execution><phase>"
                + phase
                + "</phase><goals><goal>"
                + goal
                + "</goal></goals></execution></executions>"));

    assertThat(poms.only().bound()).isEqualTo(bound);
  }

  @Test
  void skippedIsNotBound() {
    poms.module(building(BOUND + "<configuration><skip>true</skip></configuration>"));
    assertThat(poms.only().bound()).isFalse();

    poms.module(building(BOUND + "<configuration><skip>no</skip></configuration>"));
    assertThat(poms.only().bound()).isTrue();

    String property = "<properties><skipNativeBuild>true</skipNativeBuild></properties>";
    poms.module(building(BOUND).replace("<build>", property + "<build>"));
    assertThat(poms.only().bound()).isFalse();

    poms.module(building(BOUND));
    lab.source(".mvn/x").file("project/.mvn/maven.config", "-DskipNativeBuild");
    assertThat(poms.only().bound()).isFalse();
  }

  @Test
  void theExecutionsConfigurationWins() {
    poms.module(
        building(
            """
            <configuration>
              <imageName>common</imageName>
              <mainClass>a.Common</mainClass>
              <buildArgs><buildArg>-O1</buildArg></buildArgs>
            </configuration>
            <executions>
              <execution>
                <id>meta</id>
                <goals><goal>add-reachability-metadata</goal></goals>
                <configuration><imageName>other</imageName></configuration>
              </execution>
              <execution>
                <id>later</id>
                <phase>verify</phase>
                <goals><goal>compile-no-fork</goal></goals>
                <configuration><imageName>later</imageName></configuration>
              </execution>
              <execution>
                <id>native</id>
                <goals><goal>compile-no-fork</goal></goals>
                <configuration>
                  <imageName>special</imageName>
                  <buildArgs><buildArg>-O2</buildArg></buildArgs>
                </configuration>
              </execution>
            </executions>
            """));

    assertThat(poms.only().imageName()).isEqualTo("special");
    assertThat(poms.only().mainClass()).hasValue("a.Common");
    assertThat(placed(poms.only())).containsExactly("-O2 pom.xml:32");
  }

  @Test
  void argumentsOfAnExecutionAreAppendedIfItSaysSo() {
    poms.module(
        building(
            args("-O1", "--verbose")
                + """
                <executions>
                  <execution>
                    <goals><goal>compile-no-fork</goal></goals>
                    <configuration>
                      <buildArgs combine.children="append">
                        <buildArg>-O2</buildArg>
                      </buildArgs>
                    </configuration>
                  </execution>
                </executions>
                """));

    assertThat(placed(poms.only()))
        .containsExactly("-O1 pom.xml:12", "--verbose pom.xml:13", "-O2 pom.xml:21")
        .inOrder();
  }

  @Test
  void configurationOfTheCommandLinesOwnExecution() {
    poms.module(
        building(
            "<executions><execution><id>default-cli</id><configuration>"
                + "<imageName>cli</imageName></configuration></execution></executions>"));

    assertThat(poms.only().imageName()).isEqualTo("cli");
    assertThat(poms.only().bound()).isFalse();
  }

  @Test
  void anUnboundExecutionStillSaysWhatIsMeant() {
    poms.module(
        building(
            "<executions><execution><phase>none</phase><goals><goal>compile</goal></goals>"
                + "<configuration><mainClass>a.B</mainClass></configuration></execution>"
                + "</executions>"));

    assertThat(poms.only().mainClass()).hasValue("a.B");
  }

  @Test
  void propertiesAreFilledIn() {
    poms.module(
        building(
                "<configuration><mainClass>${start}</mainClass><imageName>${project.artifactId}"
                    + "-${project.version}</imageName><outputDirectory>${project.build.directory}/n"
                    + "</outputDirectory><buildArgs><buildArg>--libc=${libc}</buildArg></buildArgs>"
                    + "</configuration>")
            .replace("1.1.12", "${plugin}")
            .replace(
                "<build>",
                "<properties><start>a.B</start><libc>musl</libc><plugin>0.11.0</plugin>"
                    + "</properties><build>"));

    NativeBuild build = poms.only();
    assertThat(build.version()).isEqualTo("0.11.0");
    assertThat(build.mainClass()).hasValue("a.B");
    assertThat(build.imageName()).isEqualTo("app-1");
    assertThat(build.outputDirectory()).isEqualTo("target/n");
    assertThat(texts(build)).containsExactly("--libc=musl");
  }

  @Test
  void propertiesThatThePluginAsksForItself() {
    String properties =
        "<properties><mainClass>a.B</mainClass><imageName>name</imageName><outputDir>out"
            + "</outputDir><quickBuild>true</quickBuild><buildArgs>-O1,--libc musl</buildArgs>"
            + "</properties>";
    poms.module(building("").replace("<build>", properties + "<build>"));

    assertThat(poms.only().mainClass()).hasValue("a.B");
    assertThat(poms.only().imageName()).isEqualTo("name");
    assertThat(poms.only().outputDirectory()).isEqualTo("out");
    assertThat(texts(poms.only())).containsExactly("-Ob", "-O1", "--libc", "musl").inOrder();

    poms.module(
        building("<configuration><mainClass>c.D</mainClass><imageName/></configuration>")
            .replace("<build>", properties + "<build>"));
    assertThat(poms.only().mainClass()).hasValue("c.D");
    assertThat(poms.only().imageName()).isEqualTo("name");

    poms.module(
        building("<configuration><imageName> </imageName></configuration>")
            .replace("<build>", "<properties><mainClass/></properties><build>"));
    assertThat(poms.only().mainClass()).isEmpty();
    assertThat(poms.only().imageName()).isEqualTo("app");
  }

  @Test
  void theMetadataRepositoryIsAskedUnlessItIsSwitchedOff() {
    String off =
        "<configuration><metadataRepository><enabled>false</enabled></metadataRepository>"
            + "</configuration>";
    poms.module(building(off));
    assertThat(poms.only().metadataRepository()).isFalse();

    poms.module(building(off.replace("<enabled>false</enabled>", "<version>0.3.9</version>")));
    assertThat(poms.only().metadataRepository()).isTrue();

    poms.module(building("").replace("1.1.12", "0.9.28"));
    assertThat(poms.only().metadataRepository()).isFalse();

    poms.module(building(off.replace("false", "true")).replace("1.1.12", "0.9.28"));
    assertThat(poms.only().metadataRepository()).isTrue();
  }

  @Test
  void noVersion() {
    poms.module(building("").replace("<version>1.1.12</version>", ""));

    assertThat(poms.only().version()).isEmpty();
    assertThat(poms.only().metadataRepository()).isTrue();
  }
}
