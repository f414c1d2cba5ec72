package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compiler and the other tools of the JDK, inside the application.
 *
 * <p>{@code ToolProvider.getSystemJavaCompiler()} gives null without jdk.compiler, {@code
 * findFirst} an empty Optional (measured on 17 and 25). A jar's use of the compiler is tolerated:
 * template and rule engines that have it use it for what is not compiled yet, and fall back or say
 * so; and jdk.compiler is among the largest modules.
 */
final class Tools implements ModuleRule {
  private static final Map<String, String> MODULES =
      Map.of(
          "jar", "jdk.jartool",
          "javac", "jdk.compiler",
          "javadoc", "jdk.javadoc",
          "javap", "jdk.jdeps",
          "jdeps", "jdk.jdeps",
          "jlink", "jdk.jlink",
          "jmod", "jdk.jlink",
          "jpackage", "jdk.jpackage");

  @Override
  public Stream<Seen> seen(Subject subject) {
    Stream<Seen> compilers =
        subject
            .calls(Api.COMPILER)
            .map(
                call ->
                    call.needs(
                        "jdk.compiler",
                        call.isOwn() ? Certainty.CERTAIN : Certainty.TOLERATED,
                        "asks for the Java compiler"));
    return Stream.concat(compilers, subject.calls(Api.TOOL).flatMap(call -> tool(call).stream()));
  }

  private static Optional<Seen> tool(Call call) {
    return call.literal()
        .flatMap(
            name ->
                Optional.ofNullable(MODULES.get(name))
                    .map(
                        module ->
                            call.needs(
                                module, call.certainInOwnCode(), "asks for the tool " + name)));
  }
}
