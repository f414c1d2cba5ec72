package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.ImageReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @Test
  void areTheAnnotations() {
    Specs named = Specs.spec().name("mine").tag("edge");

    assertThat(Names.image(named.build(), Projects.project().build())).isEqualTo("mine");
    assertThat(Names.tag(named.build(), Projects.project().build())).isEqualTo("edge");
  }

  @ParameterizedTest
  @CsvSource({
    "bookmark-server, bookmark-server",
    "Bookmark.Server_2, bookmark-server-2",
    "--App--, app",
    "TITLE, title",
    "___, app",
    "ÄÖÜ, app"
  })
  void areTheArtifactIdsElse(String artifactId, String name) {
    assertThat(image(artifactId)).isEqualTo(name);
  }

  @Test
  void ofLongArtifactIdsAreCut() {
    assertThat(image("a".repeat(127) + "-b")).isEqualTo("a".repeat(127));
    assertThat(image("a".repeat(500))).isEqualTo(ImageReference.name("a".repeat(128)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0-SNAPSHOT, 1.0-SNAPSHOT",
    "1.0+build.7, 1.0-build.7",
    ".-1, 1",
    "_1, _1",
    "+, latest",
    "…, latest"
  })
  void tagsAreTheVersions(String version, String tag) {
    assertThat(tag(version)).isEqualTo(tag);
  }

  @Test
  void ofLongVersionsAreCut() {
    assertThat(tag("1".repeat(500))).isEqualTo(ImageReference.tag("1".repeat(128)));
  }

  private static String image(String artifactId) {
    return Names.image(Specs.spec().build(), Projects.project().artifactId(artifactId).build());
  }

  private static String tag(String version) {
    return Names.tag(Specs.spec().build(), Projects.project().version(version).build());
  }
}
