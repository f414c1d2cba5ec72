package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.StageImages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That no image escapes its pin, in every plan of the goldens. */
final class PinnedTextTest {
  private static final Pattern STAGE =
      Pattern.compile("^FROM (?:--platform=\\S+ )?(\\S+) AS (\\S+)$");
  private static final Pattern COPY = Pattern.compile("^COPY --from=(\\S+) .*");

  static Set<String> cases() {
    return GoldenCases.all().keySet();
  }

  private static String text(ImagePlan plan, int file) {
    return Renderer.render(plan).get(file).text().text();
  }

  /** What stages stand on and copies come from, other than stages. */
  private static Set<String> images(ImagePlan plan) {
    Set<String> stages = new TreeSet<>(Set.of("scratch"));
    Set<String> images = new TreeSet<>();
    for (String line : DockerfileReader.instructions(text(plan, 0))) {
      Matcher stage = STAGE.matcher(line);
      Matcher copy = COPY.matcher(line);
      if (stage.matches()) {
        images.add(stage.group(1));
        stages.add(stage.group(2));
      } else if (copy.matches()) {
        images.add(copy.group(1));
      }
    }
    images.removeAll(stages);
    return images;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theImagesAreThoseOfTheDockerfile(String name) {
    ImagePlan plan = PinnedPlans.without(GoldenCases.all().get(name));

    assertThat(images(plan))
        .containsExactlyElementsIn(
            StageImages.of(plan).stream().map(ImageReference::text).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyImageOfThePinnedDockerfileHasItsDigest(String name) {
    ImagePlan plan = GoldenCases.all().get(name);
    List<String> expected =
        StageImages.of(plan).stream()
            .map(image -> image.hasDigest() ? image.text() : image + "@" + PinnedPlans.DIGEST)
            .toList();

    assertThat(images(PinnedPlans.of(plan))).containsExactlyElementsIn(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theScriptAsksForEachThatTheAnnotationDoesNotPin(String name) {
    ImagePlan plan = GoldenCases.all().get(name);
    String names =
        StageImages.of(plan).stream()
            .map(ImageReference::text)
            .filter(image -> !image.contains("@"))
            .collect(Collectors.joining("\n"));

    // The same before and after, or a renewal would ask for what it has.
    for (ImagePlan each : List.of(plan, PinnedPlans.of(plan))) {
      assertThat(ScriptView.of(each).images()).isEqualTo(ShellQuoting.word(names));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReportTellsOfEachWhetherItIsPinned(String name) {
    ImagePlan plan = GoldenCases.all().get(name);
    String before = text(PinnedPlans.without(plan), 3);
    String after = text(PinnedPlans.of(plan), 3);

    for (ImageReference image : StageImages.of(plan)) {
      String how = image.hasDigest() ? "by the annotation" : "not pinned";
      assertWithMessage(before).that(before).contains("| `" + image + "` | " + how + " |");
      String now = image.hasDigest() ? how : "`" + PinnedPlans.DIGEST + "`";
      assertWithMessage(after).that(after).contains("| `" + image + "` | " + now + " |");
    }
    assertThat(before).contains(" --pin` writes the digests of all images to `");
    assertThat(after).contains("The digests are those of `" + plan.files().lock() + "`: ");
    assertThat(after).doesNotContain("not pinned");
  }
}
