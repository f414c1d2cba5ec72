package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;

import org.junit.jupiter.api.Test;

final class DeclaredRequirementsTest {

  @Test
  void mentionsWhatMayServeWithoutAReference() {
    assertThat(
            Asked.the(new DeclaredRequirements())
                .about(
                    jar("a.jar")
                        .requires("java.base")
                        .requires("java.sql")
                        .requires("jdk.unsupported")
                        .requires("org.slf4j")))
        .containsExactly("TOLERATED jdk.unsupported: a.jar!module-info requires it");
  }
}
