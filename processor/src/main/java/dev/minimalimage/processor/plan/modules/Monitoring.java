package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Options that let others look into the JVM, or configure what a module has.
 *
 * <p>Measured on 17 and 25: without the module, the JVM ends before the main class ("Module
 * jdk.management.agent not found", "Module jdk.jfr not found", "Could not find agent library
 * jdwp"), except that the configuration of java.util.logging is ignored without a word.
 */
final class Monitoring implements ModuleRule {
  private static final Map<String, String> MODULES =
      Map.of(
          "-Dcom.sun.management.", "jdk.management.agent",
          "-XX:+ManagementServer", "jdk.management.agent",
          "-XX:StartFlightRecording", "jdk.jfr",
          "-XX:FlightRecorderOptions", "jdk.jfr",
          "-XX:+FlightRecorder", "jdk.jfr",
          "-agentlib:jdwp", "jdk.jdwp.agent",
          "-Xrunjdwp", "jdk.jdwp.agent",
          "-Djava.util.logging.", "java.logging");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.options().stream()
        .flatMap(
            option ->
                MODULES.entrySet().stream()
                    .filter(entry -> option.text().startsWith(entry.getKey()))
                    .map(entry -> option.needs(entry.getValue(), Certainty.CERTAIN)));
  }
}
