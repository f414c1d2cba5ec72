package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Proof;
import java.util.stream.Stream;

/**
 * What the modules of the module path require of Java.
 *
 * <p>Measured on 17 and 25: without it the JVM ends before the application starts ("Module
 * java.sql.rowset not found, required by org.xerial.sqlitejdbc"), whether or not any code uses it.
 */
final class ResolvedModules implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.path().stream()
        .flatMap(
            module ->
                module.requires().stream()
                    .map(
                        required ->
                            new Seen(
                                required,
                                Certainty.CERTAIN,
                                new Proof(module.jar(), "module-info", "requires it"))));
  }
}
