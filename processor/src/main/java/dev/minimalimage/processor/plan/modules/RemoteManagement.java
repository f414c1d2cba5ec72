package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import java.util.stream.Stream;

/**
 * JMX over the network.
 *
 * <p>javax.management.remote is in java.management, its one protocol is in java.management.rmi.
 * Measured on 17 and 25 without it: "MalformedURLException: Unsupported protocol: rmi".
 */
final class RemoteManagement implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject
        .usesOf("javax.management.remote")
        .map(
            use ->
                new Seen(
                    "java.management.rmi",
                    use.isOwn() ? Certainty.CERTAIN : Certainty.TOLERATED,
                    use.proof()));
  }
}
