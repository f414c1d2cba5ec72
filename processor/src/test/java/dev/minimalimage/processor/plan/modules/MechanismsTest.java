package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class MechanismsTest {
  private static final Asked MECHANISMS = Asked.the(new Mechanisms());

  @Test
  void preparesForKerberosWhereSaslIsUsed() {
    assertThat(MECHANISMS.about(jar("kafka-clients.jar").calls(Api.SASL)))
        .containsExactly(
            "CONDITIONAL java.security.sasl: kafka-clients.jar!a.A uses SASL",
            "CONDITIONAL jdk.security.jgss: kafka-clients.jar!a.A uses SASL")
        .inOrder();
  }

  @Test
  void needsLoginModulesWhereAConfigurationNamesThem() {
    assertThat(MECHANISMS.about(own().calls(Api.LOGIN)))
        .containsExactly(
            "CONDITIONAL jdk.security.auth: a.A logs in by modules that a configuration names");
  }

  @Test
  void followsTheNameOfKerberosLoginModule() {
    assertThat(MECHANISMS.about(own().names("com.sun.security.auth.module.Krb5LoginModule")))
        .containsExactly(
            "CONDITIONAL jdk.security.jgss: a.A names"
                + " com.sun.security.auth.module.Krb5LoginModule");
  }

  @Test
  void needsNothingForOtherNames() {
    assertThat(MECHANISMS.about(own().names("com.sun.security.auth.module.UnixLoginModule")))
        .isEmpty();
  }
}
