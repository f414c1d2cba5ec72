package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ports that web frameworks listen on when nothing says otherwise. */
final class DefaultPorts {

  /**
   * One framework.
   *
   * @param all the modules that must all be on the class path for its server to start
   */
  private record Framework(String name, List<String> all, int port) {}

  /** Sources: the reference manuals, "server.port", "micronaut.server.port", "Spark.port". */
  private static final List<Framework> FRAMEWORKS =
      List.of(
          new Framework(
              "Spring Boot",
              List.of("org.springframework.boot:spring-boot", "org.springframework:spring-webmvc"),
              8080),
          new Framework(
              "Spring Boot",
              List.of("org.springframework.boot:spring-boot", "org.springframework:spring-webflux"),
              8080),
          new Framework("Micronaut", List.of("io.micronaut:micronaut-http-server"), 8080),
          new Framework("Spark", List.of("com.sparkjava:spark-core"), 4567));

  /** Servers whose port only the code knows. */
  private static final List<String> SERVERS =
      List.of(
          "io.javalin:javalin",
          "io.dropwizard:dropwizard-core",
          "io.helidon.webserver:helidon-webserver",
          "io.vertx:vertx-web",
          "io.ktor:ktor-server-core-jvm",
          "io.undertow:undertow-core",
          "io.jooby:jooby",
          "org.apache.tomcat.embed:tomcat-embed-core",
          "org.eclipse.jetty:jetty-server",
          "org.glassfish.grizzly:grizzly-http-server");

  private DefaultPorts() {}

  /** A server on a class path whose port nothing here tells. */
  static Optional<String> server(List<Dependency> runtime) {
    return SERVERS.stream()
        .filter(server -> runtime.stream().anyMatch(jar -> jar.module().equals(server)))
        .findFirst();
  }

  static Optional<Reasoned<Integer>> of(List<Dependency> runtime) {
    Set<String> modules = runtime.stream().map(Dependency::module).collect(Collectors.toSet());
    return FRAMEWORKS.stream()
        .filter(framework -> modules.containsAll(framework.all()))
        .map(framework -> new Reasoned<>(framework.port(), framework.name() + "'s default"))
        .findFirst();
  }
}
