package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Proof;
import java.util.List;
import java.util.stream.Stream;

/**
 * Java agents.
 *
 * <p>Measured on 17 and 25: without java.instrument, {@code -javaagent} ends the JVM ("Could not
 * find agent library instrument"). What an agent itself needs is read if it is on the class path;
 * any other agent is a program that nobody has read, which gets all of Java SE and what agents are
 * known to use of the JDK (OpenTelemetry's and its like read the beans of com.sun.management and
 * call sun.misc.Unsafe).
 */
final class Agents implements ModuleRule {
  private static final List<String> FOR_UNREAD =
      List.of("java.se", "jdk.management", "jdk.unsupported");

  @Override
  public Stream<Seen> seen(Subject subject) {
    Stream<Seen> options =
        subject.options().stream()
            .filter(option -> option.text().startsWith("-javaagent:"))
            .flatMap(option -> agent(subject, option));
    Stream<Seen> manifests =
        subject.evidence().code().stream()
            .filter(CodeEvidence::agent)
            .map(
                code ->
                    new Seen(
                        "java.instrument",
                        Certainty.CONDITIONAL,
                        new Proof(code.name(), "META-INF/MANIFEST.MF", "makes it an agent")));
    return Stream.concat(options, manifests);
  }

  private static Stream<Seen> agent(Subject subject, LaunchOption option) {
    String file =
        option.text().substring("-javaagent:".length()).replaceAll("=.*", "").replaceAll(".*/", "");
    boolean read = subject.evidence().code().stream().anyMatch(code -> isNamed(code.name(), file));
    Stream<Seen> unread =
        FOR_UNREAD.stream()
            .filter(module -> !read)
            .map(module -> option.needs(module, Certainty.CONDITIONAL));
    return Stream.concat(Stream.of(option.needs("java.instrument", Certainty.CERTAIN)), unread);
  }

  /** Evidence has names without versions. */
  private static boolean isNamed(String name, String file) {
    return name.equals(file) || name.equals(file.replaceFirst("-[0-9][^/]*\\.jar$", ".jar"));
  }
}
