package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Framework;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the facts of one project are read from.
 *
 * @param projectDir the module's folder, which holds its pom.xml
 * @param classPath the runtime class path, if the user names it instead of having it resolved
 * @param localRepository Maven's local repository; never written to
 * @param cacheDir where the answer is kept for the next compilation, if anywhere
 * @param javaRelease the Java release that the module is compiled for. It stands for the version of
 *     the JDK wherever the POM asks, because the JDK that compiles here and the one in the
 *     container may differ, and the same source must give the same answer on both.
 * @param arguments those of the application, in which some frameworks name their configuration
 * @param frameworks what is known of frameworks; asked only where nothing is known from before
 */
public record FactsSource(
    Path projectDir,
    Optional<List<Path>> classPath,
    Path localRepository,
    Optional<Path> cacheDir,
    int javaRelease,
    List<String> arguments,
    Supplier<List<Framework>> frameworks) {
  public FactsSource {
    projectDir = projectDir.toAbsolutePath().normalize();
    localRepository = localRepository.toAbsolutePath().normalize();
    cacheDir = cacheDir.map(folder -> folder.toAbsolutePath().normalize());
    classPath = classPath.map(List::copyOf);
    arguments = List.copyOf(arguments);
  }
}
