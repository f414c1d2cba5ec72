package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.ImagePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The variables of dockerignore.mustache.
 *
 * @param allowed paths that the build reads
 * @param denied paths below them that it does not
 */
record IgnoreFileView(String dockerfile, List<String> allowed, List<String> denied) {

  static IgnoreFileView of(ImagePlan plan) {
    BuildLayout layout = plan.build().layout();
    TreeSet<String> allowed = new TreeSet<>(layout.context());
    plan.image().files().forEach(file -> allowed.add(inContext(layout, file)));
    List<String> denied = new ArrayList<>(layout.contextExcept());
    if (plan.build().hostOnly()) {
      allowed.add(inContext(layout, layout.buildDirectory() + "/minimal-image/repository"));
    }
    return new IgnoreFileView(
        plan.files().dockerfile(),
        allowed.stream().map(IgnoreFileView::pattern).toList(),
        denied.stream().map(IgnoreFileView::pattern).toList());
  }

  private static String inContext(BuildLayout layout, String path) {
    return layout.module().equals(".") ? path : layout.module() + "/" + path;
  }

  /** A path in which nothing is a wildcard. */
  private static String pattern(String path) {
    return path.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
  }
}
