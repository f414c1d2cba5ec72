package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductionRuleTest {
  private static final String FLOW = "com.vaadin:flow-server:24.4.0";

  @Test
  void refusesVaadinsDevelopmentMode() {
    Finding finding = check(project(FLOW)).get(0);

    assertThat(Place.of(List.of(finding)))
        .containsExactly(Place.whole(FindingCode.DEVELOPMENT_MODE));
    assertThat(finding.problem())
        .isEqualTo(
            "this build makes Vaadin's development mode, which looks for the project's folder and"
                + " ends in an image, since it has no build-frontend of vaadin-maven-plugin");
    assertThat(check(project(FLOW).goals("com.vaadin:vaadin-maven-plugin:prepare-frontend")))
        .hasSize(1);
  }

  @Test
  void takesABuildForProductionByAnyOfItsPlugins() {
    assertThat(check(project(FLOW).goals("com.vaadin:vaadin-maven-plugin:build-frontend")))
        .isEmpty();
    assertThat(check(project(FLOW).goals("com.vaadin:flow-maven-plugin:build-frontend"))).isEmpty();
  }

  @Test
  void asksNoOtherFramework() {
    assertThat(check(project("org.springframework.boot:spring-boot:4.0.0"))).isEmpty();
  }

  @Test
  void doesNotAskWhatAnotherToolHasBuilt() {
    assertThat(check(project(FLOW).layout(Projects.prebuilt("lib/a.jar")))).isEmpty();
  }

  private static Projects project(String gav) {
    return Projects.project().runtime(gav);
  }

  private static List<Finding> check(Projects project) {
    return ProductionRule.check(project.build(), Frameworks.read());
  }
}
