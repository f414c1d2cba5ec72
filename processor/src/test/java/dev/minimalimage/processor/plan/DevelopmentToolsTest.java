package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DevelopmentToolsTest {
  private static final DevelopmentTools TOOLS = DevelopmentTools.of(Frameworks.read());
  private static final Dependency BOOT = Projects.jar("org.springframework.boot:spring-boot:3.5.0");
  private static final Dependency DEVTOOLS =
      Projects.jar("org.springframework.boot:spring-boot-devtools:3.5.0");
  private static final Dependency COMPOSE =
      Projects.jar("org.springframework.boot:spring-boot-docker-compose:3.5.0");
  private static final Dependency NAMESAKE = Projects.jar("com.example:spring-boot-devtools:1.0");

  @Test
  void namesThemWithAReason() {
    List<Reasoned<String>> tools = TOOLS.on(List.of(COMPOSE, BOOT, DEVTOOLS, NAMESAKE));

    assertThat(tools.stream().map(Reasoned::value))
        .containsExactly("spring-boot-docker-compose", "spring-boot-devtools")
        .inOrder();
    tools.forEach(tool -> assertThat(tool.reason()).isNotEmpty());
  }

  @Test
  void leavesTheRestInOrder() {
    assertThat(TOOLS.without(List.of(DEVTOOLS, NAMESAKE, COMPOSE, BOOT)))
        .containsExactly(NAMESAKE, BOOT)
        .inOrder();
  }

  @Test
  void leavesTheirJarsOutOfAPrebuiltClassPath() {
    Prebuilt prebuilt = new Prebuilt(List.of("classes"), List.of("a.jar", "b.jar", "c.jar"));

    assertThat(TOOLS.without(prebuilt, List.of(DEVTOOLS, BOOT, COMPOSE)))
        .isEqualTo(new Prebuilt(List.of("classes"), List.of("b.jar")));
  }
}
