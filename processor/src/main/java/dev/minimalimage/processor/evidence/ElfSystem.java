package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.NativeSystem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what system an ELF file is for.
 *
 * <p>What the file says goes before what its path says, and glibc is what is left: taking a file
 * for glibc's that is not costs some bytes in the image, the reverse could cost the library.
 */
final class ElfSystem {
  private static final Pattern MUSL = Pattern.compile("(libc\\.musl-|ld-musl-).*");
  private static final Pattern GLIBC = Pattern.compile("libc\\.so\\.6|ld-linux.*\\.so\\..*");
  private static final Pattern ANDROID =
      Pattern.compile("Android|liblog\\.so|libandroid\\.so|linker(64)?");

  /** The BSDs number their libc from 7 or far above, Solaris has libc.so.1 and libm.so.2. */
  private static final Pattern OTHER =
      Pattern.compile(
          "FreeBSD|NetBSD|OpenBSD|DragonFly|ld-elf\\..*|ld\\.elf_so.*|ld\\.so(\\.1)?"
              + "|libthr\\.so.*|libm\\.so\\.2|libc\\.so\\.[0-9].*");

  private static final Pattern MUSL_PATH = path("(linux)?musl|alpine");
  private static final Pattern ANDROID_PATH = path("android");
  private static final Pattern OTHER_PATH =
      path("(free|net|open)bsd|dragonfly(bsd)?|sunos|solaris|aix|hpux");

  private ElfSystem() {}

  /**
   * Tells the system.
   *
   * @param names the libraries that it is linked to, and its marks; empty if they are unknown
   */
  static NativeSystem of(String entry, ElfHeader header, List<String> names) {
    if (isForeign(header.osAbi())) {
      return NativeSystem.OTHER;
    }
    return bySelf(entry, names).orElseGet(() -> byPath(entry));
  }

  /**
   * Linux files have 0 (System V) or 3 (GNU); from 64 to 254 each machine has its own meanings
   * (System V ABI, "ELF Identification"); the others are FreeBSD 9, NetBSD 2, Solaris 6 and so on.
   */
  private static boolean isForeign(int osAbi) {
    return osAbi != 0 && osAbi != 3 && (osAbi < 64 || osAbi == 255);
  }

  private static Optional<NativeSystem> bySelf(String entry, List<String> names) {
    if (any(names, MUSL)) {
      return Optional.of(NativeSystem.LINUX_MUSL);
    }
    if (any(names, GLIBC)) {
      return Optional.of(NativeSystem.LINUX_GLIBC);
    }
    if (any(names, ANDROID)) {
      return Optional.of(NativeSystem.ANDROID);
    }
    if (names.contains("libc.so")) {
      // Android's and musl's own name; only Android has a libm and a libdl beside it.
      boolean android =
          names.contains("libm.so")
              || names.contains("libdl.so")
              || ANDROID_PATH.matcher(lower(entry)).find();
      return Optional.of(android ? NativeSystem.ANDROID : NativeSystem.LINUX_MUSL);
    }
    return any(names, OTHER) ? Optional.of(NativeSystem.OTHER) : Optional.empty();
  }

  private static NativeSystem byPath(String entry) {
    String path = lower(entry);
    if (ANDROID_PATH.matcher(path).find()) {
      return NativeSystem.ANDROID;
    }
    if (OTHER_PATH.matcher(path).find()) {
      return NativeSystem.OTHER;
    }
    return MUSL_PATH.matcher(path).find() ? NativeSystem.LINUX_MUSL : NativeSystem.LINUX_GLIBC;
  }

  private static boolean any(List<String> names, Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).matches());
  }

  /** A whole word of a path; digits may follow, as in {@code freebsd64}. */
  private static Pattern path(String words) {
    return Pattern.compile("(?<![a-z])(" + words + ")(?![a-z])");
  }

  private static String lower(String entry) {
    return entry.toLowerCase(Locale.ROOT);
  }
}
