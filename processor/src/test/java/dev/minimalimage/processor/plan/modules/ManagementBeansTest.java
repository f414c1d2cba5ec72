package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class ManagementBeansTest {

  @Test
  void needsTheJdksOwnBeansBesideTheStandardOnes() {
    assertThat(Asked.the(new ManagementBeans()).about(own().calls(Api.MANAGEMENT)))
        .containsExactly(
            "CERTAIN java.management: a.A asks the JVM's beans",
            "CONDITIONAL jdk.management: a.A asks the JVM's beans")
        .inOrder();
    assertThat(Asked.the(new ManagementBeans()).about(jar("a.jar").calls(Api.MANAGEMENT)))
        .containsExactly(
            "CONDITIONAL java.management: a.jar!a.A asks the JVM's beans",
            "TOLERATED jdk.management: a.jar!a.A asks the JVM's beans")
        .inOrder();
  }

  @Test
  void needsTheProtocolForConnectors() {
    assertThat(
            Asked.the(new RemoteManagement())
                .about(own().uses("javax.management.remote.JMXServiceURL")))
        .containsExactly(
            "CERTAIN java.management.rmi: a.A refers to javax.management.remote.JMXServiceURL");
    assertThat(
            Asked.the(new RemoteManagement())
                .about(jar("a.jar").uses("javax.management.remote.JMXServiceURL")))
        .containsExactly(
            "TOLERATED java.management.rmi: a.jar!a.A refers to"
                + " javax.management.remote.JMXServiceURL");
  }

  @Test
  void needsNothingForMetricsOfOthers() {
    assertThat(
            Asked.the(new ManagementBeans(), new RemoteManagement())
                .about(own().uses("javax.management.ObjectName")))
        .isEmpty();
  }
}
