package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class ToolsTest {
  private static final Asked TOOLS = Asked.the(new Tools());

  @Test
  void needsTheCompilerInOwnCodeAlone() {
    assertThat(TOOLS.about(own().calls(Api.COMPILER)))
        .containsExactly("CERTAIN jdk.compiler: a.A asks for the Java compiler");
    assertThat(TOOLS.about(own(), jar("h2.jar").calls(Api.COMPILER)))
        .containsExactly("TOLERATED jdk.compiler: h2.jar!a.A asks for the Java compiler");
  }

  @Test
  void knowsWhereToolsAre() {
    assertThat(TOOLS.about(own().calls(Api.TOOL, "jar").calls(Api.TOOL, "javac")))
        .containsExactly(
            "CERTAIN jdk.compiler: a.A asks for the tool javac",
            "CERTAIN jdk.jartool: a.A asks for the tool jar")
        .inOrder();
  }

  @Test
  void needsNothingForToolsOfOthers() {
    assertThat(TOOLS.about(own().calls(Api.TOOL, "mytool").calls(Api.TOOL))).isEmpty();
  }
}
