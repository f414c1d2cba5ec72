package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarkusExtensionsTest {
  private static final String QUARKUS =
      "<build><plugins><plugin><groupId>io.quarkus</groupId>"
          + "<artifactId>quarkus-maven-plugin</artifactId><version>1</version></plugin></plugins></build>";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
    for (String name : new String[] {"database", "migration", "both", "more", "driver"}) {
      lab.artifact("g:" + name + ":1");
    }
    lab.repositoryPom("g:both:1", dependencies(dependency("g:driver:1")));
    extension(
        "g:database:1", "conditional-dependencies=g\\:both\\:\\:jar\\:1 g\\:absent\\:\\:jar\\:1");
    extension(
        "g:both:1",
        "dependency-condition=g\\:database g\\:migration\nconditional-dependencies=g:more::jar:1");
    extension("g:more:1", "dependency-condition=g\\:driver");
  }

  @Test
  void whatIsThereBringsMore() {
    lab.app(dependencies(dependency("g:database:1"), dependency("g:migration:1")), QUARKUS);

    assertThat(lab.runtime())
        .containsExactly(
            "database-1.jar", "migration-1.jar", "both-1.jar", "driver-1.jar", "more-1.jar")
        .inOrder();
    assertThat(lab.findings()).isEmpty();
  }

  @Test
  void aConditionThatIsNotMetBringsNothing() {
    lab.app(dependencies(dependency("g:database:1")), QUARKUS);

    assertThat(lab.runtime()).containsExactly("database-1.jar");
  }

  @Test
  void withoutQuarkusItIsAnyJar() {
    lab.app(dependencies(dependency("g:database:1"), dependency("g:migration:1")));

    assertThat(lab.runtime()).containsExactly("database-1.jar", "migration-1.jar").inOrder();
  }

  @Test
  void aDescriptionThatSaysNothingIsNone() {
    extension("g:database:1", "conditional-dependencies=g:both both \\u12");
    lab.app(dependencies(dependency("g:database:1"), dependency("g:migration:1")), QUARKUS);

    assertThat(lab.runtime()).containsExactly("database-1.jar", "migration-1.jar").inOrder();
    assertThat(lab.findings()).isEmpty();
  }

  private void extension(String gav, String properties) {
    Path jar = lab.repository().resolve(ProjectLab.path(gav) + ".jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/quarkus-extension.properties"));
      zip.write(properties.getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
