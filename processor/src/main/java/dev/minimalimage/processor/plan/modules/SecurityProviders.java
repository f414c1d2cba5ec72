package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Security providers that are asked for by name.
 *
 * <p>Which module has which is in "JDK Providers Documentation" of each release, and in {@code
 * provides java.security.Provider} of {@code java --describe-module}. Measured on 17 and 25: {@code
 * Security.getProvider} gives null for one whose module is not there.
 */
final class SecurityProviders implements ModuleRule {
  private static final Map<String, String> MODULES =
      Map.of(
          "SunPKCS11", "jdk.crypto.cryptoki",
          "SunSASL", "java.security.sasl",
          "SunJGSS", "java.security.jgss",
          "JdkSASL", "jdk.security.jgss",
          "JdkLDAP", "java.naming",
          "XMLDSig", "java.xml.crypto",
          "SunPCSC", "java.smartcardio");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.calls(Api.SECURITY_PROVIDER).flatMap(call -> of(call).stream());
  }

  private static Optional<Seen> of(Call call) {
    String provider = call.literal().orElse("");
    // Configured PKCS#11 tokens are SunPKCS11-NAME.
    String name = provider.startsWith("SunPKCS11") ? "SunPKCS11" : provider;
    return Optional.ofNullable(MODULES.get(name))
        .map(module -> call.needs(module, call.certainInOwnCode(), "asks for " + provider));
  }
}
