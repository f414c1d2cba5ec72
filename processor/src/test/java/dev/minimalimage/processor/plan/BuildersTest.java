package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.RuntimePlan;
import org.junit.jupiter.api.Test;

final class BuildersTest {
  private static final RuntimePlan JVM = new RuntimePlan.Bundled(21);

  @Test
  void buildsWithTheJdkAloneWhereTheProjectBringsMaven() {
    assertThat(Builders.of(Plans.jdk(21), Projects.singleModule(true), JVM).value().text())
        .isEqualTo("builder.example/jdk:21");
    assertThat(Builders.of(Plans.jdk(21), Projects.singleModule(false), JVM).value().text())
        .isEqualTo("builder.example/maven:21");
    assertThat(Builders.of(Plans.jdk(21), Projects.prebuilt("lib/a.jar"), JVM).value().text())
        .isEqualTo("builder.example/jdk:21");
  }
}
