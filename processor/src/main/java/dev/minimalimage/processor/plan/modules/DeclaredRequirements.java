package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Proof;
import java.util.stream.Stream;

/**
 * What the {@code module-info.class} of jars requires.
 *
 * <p>The class path ignores it, and the evidence does not tell what is optional ({@code requires
 * static}) from what is not. Use of Java SE is seen in the code, so that sqlite-jdbc's
 * java.sql.rowset, which none of its classes refers to, brings nothing. A module of the JDK's own
 * may serve without a reference, as jdk.zipfs does: that is tolerated.
 */
final class DeclaredRequirements implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.evidence().code().stream()
        .flatMap(
            code ->
                code.requires().stream()
                    .filter(module -> module.startsWith("jdk."))
                    .map(
                        module ->
                            new Seen(
                                module,
                                Certainty.TOLERATED,
                                new Proof(code.name(), "module-info", "requires it"))));
  }
}
