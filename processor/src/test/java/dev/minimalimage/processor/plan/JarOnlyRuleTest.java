package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.plan.modules.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JarOnlyRuleTest {

  @Test
  void missesAnAgent() {
    assertThat(problems("Launcher-Agent-Class", "a.Agent"))
        .containsExactly(
            "maven-jar-plugin names the agent a.Agent in a manifest, where only java -jar finds it");
  }

  @Test
  void missesFoldersBesideTheJar() {
    assertThat(problems("Class-Path", "lib/a.jar conf/ ."))
        .containsExactly(
            "maven-jar-plugin puts the folder conf/ beside the jar on the class path, and the image"
                + " has neither",
            "maven-jar-plugin puts the folder . beside the jar on the class path, and the image has"
                + " neither");
    assertThat(problems("Class-Path", "lib/a.jar lib/b.jar")).isEmpty();
  }

  @Test
  void missesAVersionThatTheApplicationAsksFor() {
    CodeEvidence own = Code.own().calls(Api.MANIFEST).evidence();

    assertThat(problems("Implementation-Version", "", own))
        .containsExactly(
            "com.example.A asks its package for what maven-jar-plugin writes into a manifest, and gets null"
                + " in the image");
    assertThat(problems("Implementation-Version", "")).isEmpty();
    assertThat(
            problems(
                "Implementation-Version", "", Code.jar("other.jar").calls(Api.MANIFEST).evidence()))
        .isEmpty();
    assertThat(problems("Add-Opens", "java.base/java.lang", own)).isEmpty();
  }

  private static List<String> problems(String name, String value, CodeEvidence... code) {
    return JarOnlyRule.check(
            Projects.project().manifest(new ManifestEntry(name, value, "maven-jar-plugin")).build(),
            new Evidence(List.of(code)))
        .stream()
        .map(Finding::problem)
        .toList();
  }
}
