package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;
import static dev.minimalimage.processor.facts.ProjectLab.gav;
import static dev.minimalimage.processor.facts.ProjectLab.modules;

import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemScopeTest {
  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  private static String system(String path) {
    return dependencies(
        dependency("g:a:1", "<scope>system</scope><systemPath>" + path + "</systemPath>"));
  }

  @Test
  void aJarOfTheProjectIsMissingInTheImage() {
    lab.app(system("${project.basedir}/lib/a.jar")).source("lib/a.jar");

    assertThat(lab.codes()).containsExactly(FindingCode.SYSTEM_SCOPE);
    assertThat(lab.read(".").findings().get(0).text()).contains("the image lacks g:a;");
    assertThat(lab.layout(".").context()).contains("lib/a.jar");
  }

  @Test
  void soIsThatOfAModuleThatIsNeeded() {
    lab.pom(".", gav("g:root:1"), modules("app", "lib"))
        .pom("app", gav("g:app:1"), dependencies(dependency("g:lib:1")))
        .pom("lib", gav("g:lib:1"), system("${project.basedir}/a.jar"))
        .source("lib/a.jar");

    assertThat(lab.read("app").findings().get(0).code()).isEqualTo(FindingCode.SYSTEM_SCOPE);
  }

  @Test
  void whatTheJdkBringsIsMeantSo() {
    lab.app(system("/usr/lib/jvm/lib/tools.jar"));

    assertThat(lab.codes()).isEmpty();
  }
}
