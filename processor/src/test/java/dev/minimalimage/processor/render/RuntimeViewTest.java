package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stage that links. */
final class RuntimeViewTest {
  @ParameterizedTest
  @CsvSource({"17, 2", "21, zip-6", "25, zip-6"})
  void spellsTheCompressionAsTheReleaseDoes(int release, String compress) {
    assertThat(view(release, "java.sql").compress()).isEqualTo(compress);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a,b", "$(id)", "a\n", "é"})
  void refusesWhatIsNoNameOfAModule(String module) {
    assertThrows(IllegalArgumentException.class, () -> view(25, module));
  }

  private static RuntimeView view(int release, String module) {
    return RuntimeView.of(
            ReasonedPlans.with(
                ReasonedPlans.linked(),
                new RuntimePlan.Linked(
                    release,
                    new Reasoned<>(ImageReference.parse("builder.example/jdk"), "why"),
                    List.of(new Reasoned<>(module, "why")),
                    false)))
        .get(0);
  }
}
