package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class MavenConfigTest {
  @Test
  void bothFormats() {
    MavenConfig lines = MavenConfig.parse("-Da=1\n-Db\n-P\np,!q\n--threads\n4\n");
    MavenConfig spaces = MavenConfig.parse("  -Da=1 -Db   -P p,!q --threads 4");

    assertThat(lines).isEqualTo(spaces);
    assertThat(lines.properties()).containsExactly("a", "1", "b", "true");
    assertThat(lines.activeProfiles()).containsExactly("p");
    assertThat(lines.inactiveProfiles()).containsExactly("q");
  }

  @Test
  void valuesWithSpacesAndComments() {
    MavenConfig config = MavenConfig.parse("# -Dc=1\r\n-Dname=two words\r\n-D x=y\n-e\n");

    assertThat(config.properties()).containsExactly("name", "two words", "x", "y");
  }

  @Test
  void longOptions() {
    MavenConfig config =
        MavenConfig.parse("--define a=1\n--define=b=2\n--activate-profiles=+p,-q,\n-D");

    assertThat(config.properties()).containsExactly("a", "1", "b", "2", "", "true");
    assertThat(config.activeProfiles()).containsExactly("p");
    assertThat(config.inactiveProfiles()).containsExactly("q");
  }

  @Test
  void valuesOfOtherOptionsAreKept() {
    assertThat(MavenConfig.parse("-s a.xml\n--toolchains=b.xml\n-gs\nc.xml\n-B").values())
        .containsExactly("a.xml", "b.xml", "c.xml")
        .inOrder();
  }
}
