package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NamedClass;
import dev.minimalimage.processor.model.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Names of the JDK's classes in string constants, as {@code Class.forName} takes them.
 *
 * <p>The application's own are conditional: its author may catch ClassNotFoundException or not. A
 * jar names a class instead of referring to it because it can do without, and so its names are
 * tolerated: what is lost is a metric, a faster copy, a converter for a type that nobody can pass.
 * The exception are names that are handed to somebody who makes an instance, with no second way: a
 * naming factory (MongoDB's driver finds {@code mongodb+srv} hosts by com.sun.jndi.dns), a login
 * module, ReflectionFactory (all that Objenesis has).
 */
final class NamedClasses implements ModuleRule {
  private static final List<String> HANDED_OVER =
      List.of(
          "com.sun.jndi.",
          "com.sun.security.auth.module.",
          "com.sun.security.sasl.",
          "sun.reflect.ReflectionFactory");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.evidence().code().stream().flatMap(code -> of(code, subject));
  }

  private static Stream<Seen> of(CodeEvidence code, Subject subject) {
    Map<String, Seen> strongest = new TreeMap<>();
    for (NamedClass named : code.names()) {
      Optional<String> module = subject.jdk().moduleOf(packageOf(named.name()));
      module.ifPresent(
          name ->
              strongest.merge(
                  name,
                  new Seen(
                      name,
                      certainty(code, named.name()),
                      new Proof(code.name(), named.by(), "names " + named.name())),
                  (one, other) -> one.certainty().compareTo(other.certainty()) <= 0 ? one : other));
    }
    return strongest.values().stream();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static Certainty certainty(CodeEvidence code, String name) {
    return code.isOwn() || HANDED_OVER.stream().anyMatch(name::startsWith)
        ? Certainty.CONDITIONAL
        : Certainty.TOLERATED;
  }
}
