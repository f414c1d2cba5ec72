package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.plan.search.Execution;
import dev.minimalimage.processor.plan.search.Outcome;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Options in place of what {@code java -jar} reads in a manifest.
 *
 * <p>The manual of the {@code java} command: a manifest opens and exports packages to all unnamed
 * modules, which is {@code ALL-UNNAMED} on the command line. A manifest may name modules that are
 * not there; an option that does draws a warning at each start, so that it is left out.
 */
final class ManifestOptions {
  private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9_.]+/[A-Za-z0-9_.$]+");

  /** JEP 454: the first release that reads Enable-Native-Access in a manifest. */
  private static final int NATIVE_ACCESS = 22;

  private ManifestOptions() {}

  static List<Reasoned<String>> of(
      ImageSpec spec, ProjectFacts facts, Execution.OnJvm execution, Outcome outcome) {
    return facts.manifest().stream()
        .flatMap(entry -> options(entry, execution, outcome))
        .filter(option -> !spec.jvmArgs().contains(option.value()))
        .distinct()
        .toList();
  }

  private static Stream<Reasoned<String>> options(
      ManifestEntry entry, Execution.OnJvm execution, Outcome outcome) {
    return switch (entry.name()) {
      case "Add-Opens" -> packages("--add-opens=", entry, execution, outcome);
      case "Add-Exports" -> packages("--add-exports=", entry, execution, outcome);
      case "Enable-Native-Access" ->
          entry.value().equals("ALL-UNNAMED") && execution.jdk().value().release() >= NATIVE_ACCESS
              ? Stream.of(because("--enable-native-access=ALL-UNNAMED", entry))
              : Stream.of();
      default -> Stream.of();
    };
  }

  private static Stream<Reasoned<String>> packages(
      String option, ManifestEntry entry, Execution.OnJvm execution, Outcome outcome) {
    return Stream.of(entry.value().split("\\s+"))
        .filter(name -> PACKAGE.matcher(name).matches())
        .filter(name -> isThere(name.substring(0, name.indexOf('/')), execution, outcome))
        .map(name -> because(option + name + "=ALL-UNNAMED", entry));
  }

  private static boolean isThere(String module, Execution.OnJvm execution, Outcome outcome) {
    if (outcome.runtime() instanceof RuntimePlan.Linked linked && !linked.complete()) {
      Set<String> modules =
          execution
              .jdkModules()
              .closure(linked.modules().stream().map(Reasoned::value).toList())
              .keySet();
      return modules.contains(module);
    }
    return true;
  }

  private static Reasoned<String> because(String option, ManifestEntry entry) {
    return new Reasoned<>(
        option, entry.name() + " of the manifest that " + entry.plugin() + " writes into a jar");
  }
}
