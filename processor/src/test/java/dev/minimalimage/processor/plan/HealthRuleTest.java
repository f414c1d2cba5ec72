package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthRuleTest {
  private static final String BOOT =
      "org.springframework.boot:spring-boot:4.0.1 org.springframework:spring-webmvc:7.0.2"
          + " org.springframework.boot:spring-boot-starter-actuator:";

  @ParameterizedTest
  @CsvSource({
    BOOT + "4.0.1, /actuator/health/liveness",
    BOOT + "4.1.0-M2, /actuator/health/liveness",
    "io.quarkus:quarkus-vertx-http:3.40.0 io.quarkus:quarkus-smallrye-health:3.40.0, /q/health/live",
    "io.micronaut:micronaut-http-server:4.10.0 io.micronaut:micronaut-management:4.10.0,"
        + " /health/liveness",
    "io.helidon.microprofile.server:helidon-microprofile-server:4.5.0"
        + " io.helidon.microprofile.health:helidon-microprofile-health:4.5.0, /health/live",
    "io.helidon.webserver:helidon-webserver:4.5.0"
        + " io.helidon.webserver.observe:helidon-webserver-observe-health:4.5.0,"
        + " /observe/health/live",
  })
  void asksWhatTheFrameworkAnswersByItself(String jars, String path) {
    Health health = health(Specs.spec(), project(jars));

    assertThat(health.path()).hasValue(path);
    assertThat(health.reason()).contains(" answers it with ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BOOT + "3.5.16",
        BOOT + "x",
        BOOT + "4.0.1 org.springframework.security:spring-security-web:7.0.0",
        // A command line: no server, whatever else there is.
        "org.springframework.boot:spring-boot:4.0.1"
            + " org.springframework.boot:spring-boot-starter-actuator:4.0.1",
        "io.helidon.webserver:helidon-webserver:4.5.0",
      })
  void asksNothingThatMayNotAnswer(String jars) {
    assertThat(health(Specs.spec(), project(jars)).path()).isEmpty();
  }

  @Test
  void configurationMayMoveIt() {
    assertThat(health(Specs.spec(), project(BOOT + "4.0.1").keys("management")).path()).isEmpty();
    assertThat(health(Specs.spec(), project(BOOT + "4.0.1").keys("other")).path()).isPresent();
  }

  @Test
  void theUserHasTheLastWord() {
    Specs path = Specs.spec().healthPath("/mine");
    assertThat(health(path, project(BOOT + "4.0.1"))).isEqualTo(path.build().health());

    Specs port = Specs.spec().ports(8080).healthPort(8080);
    assertThat(health(port, project(BOOT + "4.0.1"))).isEqualTo(port.build().health());
  }

  @Test
  void withoutAPortThereIsNobodyToAsk() {
    assertThat(
            HealthRule.of(
                    Specs.spec().build(),
                    project(BOOT + "4.0.1").build(),
                    Frameworks.read(),
                    List.of())
                .path())
        .isEmpty();
  }

  private static Projects project(String jars) {
    return Projects.project().runtime(jars.split(" "));
  }

  private static Health health(Specs spec, Projects project) {
    return HealthRule.of(
        spec.build(), project.build(), Frameworks.read(), List.of(new Reasoned<>(8080, "")));
  }
}
