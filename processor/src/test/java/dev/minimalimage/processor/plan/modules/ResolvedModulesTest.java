package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResolvedModulesTest {

  @Test
  void cannotStartWithoutWhatAModuleRequires() {
    var driver =
        new ModuleEvidence(
            "driver.jar",
            Kind.DECLARED,
            "driver",
            List.of("java.base", "java.sql", "app"),
            List.of("java.xml"),
            true,
            List.of());

    assertThat(seen(List.of(driver)))
        .containsExactly("CERTAIN java.sql: driver.jar!module-info requires it");
    assertThat(seen(List.of())).isEmpty();
  }

  private static List<String> seen(List<ModuleEvidence> path) {
    return ModuleRules.of(
            List.of(new ResolvedModules()),
            new Subject(Specs.spec().build(), new Evidence(List.of()), path, Asked.release(17)))
        .stream()
        .map(need -> need.certainty() + " " + need.module() + ": " + need.reasons().get(0).text())
        .toList();
  }
}
