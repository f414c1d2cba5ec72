package dev.minimalimage.processor.plan.reachability;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.catalogue.MetadataRepository;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.graalvm.reachability.DirectoryConfiguration;
import org.graalvm.reachability.internal.FileSystemRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds our choice of metadata against that of native-maven-plugin's own code. */
final class RepositoryMatchTest {
  private static MetadataRepository files;
  private static ReachabilityIndex index;
  private static FileSystemRepository plugin;

  @BeforeAll
  static void open() throws IOException {
    files = MetadataRepository.open();
    index = BaseCatalogue.reachability(files.modules().keySet());
    plugin = new FileSystemRepository(files.root());
  }

  @AfterAll
  static void close() throws IOException {
    files.close();
  }

  @Test
  void choosesForEachLibraryWhatThePluginChooses() {
    int compared = 0;
    for (String module : new TreeSet<>(index.entries().keySet())) {
      for (String version : versions(index.of(module))) {
        compare(List.of(jar(module, version)));
        compared++;
      }
    }
    assertWithMessage("comparisons").that(compared).isGreaterThan(10_000);
  }

  @Test
  void choosesForWholeClassPathsWhatThePluginChooses() {
    List<String> modules = List.copyOf(new TreeSet<>(index.entries().keySet()));
    List<String> requiring =
        modules.stream()
            .filter(
                module -> index.of(module).stream().anyMatch(each -> !each.requires().isEmpty()))
            .toList();
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      Set<String> chosen = new LinkedHashSet<>();
      String first = requiring.get(random.nextInt(requiring.size()));
      chosen.add(first);
      for (Entry entry : index.of(first)) {
        entry.requires().stream().filter(each -> random.nextBoolean()).forEach(chosen::add);
      }
      for (int j = 0; j < 20; j++) {
        chosen.add(modules.get(random.nextInt(modules.size())));
      }
      compare(chosen.stream().map(module -> jar(module, any(module, random))).toList());
    }
  }

  private static String any(String module, Random random) {
    List<String> versions = List.copyOf(versions(index.of(module)));
    return versions.get(random.nextInt(versions.size()));
  }

  /** Tested ones, and some that nobody has heard of. */
  private static Set<String> versions(List<Entry> entries) {
    Set<String> versions = new LinkedHashSet<>(List.of("0.0.0", "999.0"));
    for (Entry entry : entries) {
      if (!entry.versions().isEmpty()) {
        String first = entry.versions().get(0);
        String last = entry.versions().get(entry.versions().size() - 1);
        versions.addAll(List.of(first, last, last + ".1", first.replaceAll("[0-9]+$", "77")));
      }
    }
    return versions;
  }

  private static Coordinates jar(String module, String version) {
    String[] parts = module.split(":", 2);
    return new Coordinates(parts[0], parts[1], version);
  }

  private static void compare(List<Coordinates> jars) {
    Set<String> classPath =
        jars.stream()
            .map(jar -> jar.groupId() + ":" + jar.artifactId())
            .collect(Collectors.toSet());
    List<RepositoryMatch> ours = new ArrayList<>();
    jars.forEach(jar -> ours.addAll(RepositoryMatch.of(index, jar, classPath)));
    Set<DirectoryConfiguration> theirs =
        plugin.findConfigurationsFor(
            query -> {
              query.useLatestConfigWhenVersionIsUntested();
              jars.forEach(jar -> query.forArtifact(artifact -> artifact.gav(text(jar))));
            });

    assertWithMessage("%s", jars).that(texts(ours)).isEqualTo(texts(theirs));
  }

  private static String text(Coordinates jar) {
    return jar.groupId() + ":" + jar.artifactId() + ":" + jar.version();
  }

  private static Set<String> texts(List<RepositoryMatch> matches) {
    return matches.stream()
        .map(each -> each.module() + " " + each.entry().directory() + " " + each.entry().override())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(Collection<DirectoryConfiguration> configurations) {
    return configurations.stream()
        .map(
            each ->
                each.getGroupId()
                    + ":"
                    + each.getArtifactId()
                    + " "
                    + each.getDirectory().getFileName()
                    + " "
                    + each.isOverride())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
