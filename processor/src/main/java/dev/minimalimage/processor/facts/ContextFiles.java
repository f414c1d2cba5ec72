package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Repository;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Collects the files and folders of the build context that the build reads. */
final class ContextFiles {
  private final Path context;
  private final Inputs inputs;
  private final SortedSet<Path> included = new TreeSet<>();
  private final SortedSet<Path> excluded = new TreeSet<>();
  private final SortedSet<Path> main = new TreeSet<>();

  ContextFiles(Path context, Inputs inputs) {
    this.context = context;
    this.inputs = inputs;
  }

  void add(Path path) {
    included.add(path);
  }

  void addIfThere(Path path) {
    if (isOurs(path)) {
      included.add(path);
    }
  }

  /** All that building a module reads; its POM aside. */
  void addModule(Model model, Path folder) {
    Build build = model.getBuild();
    Path target = Path.of(build.getDirectory());
    addIfThere(folder.resolve("src"));
    upwards(folder).forEach(above -> addIfThere(above.resolve("lombok.config")));
    exclude(folder.resolve("src/test"));
    exclude(folder.resolve("src/it"));
    exclude(build.getTestSourceDirectory(), folder);
    build.getTestResources().forEach(each -> exclude(each.getDirectory(), folder));
    addSource(build.getSourceDirectory(), folder, target);
    addSource(build.getScriptSourceDirectory(), folder, target);
    for (Resource resource : build.getResources()) {
      addSource(resource.getDirectory(), folder, target);
    }
    build.getFilters().forEach(filter -> addSource(filter, folder, target));
    for (Dependency dependency : model.getDependencies()) {
      addSource(dependency.getSystemPath(), folder, target);
    }
    addNamed(model, folder);
  }

  /** What the configuration of plugins names, and what their properties and repositories do. */
  void addNamed(Model model, Path folder) {
    Path target = Path.of(model.getBuild().getDirectory());
    for (Object value : model.getProperties().values()) {
      NamedFiles.path(String.valueOf(value), folder)
          .filter(inputs::isFile)
          .ifPresent(path -> addNamed(path, folder, target));
    }
    for (Repository each : concat(model.getRepositories(), model.getPluginRepositories())) {
      Optional.ofNullable(each.getUrl())
          .filter(url -> url.startsWith("file:"))
          .flatMap(url -> NamedFiles.path(url, folder))
          .ifPresent(path -> addNamed(path, folder, target));
    }
    for (Plugin plugin : Plugins.of(model)) {
      if (!NamedFiles.isIdle(plugin)) {
        for (Xpp3Dom configuration : Plugins.configurations(plugin)) {
          for (Path path : NamedFiles.in(configuration, upwards(folder))) {
            addNamed(path, folder, target);
          }
        }
      }
    }
  }

  /** A folder and those above it, as far as the context goes. */
  private List<Path> upwards(Path folder) {
    List<Path> folders = new ArrayList<>(List.of(folder));
    for (Path above = folder; above.startsWith(context) && !above.equals(context); ) {
      above = Folders.parent(above);
      folders.add(above);
    }
    return folders;
  }

  private static List<Repository> concat(List<Repository> some, List<Repository> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void addNamed(Path path, Path folder, Path target) {
    // The module's own folder, one above it or another module: nobody means all of it.
    if (!folder.startsWith(path)
        && !path.startsWith(target)
        && isOurs(path)
        && !inputs.isFile(path.resolve("pom.xml"))) {
      included.add(path);
      if (inputs.isFile(path.resolve("package.json"))) {
        // Made by npm, of the machine's kind; the build makes it anew.
        excluded.add(path.resolve("node_modules"));
      }
    }
  }

  private void addSource(@Nullable String name, Path folder, Path target) {
    if (name == null) {
      return;
    }
    Folders.resolve(folder, name)
        .filter(path -> !path.startsWith(target) && isOurs(path))
        .ifPresent(
            path -> {
              included.add(path);
              main.add(path);
              if (folder.startsWith(path)) {
                excluded.add(target);
              }
            });
  }

  private void exclude(@Nullable String name, Path folder) {
    if (name != null) {
      Folders.resolve(folder, name).ifPresent(this::exclude);
    }
  }

  private void exclude(Path path) {
    if (isOurs(path)) {
      excluded.add(path);
    }
  }

  /** Inside the context and there, without a link on the way: a build context follows none. */
  private boolean isOurs(Path path) {
    if (!path.startsWith(context)) {
      return false;
    }
    for (Path part = path; !part.equals(context); part = Folders.parent(part)) {
      if (!inputs.isPlain(part)) {
        return false;
      }
    }
    return !path.startsWith(context.resolve(".git"));
  }

  /** Relative to the context; what lies in an excluded folder only if main sources lie there. */
  List<String> included() {
    return outermost(
        included.stream()
            .filter(
                path ->
                    main.contains(path)
                        || excluded().stream()
                            .noneMatch(each -> path.startsWith(context.resolve(each))))
            .toList());
  }

  /** Relative to the context; only what is in included folders, and no folder with main sources. */
  List<String> excluded() {
    return outermost(
        excluded.stream()
            .filter(path -> main.stream().noneMatch(each -> each.startsWith(path)))
            .filter(path -> included.stream().anyMatch(path::startsWith))
            .toList());
  }

  private List<String> outermost(List<Path> paths) {
    return paths.stream()
        .filter(path -> paths.stream().noneMatch(other -> isInside(path, other)))
        .map(path -> Folders.relative(context, path))
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean isInside(Path path, Path other) {
    return path.startsWith(other) && !path.equals(other);
  }
}
