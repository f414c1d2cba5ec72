package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.FrameworkMain;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameworksTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/dev/minimalimage/processor/catalogue/frameworks");

  private static final String ALL =
      """
      name = One
      artifacts = g:one, g:two
      servers = g:a, g:b
      port = 8080
      port.keys = server.port
      port.files = a.properties, b.yml
      port.named-files = true
      health.path = /alive
      health.artifacts = g:health
      health.since = 2.1
      health.absent = g:security
      health.unless = server.path
      mains = *one.Main, two.Main run {Main-Verticle}
      development-tools = g:tool does this
      production.goals = g:plugin:build
      """;

  @Test
  void theIndexNamesEveryFile() throws IOException {
    Set<String> files;
    try (Stream<Path> listed = Files.list(FOLDER)) {
      files =
          listed
              .map(file -> file.getFileName().toString().replace(".properties", ""))
              .filter(name -> !name.equals("index"))
              .collect(Collectors.toSet());
    }

    Table index = Table.read(Frameworks.INDEX);
    assertThat(index.list("frameworks", name -> name)).containsExactlyElementsIn(files);
    assertThat(Frameworks.read()).hasSize(files.size());
  }

  /** Whoever doubts a value must be able to look it up. */
  @Test
  void everyFileNamesItsSource() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> !each.endsWith("index.properties")).toList()) {
        String first = Files.readAllLines(file).get(0);
        assertThat(first).containsMatch("^# (Sources?: |The port stands in the code: ).*[0-9]");
      }
    }
  }

  @Test
  void readsEveryValue() {
    Framework one = parse(ALL);

    assertThat(one.name()).isEqualTo("One");
    assertThat(one.port()).hasValue(8080);
    assertThat(one.portKeys()).containsExactly("server.port");
    assertThat(one.portFiles()).containsExactly("a.properties", "b.yml").inOrder();
    assertThat(one.namedFiles()).isTrue();
    assertThat(one.health().orElseThrow().path()).isEqualTo("/alive");
    assertThat(one.health().orElseThrow().since()).hasValue(Version.parse("2.1"));
    assertThat(one.health().orElseThrow().absent()).containsExactly("g:security");
    assertThat(one.health().orElseThrow().unless()).containsExactly("server.path");
    assertThat(one.mains())
        .containsExactly(
            new FrameworkMain("one.Main", List.of(), true),
            new FrameworkMain("two.Main", List.of("run", "{Main-Verticle}"), false))
        .inOrder();
    assertThat(one.developmentTools()).containsExactly(new Reasoned<>("g:tool", "does this"));
    assertThat(one.productionGoals()).containsExactly("g:plugin:build");
  }

  @Test
  void allArtifactsMarkItAndOneServerServes() {
    Framework one = parse(ALL);

    assertThat(one.isAmong(Set.of("g:one"))).isFalse();
    assertThat(one.isAmong(Set.of("g:one", "g:two"))).isTrue();
    assertThat(one.serves(Set.of("g:one", "g:two"))).isFalse();
    assertThat(one.serves(Set.of("g:one", "g:two", "g:b"))).isTrue();
    assertThat(one.serves(Set.of("g:one", "g:b"))).isFalse();
    assertThat(parse("name = Two\nartifacts = g:two").serves(Set.of("g:two"))).isTrue();
  }

  @Test
  void argumentsInBracesStandForWhatTheBuildWrites() {
    FrameworkMain main = parse(ALL).mains().get(1);

    assertThat(main.arguments(Map.of())).isEmpty();
    assertThat(main.arguments(Map.of("Main-Verticle", "a.B")))
        .isEqualTo(Optional.of(List.of("run", "a.B")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "artifacts = g:a",
        "name = One",
        "name = One\nartifacts = one",
        "name = One\nartifacts = g:a\nport = http",
        "name = One\nartifacts = g:a\nport.named-files = yes",
        "name = One\nartifacts = g:a\nhealth.path = alive\nhealth.artifacts = g:a",
        "name = One\nartifacts = g:a\nhealth.path = /alive",
        "name = One\nartifacts = g:a\nhealth.unless = a",
        "name = One\nartifacts = g:a\nmains = one.Main  run",
        "name = One\nartifacts = g:a\ndevelopment-tools = g:tool",
        "name = One\nartifacts = g:a\nproduction.goals = g:plugin",
        "name = One\nartifacts = g:a\nproduction.goals = build",
        "name = One\nartifacts = g:a\nports = 1",
      })
  void refusesWhatItDoesNotUnderstand(String text) {
    assertThrows(RuntimeException.class, () -> parse(text));
  }

  private static Framework parse(String text) {
    return Frameworks.framework(Table.parse("one", text));
  }
}
