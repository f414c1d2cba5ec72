package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.Reachability.Source;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How native-image knows what the application and each jar of its class path reach.
 *
 * <p>Details name no versions but those that metadata is filed under: a jar's new version alone
 * makes no report stale.
 */
public final class ReachabilityRule {
  private static final int CALLS = 3;

  private final ReachabilityIndex index;
  private final Set<String> classPath;

  private ReachabilityRule(ReachabilityIndex index, Set<String> classPath) {
    this.index = index;
    this.classPath = classPath;
  }

  /**
   * The application's own code first, then the jars in the order of the class path.
   *
   * @param runtime the class path that is compiled
   */
  public static Sourced<List<Reachability>> of(
      Coordinates project, List<Dependency> runtime, Evidence evidence, ReachabilityIndex index) {
    Map<String, Deque<CodeEvidence>> code = new HashMap<>();
    evidence
        .code()
        .forEach(each -> code.computeIfAbsent(each.name(), name -> new ArrayDeque<>()).add(each));
    ReachabilityRule rule =
        new ReachabilityRule(
            index, runtime.stream().map(Dependency::module).collect(Collectors.toSet()));
    List<Reachability> all = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Optional<CodeEvidence> own = next(code, "");
    own.ifPresent(
        application -> {
          all.add(own(application));
          findings.addAll(ReachabilityFindings.own(project, application));
        });
    List<CodeEvidence> risks = new ArrayList<>();
    for (Dependency jar : runtime) {
      Optional<CodeEvidence> read = next(code, jar.plainName());
      Reachability reached = rule.of(jar, read);
      all.add(reached);
      if (reached.source() == Source.RISK) {
        // That a jar was not read is said already.
        read.ifPresent(risks::add);
      }
    }
    if (own.filter(OwnMetadata::isIn).isEmpty()) {
      // The tracing agent writes what the libraries reach into the project's own.
      findings.addAll(ReachabilityFindings.libraries(project, risks));
    }
    return new Sourced<>(List.copyOf(all), findings);
  }

  /** Two jars may share a name; then they follow each other in both lists. */
  private static Optional<CodeEvidence> next(Map<String, Deque<CodeEvidence>> code, String name) {
    return Optional.ofNullable(code.get(name)).map(Deque::poll);
  }

  private static Reachability own(CodeEvidence code) {
    return OwnMetadata.isIn(code)
        ? new Reachability("", Source.OWN_METADATA, "in the project")
        : byCalls("", code);
  }

  private Reachability of(Dependency jar, Optional<CodeEvidence> read) {
    List<RepositoryMatch> matches = RepositoryMatch.of(index, jar.coordinates(), classPath);
    boolean overridden = matches.stream().anyMatch(match -> overrides(match, jar));
    if (!overridden && read.filter(OwnMetadata::isIn).isPresent()) {
      return new Reachability(jar.plainName(), Source.OWN_METADATA, "in the jar");
    }
    if (!matches.isEmpty()) {
      Reachability found = byRepository(jar, matches.get(0));
      boolean carries = read.map(code -> !code.nativeImage().isEmpty()).orElse(true);
      return overridden && carries ? found.inPlaceOf(jar.coordinates().artifactId()) : found;
    }
    if (index.of(jar.module()).stream().anyMatch(Entry::unsuited)) {
      return new Reachability(
          jar.plainName(), Source.NEEDS_NONE, "nothing in it that an image could run");
    }
    if (TestedLibraries.have(jar, index)) {
      return new Reachability(
          jar.plainName(), Source.NEEDS_NONE, "its makers test it in native images without any");
    }
    return read.map(code -> byCalls(jar.plainName(), code))
        .orElseGet(() -> new Reachability(jar.plainName(), Source.RISK, "it was not read"));
  }

  private static boolean overrides(RepositoryMatch match, Dependency jar) {
    return match.entry().override() && match.module().equals(jar.module());
  }

  private static Reachability byRepository(Dependency jar, RepositoryMatch match) {
    String directory = match.entry().directory();
    if (match.entry().empty()) {
      return new Reachability(
          jar.plainName(), Source.NEEDS_NONE, "tested in GraalVM's repository as " + directory);
    }
    String other = match.module().equals(jar.module()) ? "" : match.module() + " ";
    return new Reachability(
        jar.plainName(),
        Source.REPOSITORY,
        "that of "
            + other
            + directory
            + (overrides(match, jar) ? ", in place of what the jar carries" : ""));
  }

  private static Reachability byCalls(String name, CodeEvidence code) {
    List<Reaching> calls = Reaching.in(code);
    if (calls.isEmpty()) {
      return new Reachability(name, Source.NEEDS_NONE, "no call in it asks for any");
    }
    String first =
        calls.stream().limit(CALLS).map(Reaching::text).collect(Collectors.joining("; "));
    int more = calls.size() - CALLS;
    return new Reachability(
        name, Source.RISK, more > 0 ? first + "; and " + more + " more" : first);
  }
}
