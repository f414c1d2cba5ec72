package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import org.junit.jupiter.api.Test;

final class NamedClassesTest {
  private static final Asked NAMES = Asked.the(new NamedClasses());

  @Test
  void takesOwnNamesSeriouslyAndThoseOfJarsForProbes() {
    assertThat(
            NAMES.about(
                own().names("java.sql.Types"), jar("a.jar").names("java.beans.Introspector")))
        .containsExactly(
            "TOLERATED java.desktop: a.jar!a.A names java.beans.Introspector",
            "CONDITIONAL java.sql: a.A names java.sql.Types")
        .inOrder();
  }

  @Test
  void knowsNamesThatAreHandedOver() {
    assertThat(
            NAMES.about(
                jar("mongodb-driver-core.jar").names("com.sun.jndi.dns.DnsContextFactory"),
                jar("objenesis.jar").names("sun.reflect.ReflectionFactory")))
        .containsExactly(
            "CONDITIONAL jdk.naming.dns: mongodb-driver-core.jar!a.A names"
                + " com.sun.jndi.dns.DnsContextFactory",
            "CONDITIONAL jdk.unsupported: objenesis.jar!a.A names sun.reflect.ReflectionFactory")
        .inOrder();
  }

  @Test
  void passesOverNamesThatNoModuleHas() {
    assertThat(NAMES.about(own().names("javax.inject.Inject").names("java.util.List"))).isEmpty();
  }
}
