package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A native library or program inside a jar, told by its first bytes.
 *
 * @param entry its path in the jar
 * @param bytes what it adds to the jar: its compressed size
 * @param system the operating system and libc that it is built for
 * @param machine the processor, as container platforms name it: {@code amd64}, {@code arm64}, …;
 *     empty if it is for several or an unknown one
 * @param soname the name that it gives itself, if it is a library with one
 * @param needed the sonames that it is linked to, in its own order
 * @param versions the newest symbol versions that it asks of other libraries, sorted
 * @param readable whether {@code needed} and {@code versions} are all that it asks for; they are
 *     empty and this is false for a damaged file, and for one that is not ELF for amd64 or arm64,
 *     which is not read further than its head
 */
public record NativeFile(
    String entry,
    long bytes,
    NativeSystem system,
    String machine,
    Optional<String> soname,
    List<String> needed,
    List<SymbolVersion> versions,
    boolean readable) {
  public NativeFile {
    needed = List.copyOf(needed);
    versions = List.copyOf(versions);
  }

  public boolean runsOn(Platform platform) {
    return system == NativeSystem.LINUX_GLIBC && platform.machine().equals(machine);
  }
}
