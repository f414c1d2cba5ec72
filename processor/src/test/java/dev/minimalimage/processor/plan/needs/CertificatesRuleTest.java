package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class CertificatesRuleTest {
  @Test
  void nativeTlsReadsTheImagesCertificates() {
    Element crt =
        Element.jar("aws-crt-0.38.5.jar").glibc("amd64", "linux/x86_64/glibc/libaws-crt-jni.so");

    assertThat(Needs.lines(CertificatesRule.needs(Needs.usual(crt))))
        .containsExactly(
            "CONDITIONAL CA certificates: aws-crt-0.38.5.jar!linux/x86_64/glibc/libaws-crt-jni.so"
                + " trusts what they name");
    assertThat(CertificatesRule.needs(Needs.on("linux/arm64", crt))).isEmpty();
  }

  @Test
  void theRuntimeHasItsOwn() {
    Element own = Element.own().calls(Api.TLS, "com.example.App");
    Element tcnative =
        Element.jar("a.jar").glibc("amd64", "META-INF/native/libnetty_tcnative_linux_x86_64.so");

    assertThat(CertificatesRule.needs(Needs.usual(own, tcnative))).isEmpty();
  }
}
