package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Proof;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Implementations of the JDK's service interfaces that jars bring.
 *
 * <p>A JDBC driver is there to be found by DriverManager; without java.sql, "No suitable driver" is
 * not even said: the caller fails to link. Conditional, because a provider waits for somebody who
 * asks. Those that only compilers ask for, annotation processors and plug-ins of javac, do nothing
 * in an image.
 */
final class ServiceFiles implements ModuleRule {
  private static final Set<String> OF_COMPILERS =
      Set.of("javax.annotation.processing.Processor", "com.sun.source.util.Plugin");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.evidence().code().stream().flatMap(code -> of(code, subject));
  }

  private static Stream<Seen> of(CodeEvidence code, Subject subject) {
    return code.services().stream()
        .filter(service -> !OF_COMPILERS.contains(service) && service.contains("."))
        .flatMap(
            service ->
                subject.jdk().moduleOf(service.substring(0, service.lastIndexOf('.'))).stream()
                    .map(
                        module ->
                            new Seen(
                                module,
                                Certainty.CONDITIONAL,
                                new Proof(code.name(), "", "provides " + service))));
  }
}
