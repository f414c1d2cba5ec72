package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Requirement.Feature;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchTest {
  private static final Requirement LIBSTDCXX = new Requirement.Library("libstdc++.so.6");
  private static final Requirement SHELL = new Requirement.Command("sh");

  @Test
  void anApplicationWithoutNeedsRunsOnGlibcAlone() {
    Outcome outcome = Asking.auto().outcome();

    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_BASE_NOSSL);
    assertThat(outcome.base().suite()).isEqualTo("debian13");
    assertThat(outcome.supplements()).isEmpty();
    assertThat(outcome.reference().reason())
        .isEqualTo("The smallest base that runs the application: it has glibc 2.17");
    assertThat(modules(outcome)).containsExactly("java.base");
  }

  @Test
  void copiesALibraryWithWhatItNeedsItself() {
    Outcome outcome = Asking.auto().needs(Certainty.CERTAIN, LIBSTDCXX).outcome();

    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_BASE_NOSSL);
    assertThat(outcome.supplements().stream().map(Reasoned::reason))
        .containsExactly("a-1.jar needs libstdc++.so.6", "libstdc++.so.6 needs libgcc_s.so.1")
        .inOrder();
    assertThat(outcome.isSupplied(LIBSTDCXX)).isTrue();
    assertThat(outcome.isSupplied(Feature.UTF8_LOCALE)).isFalse();
  }

  /** 26.6 MB against 15.4 + 2.4 + 0.18 + 4 + 0.12 MB. */
  @Test
  void addsTheSizeOfAllThatIsCopied() {
    Asking needs = Asking.auto().needs(Certainty.CERTAIN, LIBSTDCXX, Feature.FONTS);

    Reasoning reasoning = needs.outcome().reasoning();

    assertThat(reasoning.candidates().get(0).bytes())
        .isEqualTo(24_000_000 + 15_400_000 + 2_400_000 + 180_000 + 4_000_000 + 120_000);
    assertThat(reasoning.parts().stream().mapToLong(Reasoning.SizePart::bytes).sum())
        .isEqualTo(reasoning.candidates().get(0).bytes());
    assertThat(reasoning.parts().get(0).what()).isEqualTo("Java 25, java.base");
  }

  @Test
  void takesTheBaseThatHasItWhereCopyingIsNotPossible() {
    Requirement freetype = new Requirement.Library("libfreetype.so.6");
    Asking asking =
        Asking.auto()
            .bases(Small.with(BaseKind.DISTROLESS_JAVA_BASE, freetype))
            .needs(Certainty.CERTAIN, freetype);

    assertThat(asking.outcome().base().kind()).isEqualTo(BaseKind.DISTROLESS_JAVA_BASE);
  }

  @Test
  void coversWhatMayBeNeeded() {
    assertThat(copied(Asking.auto().needs(Certainty.CONDITIONAL, Feature.FONTS)))
        .containsExactly("libz.so.1", "fontconfig and a font")
        .inOrder();
  }

  @Test
  void coversWhatIsToleratedIfThatCostsLittle() {
    Asking asking =
        Asking.auto().needs(Certainty.TOLERATED, Feature.FONTS, Feature.UTF8_LOCALE, SHELL);

    assertThat(copied(asking)).containsExactly("a UTF-8 locale");
    assertThat(asking.outcome().reasoning().uncovered())
        .containsExactly(Feature.FONTS, SHELL)
        .inOrder();
    assertThat(asking.outcome().reasoning().notes())
        .containsExactly(
            "Left out, because the code works without: fontconfig and a font and the program sh.");
  }

  @Test
  void dropsWithANoteWhatMayBeNeededAndNothingHas() {
    Reasoning reasoning = Asking.auto().needs(Certainty.CONDITIONAL, SHELL).outcome().reasoning();

    assertThat(reasoning.notes())
        .containsExactly(
            "The image lacks the program sh, which a-1.jar needs (liba.so) if it gets that far.");
    assertThat(reasoning.uncovered()).containsExactly(SHELL);
    assertThat(reasoning.candidates().get(0).lacks()).isEmpty();
  }

  @Test
  void weighsEveryLiveBaseOnce() {
    List<Reasoning.Candidate> candidates =
        Asking.auto().needs(Certainty.CERTAIN, LIBSTDCXX).outcome().reasoning().candidates();

    assertThat(candidates.stream().map(Reasoning.Candidate::kind))
        .containsExactly(
            BaseKind.DISTROLESS_BASE_NOSSL,
            BaseKind.SCRATCH,
            BaseKind.DISTROLESS_STATIC,
            BaseKind.DISTROLESS_JAVA_BASE,
            BaseKind.DISTROLESS_CC,
            BaseKind.DISTROLESS_JAVA)
        .inOrder();
    assertThat(candidates.get(1).lacks()).contains(Catalogues.glibc("2.17"));
    assertThat(candidates.get(5).runtime()).isEqualTo("its own Java 25");
    assertThat(candidates.get(0).runtime()).isEqualTo("linked, 1 module");
  }

  @Test
  void linksTheModulesThatAreNeeded() {
    Outcome outcome =
        Asking.auto()
            .modules(Certainty.CERTAIN, "java.sql")
            .modules(Certainty.TOLERATED, "java.desktop", "jdk.zipfs")
            .outcome();

    RuntimePlan.Linked linked = (RuntimePlan.Linked) outcome.runtime();
    assertThat(linked.modules())
        .containsExactly(
            new Reasoned<>("java.sql", "com.example.App uses java.sql"),
            new Reasoned<>("jdk.zipfs", "com.example.App uses jdk.zipfs"))
        .inOrder();
    assertThat(linked.jdk().reason()).startsWith("Java 25, the release that");
    assertThat(outcome.reasoning().notes().get(0)).contains("modules = \"java.desktop\"");
  }

  @Test
  void linksAllModulesIfNotAllIsKnown() {
    Outcome outcome = Asking.auto().incomplete().modules(Certainty.CERTAIN, "java.sql").outcome();

    RuntimePlan.Linked linked = (RuntimePlan.Linked) outcome.runtime();
    assertThat(linked.complete()).isTrue();
    assertThat(modules(outcome)).containsAtLeast("java.base", "jdk.compiler");
    assertThat(modules(outcome)).doesNotContain("jdk.jlink");
    assertThat(outcome.reasoning().notes().get(0))
        .isEqualTo(
            "Not all of the application could be read, so the runtime has every module of the JDK;"
                + " what the image needs beyond that may be more than is listed here: a.jar is"
                + " damaged.");
  }

  @Test
  void takesTheBasesOwnJavaWhereThatIsAskedFor() {
    Outcome outcome =
        Asking.of(Specs.spec().base(BaseKind.DISTROLESS_JAVA))
            .release(21)
            .modules(Certainty.CERTAIN, "java.sql")
            .outcome();

    assertThat(outcome.base().java()).hasValue(21);
    assertThat(outcome.runtime()).isEqualTo(new RuntimePlan.Bundled(21));
    assertThat(outcome.reference().reason()).startsWith("Java 21, the release that");
  }

  @Test
  void aJreHasNoTools() {
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_JAVA);

    assertThat(Asking.of(specs).modules(Certainty.CERTAIN, "jdk.jcmd").outcome().runtime())
        .isInstanceOf(RuntimePlan.Linked.class);
    assertThat(Asking.of(specs).modules(Certainty.TOLERATED, "jdk.jcmd").outcome().runtime())
        .isInstanceOf(RuntimePlan.Bundled.class);
  }

  @Test
  void givesTheUserALineWhereOneIsNeededAndTheBaseHasNone() {
    Specs someone = Specs.spec().user("1000");

    assertThat(asks(Specs.spec()).outcome().made()).isEmpty();
    assertThat(Asking.of(someone).outcome().made()).isEmpty();
    assertThat(asks(someone).outcome().made()).containsExactly(Feature.USER_ENTRY);
    assertThat(asks(someone).outcome().reasoning().uncovered()).isEmpty();
    assertThat(
            asks(someone.base(BaseKind.DISTROLESS_CC).provides(Feature.USER_ENTRY))
                .outcome()
                .made())
        .isEmpty();
  }

  private static Asking asks(Specs specs) {
    return Asking.of(specs).needs(Certainty.CONDITIONAL, Feature.USER_ENTRY);
  }

  @Test
  void takesTheFirstOfEquals() {
    List<Supplement> twice =
        List.of(
            Catalogues.copy("a", 10, List.of(), Feature.FONTS),
            Catalogues.copy("b", 10, List.of(), Feature.FONTS));

    assertThat(
            Asking.auto()
                .bases(Small.of(Catalogues.bases(), twice))
                .needs(Certainty.CERTAIN, Feature.FONTS)
                .outcome()
                .supplements()
                .get(0)
                .value())
        .isEqualTo(twice.get(0));
  }

  @ParameterizedTest
  @EnumSource(Certainty.class)
  void saysWhatTheAnnotationsBaseHas(Certainty certainty) {
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_CC);

    Outcome outcome = Asking.of(specs).needs(certainty, Feature.TMP).outcome();

    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_CC);
    assertThat(outcome.reference().reason())
        .isEqualTo(
            "The base that the annotation asks for, with glibc 2.17"
                + (certainty == Certainty.TOLERATED ? "" : " and a writable /tmp"));
  }

  @Test
  void countsWhatIsTooMuchToTell() {
    Requirement library = new Requirement.Library("libstdc++.so.6");
    Requirement version = Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.22");
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_JAVA_BASE);
    Asking asking = Asking.of(specs).needs(Certainty.CERTAIN, version, library, Feature.TMP);

    assertThat(asking.outcome().reference().reason())
        .endsWith(", with glibc 2.17, libstdc++.so.6 and a writable /tmp");
    assertThat(
            asking
                .needs(Certainty.CERTAIN, Feature.FONTS, Feature.TIME_ZONES)
                .outcome()
                .reference()
                .reason())
        .endsWith(", with glibc 2.17, libstdc++.so.6, a writable /tmp and 2 more");
  }

  private static List<String> copied(Asking asking) {
    return asking.outcome().supplements().stream()
        .map(supplement -> SupplementReasons.name(supplement.value()))
        .toList();
  }

  private static List<String> modules(Outcome outcome) {
    return ((RuntimePlan.Linked) outcome.runtime())
        .modules().stream().map(Reasoned::value).toList();
  }
}
