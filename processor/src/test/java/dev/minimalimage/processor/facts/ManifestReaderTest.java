package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.ManifestEntry;
import java.io.StringReader;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;

final class ManifestReaderTest {

  @Test
  void readsWhatEachPluginWritesInTheOrderOfTheBuild() throws Exception {
    assertThat(
            entries(
                plugin(
                    "maven-shade-plugin",
                    "<executions><execution><configuration><transformers>"
                        + "<transformer implementation=\"x.ServicesResourceTransformer\"/>"
                        + "<transformer><manifestEntries><Add-Opens>\n a/b\n c/d </Add-Opens>"
                        + "</manifestEntries></transformer></transformers></configuration>"
                        + "</execution></executions>"),
                plugin(
                    "maven-jar-plugin",
                    "<configuration><archive><manifest><mainClass>a.Main</mainClass>"
                        + "<addDefaultImplementationEntries>true</addDefaultImplementationEntries>"
                        + "</manifest><manifestEntries><class-path>conf/</class-path>"
                        + "<Built-By>me</Built-By><Launcher-Agent-Class/></manifestEntries>"
                        + "</archive></configuration>")))
        .containsExactly(
            new ManifestEntry("Class-Path", "conf/", "maven-jar-plugin"),
            new ManifestEntry("Launcher-Agent-Class", "", "maven-jar-plugin"),
            new ManifestEntry("Main-Class", "a.Main", "maven-jar-plugin"),
            new ManifestEntry("Implementation-Version", "", "maven-jar-plugin"),
            new ManifestEntry("Add-Opens", "a/b\n c/d", "maven-shade-plugin"))
        .inOrder();
  }

  @Test
  void readsNothingElse() throws Exception {
    assertThat(
            entries(
                plugin("maven-jar-plugin", ""),
                plugin(
                    "maven-source-plugin",
                    "<configuration><archive><manifestEntries><Add-Opens>a/b</Add-Opens>"
                        + "</manifestEntries></archive></configuration>")))
        .isEmpty();
  }

  private static List<ManifestEntry> entries(String... plugins) throws Exception {
    Model model =
        new MavenXpp3Reader()
            .read(
                new StringReader(
                    "<project><build><plugins>"
                        + String.join("", plugins)
                        + "</plugins></build></project>"));
    return ManifestReader.of(model);
  }

  private static String plugin(String name, String elements) {
    return "<plugin><artifactId>" + name + "</artifactId>" + elements + "</plugin>";
  }
}
