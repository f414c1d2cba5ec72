package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The libraries that the JDK itself opens at run time, when packages of it are used that need them:
 * no runtime brings them and none is linked to them.
 */
final class RuntimeLibrariesRule {
  /**
   * @param own how much the application's own code needs it
   * @param others how much a library that refers to the package does
   */
  private record Opened(
      String packageName, String soname, Certainty own, Certainty others, String effect) {}

  private static final List<Opened> OPENED =
      List.of(
          // src/java.smartcardio/unix/native/libj2pcsc/pcsc_md.c: NoSuchAlgorithmException without.
          new Opened(
              "javax.smartcardio",
              "libpcsclite.so.1",
              Certainty.CERTAIN,
              Certainty.CONDITIONAL,
              "reaches no card reader without it"),
          // src/jdk.sctp/unix/native/libsctp/SctpNet.c: UnsupportedOperationException without.
          new Opened(
              "com.sun.nio.sctp",
              "libsctp.so.1",
              Certainty.CERTAIN,
              Certainty.CONDITIONAL,
              "opens no channel without it"),
          // src/java.desktop/unix/native/common/awt/CUPSfuncs.c; tried: no printers without.
          new Opened(
              "javax.print",
              "libcups.so.2",
              Certainty.CONDITIONAL,
              Certainty.TOLERATED,
              "finds no printer without it"),
          // libjsound.so is linked to it; tried: no mixers without, files are read all the same.
          new Opened(
              "javax.sound.sampled",
              "libasound.so.2",
              Certainty.CONDITIONAL,
              Certainty.TOLERATED,
              "finds no sound card without it"));

  private RuntimeLibrariesRule() {}

  static Stream<Need> needs(Question question) {
    return question.evidence().code().stream()
        .flatMap(
            code ->
                code.uses().stream()
                    .flatMap(
                        use ->
                            OPENED.stream()
                                .filter(opened -> opened.packageName().equals(use.packageName()))
                                .map(opened -> need(code, use, opened))));
  }

  private static Need need(CodeEvidence code, PackageUse use, Opened opened) {
    return new Need(
        new Requirement.Library(opened.soname()),
        code.isOwn() ? opened.own() : opened.others(),
        List.of(),
        List.of(new Proof(code.name(), use.by(), opened.effect())));
  }
}
