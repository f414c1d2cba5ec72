package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.ArrayList;
import java.util.List;

/** How to look into a container without a shell, for people; the container is called app. */
final class DebugRecipes {
  private DebugRecipes() {}

  /**
   * One of them.
   *
   * @param purpose what it is for, as Markdown
   * @param commands its lines
   */
  record Recipe(String purpose, List<String> commands) {}

  /** Those that work for this image. */
  static List<Recipe> of(ImagePlan plan) {
    String debug = BuildCommand.debugImage(plan);
    String workdir = plan.image().workdir().path();
    List<Recipe> recipes = new ArrayList<>();
    recipes.add(
        new Recipe(
            "A shell in the same image, with busybox's tools beside the application",
            List.of(
                BuildCommand.debug(plan),
                "docker run --rm -it --entrypoint /busybox/sh " + debug)));
    recipes.add(
        new Recipe(
            "A shell beside the running application, in its network and among its processes; its files"
                + " are in `/proc/1/root`",
            List.of(
                "docker run --rm -it --pid container:app --network container:app --entrypoint"
                    + " /busybox/sh "
                    + debug)));
    recipes.add(
        new Recipe(
            "Files out of it, running or not", List.of("docker cp app:" + workdir + " app-files")));
    if (!(plan.runtime() instanceof RuntimePlan.Compiled)) {
      recipes.add(
          new Recipe(
              "What its threads do, in its log",
              List.of("docker kill --signal QUIT app", "docker logs --tail 200 app")));
      recipes.add(
          new Recipe(
              "What is in its heap, where the container runs the first recipe's image; "
                  + MarkdownQuoting.code(workdir)
                  + " must be writable, as above",
              List.of(
                  "docker exec app jcmd 1 GC.heap_dump " + workdir + "/heap.hprof",
                  "docker cp app:" + workdir + "/heap.hprof .")));
    }
    return recipes;
  }
}
