package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import java.util.stream.Stream;

/**
 * What the JVM tells about itself.
 *
 * <p>Measured on 17 and 25: java.management alone answers, but the bean of the operating system has
 * lost 13 of its 18 attributes (memory, CPU load, open files), and HotSpotDiagnostic is not there.
 * Metrics go missing one by one and nothing is said: a service that runs degraded.
 */
final class ManagementBeans implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject
        .calls(Api.MANAGEMENT)
        .flatMap(
            call ->
                Stream.of(
                    call.needs("java.management", call.certainInOwnCode(), "asks the JVM's beans"),
                    call.needs(
                        "jdk.management", call.conditionalInOwnCode(), "asks the JVM's beans")));
  }
}
