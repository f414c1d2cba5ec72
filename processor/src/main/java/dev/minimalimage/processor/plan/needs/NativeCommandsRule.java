package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * Native code that cannot do without a program. That a library is linked to {@code popen} says
 * little: RocksDB's is, and never comes to it.
 */
final class NativeCommandsRule {
  private static final String ONNX_RUNTIME = "libonnxruntime.so.1";

  /**
   * Tried with 1.29.0 and 1.28.0: the telemetry that came with 1.29 asks a shell about the machine
   * when the environment is made, and where popen(3) finds none, pclose(3) takes its null and the
   * JVM dies of SIGSEGV in _IO_fclose. With ORT_DISABLE_TELEMETRY=1 it asks nothing.
   */
  private static final Version WITH_TELEMETRY = Version.parse("1.29");

  private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

  private NativeCommandsRule() {}

  static Stream<Need> needs(Question question) {
    boolean switchedOff =
        question.spec().env().stream()
            .anyMatch(variable -> variable.name().equals(SWITCH) && variable.value().equals("1"));
    return switchedOff
        ? Stream.empty()
        : NativeGroup.of(question).stream()
            .flatMap(group -> group.members().stream())
            .filter(member -> asksTheShell(member.file()))
            .filter(member -> question.platforms().stream().anyMatch(member.file()::runsOn))
            .limit(1)
            .map(
                member ->
                    new Need(
                        new Requirement.Command("sh"),
                        Certainty.CERTAIN,
                        List.of(),
                        List.of(
                            member.proof(
                                "kills the JVM without it, unless env = \"" + SWITCH + "=1\""))));
  }

  /** Its half for Java asks for symbols of its own release: VERS_1.29.0. */
  private static boolean asksTheShell(NativeFile file) {
    return file.versions().stream()
        .anyMatch(
            version ->
                version.soname().equals(ONNX_RUNTIME)
                    && version.family().equals("VERS")
                    && version.version().compareTo(WITH_TELEMETRY) >= 0);
  }
}
