package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a native file is built for and linked to.
 *
 * <p>The first bytes decide, not the name: {@code libduckdb_java.so_linux_amd64} is a library too.
 * Only ELF files for amd64 and arm64 are read further than their head; the others are told by it
 * and by their path, and are not {@link NativeFile#readable() readable}.
 */
final class NativeReader {
  private static final int HEAD = 64;

  private NativeReader() {}

  /**
   * Reads one entry; empty if it is no native file. Whatever is wrong with its bytes is told in the
   * value.
   *
   * @throws IOException if the entry itself cannot be read, as when its compressed data are damaged
   */
  static Optional<NativeFile> read(String entry, long compressedBytes, Content content)
      throws IOException {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(HEAD);
    }
    Optional<ElfHeader> elf = ElfHeader.of(head);
    if (elf.isPresent()) {
      return Optional.of(elf(entry, compressedBytes, elf.get(), content));
    }
    return ForeignHeads.of(head, content)
        .map(target -> unread(entry, compressedBytes, target.system(), target.machine()));
  }

  private static NativeFile elf(String entry, long size, ElfHeader header, Content content)
      throws IOException {
    if (header.isReadFurther()) {
      try (var bytes = new ForwardBytes(content)) {
        ElfSegments segments = ElfSegments.read(bytes, header);
        List<String> marks = ElfMarks.read(bytes, segments);
        return linked(entry, size, header, marks, ElfLinks.read(bytes, segments));
      } catch (UnreadableElfException e) {
        // Then it is told by head and path, as the files for other machines are.
      }
    }
    return unread(entry, size, ElfSystem.of(entry, header, List.of()), header.machine());
  }

  private static NativeFile linked(
      String entry, long size, ElfHeader header, List<String> marks, ElfLinks links) {
    var names = new ArrayList<>(links.needed());
    names.addAll(marks);
    return new NativeFile(
        entry,
        size,
        ElfSystem.of(entry, header, names),
        header.machine(),
        links.soname(),
        links.needed(),
        AskedVersions.newest(links),
        !AskedVersions.hasUnknownContract(links));
  }

  private static NativeFile unread(String entry, long size, NativeSystem system, String machine) {
    return new NativeFile(
        entry, size, system, machine, Optional.empty(), List.of(), List.of(), false);
  }
}
