package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.RenderedFile;

/** Makes generated files. */
final class Texts {
  static final String TYPE = "com.example.App";

  private Texts() {}

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
