package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RenderedFile;
import java.util.List;

/** Turns a plan into its three files. */
public final class Renderer {
  private Renderer() {}

  /** The files, in the order of their use: the Dockerfile, its context's allow-list, the script. */
  public static List<RenderedFile> render(ImagePlan plan) {
    String dockerfile = Templates.render("Dockerfile.mustache", DockerfileView.of(plan));
    String ignoreFile = Templates.render("dockerignore.mustache", IgnoreFileView.of(plan));
    String script =
        Templates.render("verify-image.sh.mustache", ScriptView.of(plan))
            + Templates.constant("verify-image-checks.sh");
    return List.of(
        file(plan, plan.files().dockerfile(), "", dockerfile, false),
        file(plan, plan.files().ignoreFile(), "", ignoreFile, false),
        file(plan, plan.files().script(), "#!/bin/sh\n", script, true));
  }

  private static RenderedFile file(
      ImagePlan plan, String path, String shebang, String body, boolean executable) {
    return new RenderedFile(path, new GeneratedText(shebang, plan.type(), body), executable);
  }
}
