package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is found of pins, and where they go. */
final class PinRulesTest {
  private static final String A = "sha256:" + "a".repeat(64);

  private static final String BASE = "base.example/java17:nonroot";
  private static final String DEBUG = "base.example/java17:debug-nonroot";
  private static final String MAVEN = "builder.example/maven:17";

  private static Sourced<Optional<ImagePlan>> plan(Bases bases, Specs spec, String... pinned) {
    Map<String, String> digests = new TreeMap<>();
    for (String image : pinned) {
      digests.put(image, A);
    }
    return new Planner(
            bases,
            java -> new JdkModules(java, List.of(), List.of()),
            Catalogues::reachability,
            Frameworks.read())
        .plan(
            spec.build(),
            Plans.JAVA_17,
            Projects.project().build(),
            new Evidence(List.of()),
            TargetFiles.named("web"),
            new Pins(digests));
  }

  private static List<String> problems(String... pinned) {
    return plan(Plans.bases(), Specs.spec(), pinned).findings().stream()
        .map(Finding::text)
        .toList();
  }

  /** The catalogue on the day before the last fix, and on one long after. */
  private static Bases bases(LocalDate asOf) {
    Bases bases = Plans.bases();
    return new Bases(
        asOf, bases.bases().subList(0, 1), bases.jdks(), bases.builders(), bases.supplements());
  }

  @Test
  void nothingOrAllIsPinnedWithoutAWord() {
    assertThat(problems()).isEmpty();
    assertThat(problems(BASE, DEBUG, MAVEN)).isEmpty();
  }

  @Test
  void thePlanCarriesThePins() {
    Pins pins = plan(Plans.bases(), Specs.spec(), BASE, DEBUG, MAVEN).value().orElseThrow().pins();

    assertThat(pins.pinned(ImageReference.parse(BASE)).text()).isEqualTo(BASE + "@" + A);
    assertThat(pins.pinned(ImageReference.parse("other:1")).text()).isEqualTo("other:1");
  }

  @Test
  void aLockThatIsNotOfTheseImagesIsStale() {
    assertThat(problems(BASE, DEBUG))
        .containsExactly(
            "[MI-LOCK-STALE] minimal-image-web.lock lacks builder.example/maven:17; call"
                + " verify-image-web.sh --pin and compile anew");
    assertThat(problems(BASE, DEBUG, MAVEN, "old:1", "older:1"))
        .containsExactly(
            "[MI-LOCK-STALE] minimal-image-web.lock pins old:1 and older:1, which no stage uses;"
                + " call verify-image-web.sh --pin and compile anew");
    assertThat(problems(MAVEN, "old:1"))
        .containsExactly(
            "[MI-LOCK-STALE] minimal-image-web.lock lacks base.example/java17:debug-nonroot and"
                + " base.example/java17:nonroot and pins old:1, which no stage uses; call"
                + " verify-image-web.sh --pin and compile anew");
  }

  @Test
  void anImageThatTheAnnotationPinsNeedsNoOtherPin() {
    Specs spec = Specs.spec().baseImage(BASE + "@" + A);

    assertThat(plan(Plans.bases(), spec, DEBUG, MAVEN).findings()).isEmpty();
  }

  @Test
  void aPinToAnImageAtItsEndIsTold() {
    LocalDate end = LocalDate.of(2028, 6, 30);
    for (String pinned : List.of(BASE, DEBUG)) {
      List<Finding> ended = plan(bases(end), Specs.spec(), pinned, MAVEN).findings();
      assertThat(ended.get(1).code()).isEqualTo(FindingCode.PIN_END_OF_SUPPORT);
      assertThat(ended.get(1).problem())
          .isEqualTo(
              "minimal-image-web.lock pins "
                  + pinned
                  + ", which has had no updates since 2028-06-30");
    }
    assertThat(
            plan(bases(end.minusDays(90)), Specs.spec(), BASE, DEBUG, MAVEN).findings().stream()
                .map(Finding::problem))
        .containsExactly(
            "minimal-image-web.lock pins " + BASE + ", which gets no updates after 2028-06-30");
    assertThat(plan(bases(end.minusDays(91)), Specs.spec(), BASE, DEBUG, MAVEN).findings())
        .isEmpty();
    assertThat(plan(bases(end), Specs.spec()).findings()).isEmpty();
  }

  /** Of a base that the annotation names, too; that it ends is said once. */
  @Test
  void ofAPinnedBaseThePinIsTold() {
    Bases ended = bases(LocalDate.of(2028, 7, 1));
    Specs spec = Specs.spec().baseImage("mirror.example/java17:1");

    assertThat(codes(plan(ended, spec))).containsExactly(FindingCode.BASE_END_OF_SUPPORT);
    assertThat(codes(plan(ended, spec, "mirror.example/java17:1", DEBUG, MAVEN)))
        .containsExactly(FindingCode.PIN_END_OF_SUPPORT);
  }

  @Test
  void bothWarningsCanBeAccepted() {
    Bases ended = bases(LocalDate.of(2028, 7, 1));
    Specs spec = Specs.spec().suppressed(FindingCode.LOCK_STALE, FindingCode.PIN_END_OF_SUPPORT);

    assertThat(plan(ended, spec, BASE, "old:1").findings()).isEmpty();
  }

  private static List<FindingCode> codes(Sourced<Optional<ImagePlan>> plan) {
    return plan.findings().stream().map(Finding::code).toList();
  }
}
