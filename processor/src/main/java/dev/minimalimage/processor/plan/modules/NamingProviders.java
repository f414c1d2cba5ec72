package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import java.util.stream.Stream;

/**
 * Providers of naming and directory services.
 *
 * <p>java.naming has LDAP alone. Measured on 17 and 25: without jdk.naming.dns a look-up of {@code
 * dns:} is "Need to specify class name in environment", as if nothing were configured, and its
 * factory is "Cannot instantiate class"; {@code rmi:} likewise without jdk.naming.rmi. The scheme
 * is in a configuration or an URL, so a look-up in own code is conditional; a jar's is tolerated,
 * as nearly all of them look for a container's {@code java:comp} and live without.
 */
final class NamingProviders implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.calls(Api.JNDI).flatMap(NamingProviders::of);
  }

  private static Stream<Seen> of(Call call) {
    Stream<Seen> naming =
        Stream.of(
            call.needs("java.naming", call.certainInOwnCode(), "looks names up"),
            call.needs("jdk.naming.dns", call.conditionalInOwnCode(), "looks names up"));
    boolean remote =
        call.code().uses().stream().anyMatch(use -> use.packageName().startsWith("java.rmi"));
    return remote
        ? Stream.concat(
            naming,
            Stream.of(
                call.needs("jdk.naming.rmi", Certainty.CONDITIONAL, "looks names up and uses RMI")))
        : naming;
  }
}
