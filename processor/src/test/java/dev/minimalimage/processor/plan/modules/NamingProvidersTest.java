package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class NamingProvidersTest {
  private static final Asked NAMING = Asked.the(new NamingProviders());

  @Test
  void expectsAnyProviderOfOwnLookUps() {
    assertThat(NAMING.about(own().calls(Api.JNDI)))
        .containsExactly(
            "CERTAIN java.naming: a.A looks names up",
            "CONDITIONAL jdk.naming.dns: a.A looks names up")
        .inOrder();
  }

  @Test
  void expectsLittleOfAJarsLookUps() {
    assertThat(NAMING.about(own(), jar("a.jar").calls(Api.JNDI)))
        .containsExactly(
            "CONDITIONAL java.naming: a.jar!a.A looks names up",
            "TOLERATED jdk.naming.dns: a.jar!a.A looks names up")
        .inOrder();
  }

  @Test
  void addsRemoteObjectsWhereTheSameElementUsesThem() {
    assertThat(NAMING.about(jar("a.jar").calls(Api.JNDI).uses("java.rmi.Remote")))
        .contains("CONDITIONAL jdk.naming.rmi: a.jar!a.A looks names up and uses RMI");
    assertThat(NAMING.about(jar("a.jar").calls(Api.JNDI), jar("b.jar").uses("java.rmi.Remote")))
        .hasSize(2);
  }
}
