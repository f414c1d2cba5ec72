package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.MavenCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContextRuleTest {

  @Test
  void takesPathsThatNeedNoQuotes() {
    assertThat(ContextRule.check(layout("src", "apps/web-1.0_a"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my app", "a*", "a[b]", "a$b", "a'b", "a\\b", "straße", "a;b"})
  void refusesOthers(String path) {
    assertThat(Place.of(ContextRule.check(layout(path, "web"))))
        .containsExactly(Place.whole(FindingCode.FILE_PATH));
    assertThat(Place.of(ContextRule.check(layout("src", path))))
        .containsExactly(Place.whole(FindingCode.FILE_PATH));
  }

  private static BuildLayout layout(String context, String module) {
    return new BuildLayout(
        "..",
        module,
        new MavenCall("pom.xml", List.of(module), List.of()),
        List.of("pom.xml", context),
        List.of(),
        false,
        "target/classes",
        "target");
  }
}
