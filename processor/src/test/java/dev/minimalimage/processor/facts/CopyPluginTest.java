package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.plugin;

import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyPluginTest {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  @Test
  void propertiesThatItTakesForItsOwn() {
    lab.app(
        "<properties><outputDirectory>lib</outputDirectory><mdep.skip>true</mdep.skip></properties>");

    assertThat(lab.codes()).containsExactly(FindingCode.PLUGIN_CONFIGURATION);
    assertThat(lab.read(".").findings().get(0).text()).contains("(mdep.skip, outputDirectory)");
  }

  @Test
  void whatTheCommandLineSetsDoesNoHarm() {
    lab.app(
        "<properties><includeScope>test</includeScope><output>lib</output></properties>",
        plugin(PLUGIN, "<configuration><silent>true</silent></configuration>"));

    assertThat(lab.codes()).isEmpty();
  }
}
