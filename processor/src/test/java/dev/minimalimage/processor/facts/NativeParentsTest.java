package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.BOUND;
import static dev.minimalimage.processor.facts.NativePoms.PLUGIN;
import static dev.minimalimage.processor.facts.NativePoms.args;
import static dev.minimalimage.processor.facts.NativePoms.placed;
import static dev.minimalimage.processor.facts.NativePoms.profile;
import static dev.minimalimage.processor.facts.NativePoms.profiles;
import static dev.minimalimage.processor.facts.NativePoms.texts;

import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from parents: the project's own, and those that a repository has. */
final class NativeParentsTest {
  private static final String MANAGED_OPEN = "<build><pluginManagement><plugins><plugin>\n";
  private static final String MANAGED_CLOSE = "</plugin></plugins></pluginManagement></build>\n";

  /** As spring-boot-starter-parent 3.5 has it. */
  private static final String BOOT =
      """
      <packaging>pom</packaging>
      <build>
        <pluginManagement>
          <plugins>
            <plugin>
              <groupId>org.graalvm.buildtools</groupId>
              <artifactId>native-maven-plugin</artifactId>
              <version>0.10.6</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </pluginManagement>
      </build>
      <profiles>
        <profile>
          <id>native</id>
          <build>
            <pluginManagement>
              <plugins>
                <plugin>
                  <groupId>org.graalvm.buildtools</groupId>
                  <artifactId>native-maven-plugin</artifactId>
                  <configuration>
                    <classesDirectory>${project.build.outputDirectory}</classesDirectory>
                    <requiredVersion>22.3</requiredVersion>
                    <buildArgs><buildArg>-H:+Boot</buildArg></buildArgs>
                  </configuration>
                  <executions>
                    <execution>
                      <id>add-reachability-metadata</id>
                      <goals><goal>add-reachability-metadata</goal></goals>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </pluginManagement>
          </build>
        </profile>
      </profiles>
      """;

  private static final String BOM = ProjectLab.bom("g:nowhere:1");

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
  void theReactorsParentManagesAndTheChildDeclares() {
    lab.pom(
            ".",
            ProjectLab.gav("g:root:1"),
            ProjectLab.modules("app"),
            MANAGED_OPEN + PLUGIN + BOUND + args("--static-nolibc") + MANAGED_CLOSE)
        .file(
            "project/app/pom.xml",
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>g</groupId><artifactId>root</artifactId><version>1</version></parent>
              <artifactId>app</artifactId>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.graalvm.buildtools</groupId>
                    <artifactId>native-maven-plugin</artifactId>
                  </plugin>
                </plugins>
              </build>
            </project>
            """);

    NativeBuild build = NativePoms.of(lab.facts("app").nativeSettings(), "");
    assertThat(build.place()).isEqualTo("pom.xml:7");
    assertThat(build.version()).isEqualTo("1.1.12");
    assertThat(build.bound()).isTrue();
    assertThat(placed(build)).containsExactly("--static-nolibc ../pom.xml:16");
  }

  @Test
  void theNearestDeclarationIsThePlace() {
    lab.pom(".", ProjectLab.gav("g:root:1"), ProjectLab.modules("app"), plugin(BOUND))
        .pom(
            "app",
            ProjectLab.parent("g:root:1", "../pom.xml"),
            "<artifactId>app</artifactId>",
            plugin(""));
    assertThat(NativePoms.of(lab.facts("app").nativeSettings(), "").place()).isEqualTo("pom.xml:5");

    lab.pom("app", ProjectLab.parent("g:root:1", "../pom.xml"), "<artifactId>app</artifactId>");
    assertThat(NativePoms.of(lab.facts("app").nativeSettings(), "").place())
        .isEqualTo("../pom.xml:5");
  }

  @Test
  void aProfileOfALocalParentIsTheProjectsOwn() {
    lab.pom(
            ".",
            ProjectLab.gav("g:root:1"),
            ProjectLab.modules("app"),
            "<profiles>\n" + profile("native", plugin(BOUND)) + "</profiles>")
        .pom("app", ProjectLab.parent("g:root:1", "../pom.xml"), "<artifactId>app</artifactId>");

    NativeBuild build = NativePoms.of(lab.facts("app").nativeSettings(), "native");
    assertThat(build.place()).isEqualTo("../pom.xml:8");
    assertThat(build.own()).isTrue();
    assertThat(build.imageName()).isEqualTo("app");
  }

  @Test
  void aPublishedParentsProfileIsNotTheProjectsOwn() {
    lab.repositoryPom("g:starter:3", BOOT)
        .pom(
            ".",
            ProjectLab.parent("g:starter:3", ""),
            "<artifactId>app</artifactId>",
            plugin("").replace("<version>1.1.12</version>", ""));

    NativeSettings settings = poms.settings();
    assertThat(profiles(settings)).containsExactly("", "native").inOrder();
    NativeBuild plain = NativePoms.of(settings, "");
    assertThat(plain.own()).isTrue();
    assertThat(plain.version()).isEqualTo("0.10.6");
    assertThat(plain.args()).isEmpty();
    NativeBuild build = NativePoms.of(settings, "native");
    assertThat(build.own()).isFalse();
    assertThat(build.bound()).isFalse();
    assertThat(build.place()).isEqualTo("starter-3.pom:22");
    assertThat(placed(build)).containsExactly("-H:+Boot starter-3.pom:28");
  }

  @Test
  void aPublishedParentsProfileMeansNothingWithoutThePlugin() {
    lab.repositoryPom("g:starter:3", BOOT)
        .pom(".", ProjectLab.parent("g:starter:3", ""), "<artifactId>app</artifactId>");

    assertThat(poms.settings()).isEqualTo(NativeSettings.NONE);

    // It is not even applied: what it alone imports may be missing.
    lab.repositoryPom("g:starter:3", BOOT.replace("<id>native</id>", "<id>native</id>" + BOM));
    assertThat(lab.codes()).isEmpty();
  }

  @Test
  void theProjectsProfileOfTheSameNameIsAddedToThePublishedOne() {
    lab.repositoryPom("g:starter:3", BOOT)
        .pom(
            ".",
            ProjectLab.parent("g:starter:3", ""),
            "<artifactId>app</artifactId>",
            "<profiles>\n" + profile("native", plugin(BOUND)) + "</profiles>");

    assertThat(poms.only().own()).isTrue();
    assertThat(poms.only().bound()).isTrue();
    assertThat(poms.only().place()).isEqualTo("pom.xml:8");
    assertThat(texts(poms.only())).containsExactly("-H:+Boot");
  }

  @Test
  void aPluginThatAPublishedParentDeclaresIsNotOwn() {
    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>", plugin(BOUND))
        .pom(".", ProjectLab.parent("g:up:1", ""), "<artifactId>app</artifactId>");

    assertThat(poms.only().own()).isFalse();
    assertThat(poms.only().bound()).isTrue();
    assertThat(poms.only().place()).startsWith("up-1.pom:");
  }
}
