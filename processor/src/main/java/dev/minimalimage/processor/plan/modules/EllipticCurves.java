package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cryptography with elliptic curves, which is in jdk.crypto.ec before 22 (JDK-8308398 moved it into
 * java.base; the empty module is still there).
 *
 * <p>Measured on 17 without it: no ECDHE among the cipher suites (23 of 31 are left), and
 * NoSuchAlgorithmException for EC, XDH and EdDSA. A server with an RSA certificate is still spoken
 * to, one with an EC certificate is "handshake_failure"; our own server fails clients that allow
 * for ECDHE alone. HTTPS answers one peer and fails the next: a service that runs degraded.
 */
final class EllipticCurves implements ModuleRule {
  private static final String MODULE = "jdk.crypto.ec";
  private static final int IN_JAVA_BASE = 22;

  private static final Pattern ALGORITHM =
      Pattern.compile(
          "EC|ECDH|ECDSA|ECIES|.*withECDSA(inP1363Format)?|EdDSA|Ed25519|Ed448|XDH|X25519|X448",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Seen> seen(Subject subject) {
    if (subject.jdk().release() >= IN_JAVA_BASE) {
      return Stream.empty();
    }
    Stream<Seen> calls =
        Stream.of(Api.TLS, Api.URL_CONNECTION)
            .flatMap(subject::calls)
            .map(call -> call.needs(MODULE, call.certainInOwnCode(), "may speak TLS"));
    Stream<Seen> uses =
        Stream.of("javax.net.ssl", "java.net.http")
            .flatMap(subject::usesOf)
            .map(
                use ->
                    new Seen(
                        MODULE,
                        use.isOwn() ? Certainty.CERTAIN : Certainty.CONDITIONAL,
                        use.proof()));
    Stream<Seen> algorithms =
        subject.calls(Api.CRYPTOGRAPHY).flatMap(call -> algorithm(call).stream());
    Stream<Seen> provider =
        subject
            .calls(Api.SECURITY_PROVIDER)
            .filter(call -> call.literal().equals(Optional.of("SunEC")))
            .map(call -> call.needs(MODULE, call.certainInOwnCode(), "asks for SunEC"));
    return Stream.of(calls, uses, algorithms, provider).flatMap(each -> each);
  }

  private static Optional<Seen> algorithm(Call call) {
    if (call.literal().isEmpty()) {
      return Optional.of(
          call.needs(MODULE, Certainty.CONDITIONAL, "uses an algorithm that others name"));
    }
    String name = call.literal().get();
    return ALGORITHM.matcher(name).matches()
        ? Optional.of(call.needs(MODULE, call.certainInOwnCode(), "uses " + name))
        : Optional.empty();
  }
}
