package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How the project is built, packaged and configured.
 *
 * @param packaging the POM's
 * @param frameworkBuild how a framework's plugin packages the project, if one does
 * @param plugins {@code group:artifact} of each plugin of the effective build; sorted
 * @param goals {@code group:artifact:goal} of each goal that the effective build binds; sorted
 * @param runtime the runtime class path without the project's own classes, in Maven's order
 * @param hostOnly what the build needs and no repository that the POM names can have: snapshots
 *     that were installed on this machine; relative paths of their files in a local repository,
 *     sorted
 * @param manifest what the manifest of the application's jar would say, in the order of the plugins
 * @param complete whether everything that was looked for was found
 */
public record ProjectFacts(
    Coordinates coordinates,
    ProjectDescription description,
    String packaging,
    Optional<FrameworkBuild> frameworkBuild,
    List<String> plugins,
    List<String> goals,
    BuildLayout layout,
    List<Dependency> runtime,
    List<String> hostOnly,
    Configuration configuration,
    NamedMains mains,
    NativeSettings nativeSettings,
    List<ManifestEntry> manifest,
    boolean complete) {
  public ProjectFacts {
    plugins = List.copyOf(plugins);
    goals = List.copyOf(goals);
    runtime = List.copyOf(runtime);
    hostOnly = List.copyOf(hostOnly);
    manifest = List.copyOf(manifest);
  }

  /** The port that the application's resources name. */
  public Optional<ConfiguredPort> port() {
    return configuration.port();
  }
}
