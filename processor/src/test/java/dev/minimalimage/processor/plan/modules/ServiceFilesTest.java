package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;

import org.junit.jupiter.api.Test;

final class ServiceFilesTest {
  private static final Asked SERVICES = Asked.the(new ServiceFiles());

  @Test
  void needsTheModuleThatAsksForAProvider() {
    assertThat(SERVICES.about(jar("h2.jar").provides("java.sql.Driver")))
        .containsExactly("CONDITIONAL java.sql: h2.jar provides java.sql.Driver");
  }

  @Test
  void passesOverProcessorsAndServicesOfOthers() {
    assertThat(
            SERVICES.about(
                jar("a.jar")
                    .provides("javax.annotation.processing.Processor")
                    .provides("com.sun.source.util.Plugin")
                    .provides("org.slf4j.spi.SLF4JServiceProvider")
                    .provides("Unnamed")))
        .isEmpty();
  }
}
