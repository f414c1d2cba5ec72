package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What only the application's jar would have, and the image, of classes and jars, has not. */
final class JarOnlyRule {
  private JarOnlyRule() {}

  static List<Finding> check(ProjectFacts facts, Evidence evidence) {
    return facts.manifest().stream().flatMap(entry -> check(entry, evidence)).distinct().toList();
  }

  private static Stream<Finding> check(ManifestEntry entry, Evidence evidence) {
    return switch (entry.name()) {
      case "Launcher-Agent-Class" -> Stream.of(agent(entry));
      case "Class-Path" ->
          Stream.of(entry.value().split("\\s+"))
              .filter(path -> path.endsWith("/") || path.equals("."))
              .map(path -> folder(path, entry));
      case "Implementation-Version" -> version(evidence).map(by -> version(by, entry)).stream();
      default -> Stream.of();
    };
  }

  private static Finding agent(ManifestEntry entry) {
    return finding(
        entry.plugin()
            + " names the agent "
            + Shown.visible(entry.value())
            + " in a manifest, where only java -jar finds it",
        "put the agent into a jar of its own and name that in jvmArgs with -javaagent");
  }

  private static Finding folder(String path, ManifestEntry entry) {
    return finding(
        entry.plugin()
            + " puts the folder "
            + Shown.visible(path)
            + " beside the jar on the class path, and the image has neither",
        "move what the application reads from there to src/main/resources, or read it as a file and"
            + " name it in files");
  }

  private static Finding version(String by, ManifestEntry entry) {
    return finding(
        Shown.visible(by)
            + " asks its package for what "
            + entry.plugin()
            + " writes into a manifest, and gets null in the image",
        "read the version from a resource that Maven filters");
  }

  private static Optional<String> version(Evidence evidence) {
    return evidence.code().stream()
        .filter(CodeEvidence::isOwn)
        .flatMap(code -> code.calls().stream())
        .filter(call -> call.api() == Api.MANIFEST)
        .map(ApiCall::by)
        .findFirst();
  }

  private static Finding finding(String problem, String remedy) {
    return new Finding(
        FindingCode.JAR_ONLY,
        Anchor.whole(),
        problem,
        remedy + ", or accept with suppress = \"" + FindingCode.JAR_ONLY.id() + "\"");
  }
}
