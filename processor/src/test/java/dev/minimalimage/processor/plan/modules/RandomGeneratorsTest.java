package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class RandomGeneratorsTest {
  private static final Asked ON_17 = Asked.the(new RandomGenerators()).on(17);

  @Test
  void needsTheModuleForNewGeneratorsAndTheDefault() {
    assertThat(ON_17.about(own().calls(Api.RANDOM, "L64X128MixRandom")))
        .containsExactly("CERTAIN jdk.random: a.A asks for the generator L64X128MixRandom");
    assertThat(ON_17.about(jar("a.jar").calls(Api.RANDOM)))
        .containsExactly("CONDITIONAL jdk.random: a.jar!a.A asks for a generator");
  }

  @Test
  void needsNothingForOldGenerators() {
    assertThat(ON_17.about(own().calls(Api.RANDOM, "Random").calls(Api.RANDOM, "SplittableRandom")))
        .isEmpty();
  }

  @Test
  void needsNothingWhereJavaBaseHasAll() {
    assertThat(Asked.the(new RandomGenerators()).on(25).about(own().calls(Api.RANDOM))).isEmpty();
  }
}
