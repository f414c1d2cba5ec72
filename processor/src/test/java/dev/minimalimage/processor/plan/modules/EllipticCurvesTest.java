package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EllipticCurvesTest {
  private static final Asked BEFORE = Asked.the(new EllipticCurves()).on(21);

  @Test
  void needsTheModuleForTls() {
    assertThat(BEFORE.about(own().calls(Api.TLS)))
        .containsExactly("CERTAIN jdk.crypto.ec: a.A may speak TLS");
    assertThat(BEFORE.about(jar("a.jar").uses("javax.net.ssl.SSLEngine")))
        .containsExactly("CONDITIONAL jdk.crypto.ec: a.jar!a.A refers to javax.net.ssl.SSLEngine");
    assertThat(BEFORE.about(own().uses("java.net.http.HttpClient")))
        .containsExactly("CERTAIN jdk.crypto.ec: a.A refers to java.net.http.HttpClient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "SHA256withECDSA", "Ed25519", "X25519", "ecdh"})
  void needsTheModuleForItsAlgorithms(String algorithm) {
    assertThat(BEFORE.about(own().calls(Api.CRYPTOGRAPHY, algorithm)))
        .containsExactly("CERTAIN jdk.crypto.ec: a.A uses " + algorithm);
  }

  @Test
  void preparesForAlgorithmsThatOthersName() {
    assertThat(BEFORE.about(jar("jwt.jar").calls(Api.CRYPTOGRAPHY)))
        .containsExactly(
            "CONDITIONAL jdk.crypto.ec: jwt.jar!a.A uses an algorithm that others name");
  }

  @Test
  void knowsTheProviderByName() {
    assertThat(BEFORE.about(own().calls(Api.SECURITY_PROVIDER, "SunEC")))
        .containsExactly("CERTAIN jdk.crypto.ec: a.A asks for SunEC");
  }

  @Test
  void needsNothingForOtherAlgorithms() {
    assertThat(
            BEFORE.about(
                own().calls(Api.CRYPTOGRAPHY, "SHA256withRSA").calls(Api.SECURITY_PROVIDER, "SUN")))
        .isEmpty();
  }

  @Test
  void needsNothingSinceJavaBaseHasThem() {
    EvidenceFixture code = own().calls(Api.TLS).calls(Api.CRYPTOGRAPHY, "EC");

    assertThat(Asked.the(new EllipticCurves()).on(22).about(code)).isEmpty();
  }
}
