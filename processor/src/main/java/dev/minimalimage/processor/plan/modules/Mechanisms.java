package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Proof;
import java.util.stream.Stream;

/**
 * Ways to authenticate that a configuration names: SASL mechanisms and login modules.
 *
 * <p>Measured on 17 and 25: java.security.sasl alone makes no client for GSSAPI ({@code
 * Sasl.createSaslClient} gives null, which callers report as a wrong mechanism, or not at all);
 * with jdk.security.jgss it does. The login modules of com.sun.security.auth are in
 * jdk.security.auth, Kerberos' among them: a "No LoginModule found" in the log of a service that
 * stays alive and connects to nothing.
 */
final class Mechanisms implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    Stream<Seen> sasl =
        subject
            .calls(Api.SASL)
            .flatMap(
                call ->
                    Stream.of(
                        call.needs("java.security.sasl", call.certainInOwnCode(), "uses SASL"),
                        call.needs("jdk.security.jgss", Certainty.CONDITIONAL, "uses SASL")));
    Stream<Seen> login =
        subject
            .calls(Api.LOGIN)
            .map(
                call ->
                    call.needs(
                        "jdk.security.auth",
                        Certainty.CONDITIONAL,
                        "logs in by modules that a configuration names"));
    return Stream.of(sasl, login, kerberos(subject)).flatMap(each -> each);
  }

  private static Stream<Seen> kerberos(Subject subject) {
    return subject.evidence().code().stream()
        .flatMap(
            code ->
                code.names().stream()
                    .filter(named -> named.name().endsWith(".Krb5LoginModule"))
                    .map(
                        named ->
                            new Seen(
                                "jdk.security.jgss",
                                Certainty.CONDITIONAL,
                                new Proof(code.name(), named.by(), "names " + named.name()))));
  }
}
