package dev.minimalimage.processor.output;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangelogTest {
  private static final String FAKE =
      """
      # A comment

      1.10 | probes | HEALTHCHECK waits
        longer | slow machines
        failed it
      1.9 | base | FROM names Debian 13 | Debian 12 is at its end
      1.9 | script | it waits, too | so do people
      """;

  @Test
  void listsWhatCameAfterAVersion() {
    Changelog changelog = Changelog.parse(FAKE);

    assertThat(changelog.version()).isEqualTo(Version.parse("1.10"));
    assertThat(changelog.since(Version.parse("1.10"))).isEmpty();
    assertThat(changelog.since(Version.parse("2.0"))).isEmpty();
    assertThat(changelog.since(Version.parse("1.9")))
        .isEqualTo("- 1.10, probes: HEALTHCHECK waits longer, because slow machines failed it\n");
    assertThat(changelog.since(Version.parse("1.2")).lines().count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "1.0 | rule | change\n",
        "1.0 | rule | | reason\n",
        "one | rule | change | reason\n",
        "1.0 | a | b | c\n1.1 | a | b | c\n"
      })
  void whatIsMalformedIsADefect(String text) {
    assertThrows(IllegalArgumentException.class, () -> Changelog.parse(text));
  }

  /** Files are never said to be of a version that has not been made. */
  @Test
  void oursIsNoNewerThanTheProject() throws Exception {
    Matcher version =
        Pattern.compile("<version>([0-9.]+)-SNAPSHOT</version>|<version>([0-9.]+)</version>")
            .matcher(Files.readString(Path.of("../pom.xml")));
    assertThat(version.find()).isTrue();
    String project = version.group(1) == null ? version.group(2) : version.group(1);

    assertThat(Changelog.read().version()).isAtMost(Version.parse(project));
  }
}
