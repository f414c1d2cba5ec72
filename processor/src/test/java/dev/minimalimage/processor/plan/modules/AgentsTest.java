package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.plan.Specs;
import org.junit.jupiter.api.Test;

final class AgentsTest {
  private static final Asked WITH_AGENT =
      Asked.the(new Agents()).with(Specs.spec().jvmArgs("-javaagent:/app/agent-1.jar=mode=a/b"));

  @Test
  void loadsAnAgentThatWasRead() {
    assertThat(WITH_AGENT.about(own(), jar("agent.jar")))
        .containsExactly(
            "CERTAIN java.instrument: jvmArgs has -javaagent:/app/agent-1.jar=mode=a/b");
  }

  @Test
  void givesMuchToAnAgentThatNobodyRead() {
    String option = "jvmArgs has -javaagent:/app/agent-1.jar=mode=a/b";

    assertThat(WITH_AGENT.about(own(), jar("other.jar")))
        .containsExactly(
            "CERTAIN java.instrument: " + option,
            "CONDITIONAL java.se: " + option,
            "CONDITIONAL jdk.management: " + option,
            "CONDITIONAL jdk.unsupported: " + option)
        .inOrder();
  }

  @Test
  void expectsThatAJarWhichIsAnAgentMayBecomeOne() {
    assertThat(Asked.the(new Agents()).about(own(), jar("a.jar").agent()))
        .containsExactly(
            "CONDITIONAL java.instrument: a.jar!META-INF/MANIFEST.MF makes it an agent");
  }

  @Test
  void needsNothingWithoutAgents() {
    assertThat(Asked.the(new Agents()).about(own(), jar("a.jar"))).isEmpty();
  }
}
