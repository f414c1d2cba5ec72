package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefaultPortsTest {

  @ParameterizedTest
  @CsvSource({
    "org.springframework.boot:spring-boot+org.springframework:spring-webmvc, 8080",
    "org.springframework.boot:spring-boot+org.springframework:spring-webflux, 8080",
    "io.micronaut:micronaut-http-server, 8080",
    "com.sparkjava:spark-core, 4567"
  })
  void knowsFrameworks(String modules, int port) {
    assertThat(of(modules).map(Reasoned::value)).hasValue(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // No server starts: a command line, or Spring's web classes without Boot.
        "org.springframework.boot:spring-boot",
        "org.springframework:spring-webmvc",
        "io.micronaut:micronaut-http-client",
        "org.slf4j:slf4j-api"
      })
  void expectsNoServerWhereOneOfItsPartsIsMissing(String modules) {
    assertThat(of(modules)).isEmpty();
  }

  @Test
  void expectsNoneOfAnEmptyClassPath() {
    assertThat(DefaultPorts.of(List.of(), Frameworks.read())).isEmpty();
  }

  private static Optional<Reasoned<Integer>> of(String modules) {
    List<Dependency> runtime =
        Stream.of(modules.split("\\+")).map(module -> Projects.jar(module + ":1.0")).toList();
    return DefaultPorts.of(runtime, Frameworks.read());
  }
}
