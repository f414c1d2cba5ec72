package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Native files that are one library for several platforms: those of one jar, or of jars whose names
 * differ in the platform alone. A known library is a group of its own, so that it is found in a jar
 * that holds others, too.
 *
 * @param known what is known about the library
 * @param members in the order of the class path
 */
record NativeGroup(Optional<KnownLibrary> known, List<Member> members) {
  NativeGroup {
    members = List.copyOf(members);
  }

  /** A native file and the element of the class path that holds it. */
  record Member(CodeEvidence code, NativeFile file) {
    Proof proof(String detail) {
      return new Proof(code.name(), file.entry(), detail);
    }
  }

  private record Key(String family, String library) {}

  static List<NativeGroup> of(Question question) {
    Map<Key, List<Member>> groups = new LinkedHashMap<>();
    for (CodeEvidence code : question.evidence().code()) {
      for (NativeFile file : code.natives()) {
        String library = KnownLibraries.of(file).map(KnownLibrary::name).orElse("");
        groups
            .computeIfAbsent(
                new Key(PlatformNames.family(code.name()), library), key -> new ArrayList<>())
            .add(new Member(code, file));
      }
    }
    return groups.values().stream()
        .map(members -> new NativeGroup(KnownLibraries.of(members.get(0).file()), members))
        .toList();
  }

  Stream<Member> on(Platform platform) {
    return members.stream().filter(member -> member.file().runsOn(platform));
  }

  /** The files for Linux, with whatever libc. */
  Stream<Member> forLinux() {
    return members.stream()
        .filter(
            member ->
                member.file().system() == NativeSystem.LINUX_GLIBC
                    || member.file().system() == NativeSystem.LINUX_MUSL);
  }

  /**
   * How much the library is needed. A program is started if somebody asks for it, where a library
   * that is shipped is loaded.
   */
  Certainty certainty(Question question) {
    return known
        .map(library -> library.certainty(question))
        .orElse(
            members.stream().allMatch(member -> isProgram(member.file()))
                ? Certainty.CONDITIONAL
                : Certainty.CERTAIN);
  }

  static boolean isProgram(NativeFile file) {
    return file.soname().isEmpty() && !PlatformNames.file(file.entry()).contains(".so");
  }
}
