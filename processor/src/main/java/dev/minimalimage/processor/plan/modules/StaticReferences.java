package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.plan.modules.Subject.Use;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * References of class files to classes of the JDK.
 *
 * <p>The JVM links lazily: a class that is not there fails the first code that reaches it, with
 * NoClassDefFoundError. That is an error at start at best; in a thread of a pool, it is a JVM that
 * stays alive and never answers. The application's own references are certain. A jar's are
 * conditional: most jars hold code for neighbours that nobody has. An incubator's module is not
 * there for a program that does not ask for it by {@code --add-modules} (JEP 11), so jars that
 * refer to one do without.
 */
final class StaticReferences implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.evidence().code().stream().flatMap(code -> of(code, subject));
  }

  /** One reason for each module: an element that uses five packages of java.xml needs it once. */
  private static Stream<Seen> of(CodeEvidence code, Subject subject) {
    Map<String, Seen> strongest = new TreeMap<>();
    for (PackageUse use : code.uses()) {
      Optional<String> module = subject.jdk().moduleOf(use.packageName());
      module.ifPresent(
          name ->
              strongest.merge(
                  name,
                  new Seen(name, certainty(code, use, name), new Use(code, use).proof()),
                  (one, other) -> one.certainty().compareTo(other.certainty()) <= 0 ? one : other));
    }
    return strongest.values().stream();
  }

  private static Certainty certainty(CodeEvidence code, PackageUse use, String module) {
    if (code.isOwn()) {
      return Certainty.CERTAIN;
    }
    return module.startsWith("jdk.incubator.")
            || OptionalReferences.has(code.name(), use.packageName())
        ? Certainty.TOLERATED
        : Certainty.CONDITIONAL;
  }
}
