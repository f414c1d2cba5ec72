package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RenderedFile;
import java.util.List;

/** Turns a plan into its four files. */
public final class Renderer {
  private Renderer() {}

  /**
   * The files, in the order of their use: the Dockerfile, its context's allow-list, the script, and
   * the report that gives the reasons.
   */
  public static List<RenderedFile> render(ImagePlan plan) {
    String dockerfile = Templates.render("Dockerfile.mustache", DockerfileView.of(plan));
    String ignoreFile = Templates.render("dockerignore.mustache", IgnoreFileView.of(plan));
    String script = ScriptView.of(plan).script();
    String report = Templates.render("minimal-image.md.mustache", ReportView.of(plan));
    return List.of(
        file(plan, plan.files().dockerfile(), "", dockerfile, false),
        file(plan, plan.files().ignoreFile(), "", ignoreFile, false),
        file(plan, plan.files().script(), "#!/bin/sh\n", script, true),
        new RenderedFile(
            plan.files().report(),
            new GeneratedText("", plan.type(), report, GeneratedText.Comments.HTML),
            false));
  }

  private static RenderedFile file(
      ImagePlan plan, String path, String shebang, String body, boolean executable) {
    return new RenderedFile(path, new GeneratedText(shebang, plan.type(), body), executable);
  }
}
