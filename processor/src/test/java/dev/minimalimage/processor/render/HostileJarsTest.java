package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Pruning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a jar names its classes and entries changes no instruction. */
final class HostileJarsTest {
  private static final ImagePlan PLAN = ReasonedPlans.hostileJars();
  private static final String DOCKERFILE = text(PLAN, 0);

  @Test
  void theInstructionsAreThoseOfATamePlan() {
    assertThat(keywords(DOCKERFILE))
        .containsExactlyElementsIn(
            keywords(text(ReasonedPlans.withPrunings(PLAN, tame(PLAN.build().prunings())), 0)))
        .inOrder();
  }

  @Test
  void entriesArriveAsTheyAre() {
    List<String> expected =
        new ArrayList<>(List.of("java", "/tmp/Prune.java", "hostile-[0-9]*.jar"));
    expected.addAll(PLAN.build().prunings().get(0).everywhere());

    String layout = instruction("RUN mkdir");
    int start = layout.indexOf("java /tmp/Prune.java");

    assertThat(PosixWords.read(layout.substring(start, layout.indexOf(" && cd /src", start))))
        .isEqualTo(expected);
  }

  @Test
  void entriesOfOtherMachinesDoToo() {
    String run = instruction("RUN set -e; case");
    int start = run.indexOf("java /tmp/Prune.java");

    assertThat(PosixWords.read(run.substring(start, run.indexOf(";       ;;", start))))
        .containsExactly("java", "/tmp/Prune.java", "hostile-[0-9]*.jar", last())
        .inOrder();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"a\nRUN id", "a\rb", "a\0b", "\ud800"})
  void whatNoRunCanHoldIsRefused(String entry) {
    ImagePlan plan =
        ReasonedPlans.withPrunings(
            PLAN, List.of(new Pruning("a-1.jar", "a", List.of(entry), Map.of(), 1)));

    assertThrows(IllegalArgumentException.class, () -> Renderer.render(plan));
  }

  @Test
  void tablesKeepTheirCells() {
    for (String line : text(PLAN, 3).split("\n", -1)) {
      if (line.startsWith("| ")) {
        assertWithMessage(line).that(MarkdownReader.cells(line).size()).isAtLeast(2);
      }
    }
    assertThat(text(PLAN, 3)).doesNotContain("\n# no heading");
  }

  private static String last() {
    return PLAN.build().prunings().get(0).elsewhere().get("amd64").get(0);
  }

  private static List<Pruning> tame(List<Pruning> prunings) {
    return prunings.stream()
        .map(jar -> new Pruning("a-1.jar", "a", List.of("b"), Map.of("amd64", List.of("c")), 1))
        .toList();
  }

  private static String instruction(String start) {
    return DockerfileReader.instructions(DOCKERFILE).stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keywords(String dockerfile) {
    return DockerfileReader.instructions(dockerfile).stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  private static String text(ImagePlan plan, int file) {
    return Renderer.render(plan).get(file).text().text();
  }
}
