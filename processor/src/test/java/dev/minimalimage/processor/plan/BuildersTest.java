package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class BuildersTest {

  @Test
  void buildsWithTheJdkAloneWhereTheProjectBringsMaven() {
    assertThat(Builders.of(Plans.jdk(21), Projects.singleModule(true)).value().text())
        .isEqualTo("builder.example/jdk:21");
    assertThat(Builders.of(Plans.jdk(21), Projects.singleModule(false)).value().text())
        .isEqualTo("builder.example/maven:21");
    assertThat(Builders.of(Plans.jdk(21), Projects.prebuilt("lib/a.jar")).value().text())
        .isEqualTo("builder.example/jdk:21");
  }
}
