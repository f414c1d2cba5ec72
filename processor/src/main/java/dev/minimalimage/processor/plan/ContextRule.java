package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Shown;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths that the build reads must be ones that an allow-list, a shell and a Dockerfile all take
 * as they are: Docker matches no escaped wildcard, and splits at spaces.
 */
final class ContextRule {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@%+_./-]+");

  private ContextRule() {}

  static List<Finding> check(BuildLayout layout) {
    return Stream.of(
            layout.context().stream(),
            layout.maven().modules().stream(),
            Stream.of(
                layout.module(),
                layout.maven().pom(),
                layout.outputDirectory(),
                layout.buildDirectory()))
        .flatMap(paths -> paths)
        .filter(path -> !PLAIN.matcher(path).matches())
        .limit(1)
        .map(
            path ->
                new Finding(
                    FindingCode.FILE_PATH,
                    Anchor.whole(),
                    "the build reads " + Shown.quoted(path) + ", a path with unusual characters",
                    "rename it, with letters, digits and @%+_.- alone"))
        .toList();
  }
}
