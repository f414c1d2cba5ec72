package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.Map;
import java.util.stream.Stream;

/** The libraries that bytecode loads by name: System.loadLibrary, JNA, foreign functions. */
final class NamedLibrariesRule {
  /**
   * Code that names libraries and does without, by the prefix of its classes.
   *
   * <p>jna-platform is a collection of bindings, each used if somebody asks for it. oshi leaves
   * disks and devices out without udev; it was run on an image with glibc alone. Hadoop says "using
   * builtin-java classes where applicable" [NativeCodeLoader]; Tomcat and netty look for OpenSSL
   * and go on with the JDK's [AprLifecycleListener, OpenSsl].
   */
  private static final Map<String, String> TOLERANT =
      Map.of(
          "com.sun.jna.", "looks for it",
          "oshi.", "leaves out what it would tell",
          "org.apache.hadoop.", "uses Java classes without it",
          "org.apache.tomcat.", "uses the JDK's TLS without it",
          "io.netty.", "uses Java classes without it",
          "org.apache.logging.", "does without it");

  private NamedLibrariesRule() {}

  static Stream<Need> needs(Question question) {
    return question
        .calls(Api.LOAD_LIBRARY)
        .filter(call -> !isOnClassPath(question, call.literal()))
        .filter(call -> !isAmongFiles(question.spec(), call.literal()))
        .flatMap(
            call ->
                KnownNames.soname(call.literal()).stream()
                    .map(soname -> need(question, call, soname)));
  }

  private static Need need(Question question, Question.Call call, String soname) {
    Certainty certainty = certainty(question.spec(), call);
    String why =
        TOLERANT.entrySet().stream()
            .filter(known -> !call.isOwn() && call.by().startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("loads \"" + call.literal() + "\"");
    return call.need(new Requirement.Library(soname), certainty, why);
  }

  private static Certainty certainty(ImageSpec spec, Question.Call call) {
    if (call.isOwn()) {
      return hasFolderOfLibraries(spec) ? Certainty.CONDITIONAL : Certainty.CERTAIN;
    }
    return TOLERANT.keySet().stream().anyMatch(call.by()::startsWith)
        ? Certainty.TOLERATED
        : Certainty.CONDITIONAL;
  }

  /**
   * A jar that names a library mostly brings it; whether for the right platform is another rule.
   */
  private static boolean isOnClassPath(Question question, String name) {
    String library = PlatformNames.library(name);
    return !name.isEmpty()
        && question.evidence().code().stream()
            .flatMap(code -> code.natives().stream())
            .anyMatch(file -> PlatformNames.library(file.entry()).equals(library));
  }

  private static boolean isAmongFiles(ImageSpec spec, String name) {
    return spec.files().stream()
        .map(PlatformNames::file)
        .anyMatch(file -> file.equals("lib" + name + ".so") || file.equals(name));
  }

  /** The user says where libraries are, in a folder of which nothing is known. */
  private static boolean hasFolderOfLibraries(ImageSpec spec) {
    return spec.jvmArgs().stream()
            .anyMatch(
                option ->
                    option.startsWith("-Djava.library.path=")
                        || option.startsWith("-Djna.library.path="))
        || spec.env().stream().anyMatch(variable -> variable.name().equals("LD_LIBRARY_PATH"));
  }
}
