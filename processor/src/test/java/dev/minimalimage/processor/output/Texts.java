package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.Origin;
import dev.minimalimage.processor.model.RenderedFile;
import dev.minimalimage.processor.model.Version;
import java.nio.file.Path;

/** Makes generated files. */
final class Texts {
  static final String TYPE = "com.example.App";

  private static final Changelog CHANGELOG =
      Changelog.parse(
          """
          1.10 | probes | HEALTHCHECK waits longer
            | slow machines failed it
          1.9 | base | FROM names Debian 13 | Debian 12 is at its end
          1.0 | all | there are files | there were none
          """);

  private Texts() {}

  /** What decides now. */
  static Origin origin() {
    return origin("1.10", "aaaaaaaa");
  }

  static Origin origin(String generator, String annotation) {
    return new Origin(Version.parse(generator), annotation, "bbbbbbbb", "cccccccc", "dddddddd");
  }

  static OutputFolder output(Path folder) {
    return new OutputFolder(folder, CHANGELOG, Texts::origin);
  }

  static RenderedFile dockerfile(String body) {
    return new RenderedFile("Dockerfile", new GeneratedText("", TYPE, body), false);
  }

  static RenderedFile script(String body) {
    return new RenderedFile("verify-image.sh", new GeneratedText("#!/bin/sh\n", TYPE, body), true);
  }

  static RenderedFile report(String body) {
    return new RenderedFile(
        "minimal-image.md", new GeneratedText("", TYPE, body, GeneratedText.Comments.HTML), false);
  }
}
