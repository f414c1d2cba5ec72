package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.NamedMain;
import dev.minimalimage.processor.model.NamedMains;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainsReaderTest {
  private static final String MANIFEST =
      "<archive><manifest><mainClass>a.Main</mainClass></manifest></archive>";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  private NamedMains mains(String... elements) {
    lab.app(elements);
    return lab.facts().mains();
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.maven.plugins:maven-jar-plugin, " + MANIFEST + ", true",
    "org.apache.maven.plugins:maven-assembly-plugin, " + MANIFEST + ", true",
    "org.apache.maven.plugins:maven-jar-plugin, <archive><manifestEntries><Main-Class>a.Main"
        + "</Main-Class></manifestEntries></archive>, true",
    "org.springframework.boot:spring-boot-maven-plugin, <mainClass>a.Main</mainClass>, true",
    "com.google.cloud.tools:jib-maven-plugin, <container><mainClass>a.Main</mainClass></container>,"
        + " true",
    "io.reactiverse:vertx-maven-plugin, <launcher>a.Main</launcher>, true",
    "org.codehaus.mojo:exec-maven-plugin, <mainClass>a.Main</mainClass>, false",
  })
  void everyPlugin(String plugin, String configuration, boolean shipped) {
    String name = plugin.substring(plugin.indexOf(':') + 1);

    assertThat(
            mains(
                    ProjectLab.plugin(
                        plugin + ":1", "<configuration>" + configuration + "</configuration>"))
                .mains())
        .containsExactly(new NamedMain("a.Main", name, false, shipped));
  }

  @Test
  void theJarThatIsShippedAndItsManifest() {
    NamedMains mains =
        mains(
            "<properties><start-class>c.Main</start-class>"
                + "<exec.mainClass>d.Main</exec.mainClass></properties>",
            "<build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration>"
                + "<archive><manifest><mainClass>b.Main</mainClass></manifest></archive>"
                + "</configuration></plugin><plugin>"
                + "<artifactId>maven-shade-plugin</artifactId><executions><execution>"
                + "<configuration><transformers><transformer implementation=\"x\">"
                + "<mainClass>a.Main</mainClass><manifestEntries>"
                + "<Main-Verticle>a.Verticle</Main-Verticle></manifestEntries></transformer>"
                + "</transformers></configuration></execution></executions></plugin>"
                + "</plugins></build>");

    assertThat(mains.mains())
        .containsExactly(
            new NamedMain("a.Main", "maven-shade-plugin", false, true),
            new NamedMain("b.Main", "maven-jar-plugin", false, true),
            new NamedMain("c.Main", "the property start-class", false, true),
            new NamedMain("d.Main", "the property exec.mainClass", false, false))
        .inOrder();
    assertThat(mains.entries()).containsExactly("Main-Verticle", "a.Verticle");
  }

  @Test
  void vertxPluginsVerticle() {
    assertThat(
            mains("<properties><vertx.verticle>a.Verticle</vertx.verticle></properties>").entries())
        .containsExactly("Main-Verticle", "a.Verticle");
    assertThat(
            mains(
                    ProjectLab.plugin(
                        "io.reactiverse:vertx-maven-plugin:1",
                        "<configuration><verticle>b.Verticle</verticle></configuration>"))
                .entries())
        .containsExactly("Main-Verticle", "b.Verticle");
  }

  @Test
  void tellsTheProjectsOwnClasses() {
    lab.file("project/target/classes/a/Main.class", "");

    assertThat(mains("<properties><start-class>a.Main</start-class></properties>").mains())
        .containsExactly(new NamedMain("a.Main", "the property start-class", true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "../a.Main", "${unset}", "a..Main", "1.Main"})
  void whatIsNoClassIsNone(String text) {
    assertThat(mains("<properties><start-class>" + text + "</start-class></properties>").mains())
        .isEmpty();
  }
}
