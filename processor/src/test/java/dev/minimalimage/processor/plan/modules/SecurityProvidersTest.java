package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecurityProvidersTest {

  @ParameterizedTest
  @CsvSource({
    "SunPKCS11, jdk.crypto.cryptoki",
    "SunPKCS11-token, jdk.crypto.cryptoki",
    "SunSASL, java.security.sasl",
    "SunJGSS, java.security.jgss",
    "JdkSASL, jdk.security.jgss",
    "JdkLDAP, java.naming",
    "XMLDSig, java.xml.crypto",
    "SunPCSC, java.smartcardio",
  })
  void knowsWhereProvidersAre(String provider, String module) {
    assertThat(
            Asked.the(new SecurityProviders()).about(own().calls(Api.SECURITY_PROVIDER, provider)))
        .containsExactly("CERTAIN " + module + ": a.A asks for " + provider);
  }

  @Test
  void needsNothingForThoseOfJavaBaseAndOfOthers() {
    assertThat(
            Asked.the(new SecurityProviders())
                .about(
                    own()
                        .calls(Api.SECURITY_PROVIDER, "SunJSSE")
                        .calls(Api.SECURITY_PROVIDER, "BC")
                        .calls(Api.SECURITY_PROVIDER)))
        .isEmpty();
  }
}
