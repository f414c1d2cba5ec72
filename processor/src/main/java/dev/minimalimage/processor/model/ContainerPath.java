package dev.minimalimage.processor.model;

import java.util.List;
import java.util.regex.Pattern;

/** An absolute, normalised path inside the image, not the root. */
public record ContainerPath(String path) {
  private static final Pattern TEXT = Pattern.compile("(/[A-Za-z0-9@%+_.-]+)+");

  /** Linux takes 4096; and the pattern needs stack for each segment. */
  private static final int LONGEST = 1024;

  /** Folders of the base image: one of ours laid over them would change or hide what they hold. */
  private static final List<String> SYSTEM =
      List.of(
          "/bin",
          "/boot",
          "/dev",
          "/etc",
          "/lib",
          "/lib64",
          "/proc",
          "/root",
          "/run",
          "/sbin",
          "/sys",
          "/tmp",
          "/usr",
          "/var/lock",
          "/var/tmp");

  /**
   * Reads an absolute path.
   *
   * @throws IllegalArgumentException if it is relative, has segments such as {@code ..} or unusual
   *     characters, or lies in a folder of the system or of the application's own code
   */
  public static ContainerPath parse(String text) {
    if (text.length() > LONGEST
        || !TEXT.matcher(text).matches()
        || text.matches(".*/\\.{1,2}(/.*)?")) {
      throw new IllegalArgumentException(
          "a path in the image is absolute, of up to 1024 letters, digits and @%+_.-, without . or"
              + " .. segments, not "
              + Shown.quoted(text));
    }
    for (String system : SYSTEM) {
      if (within(text, system)) {
        throw new IllegalArgumentException(
            Shown.quoted(text) + " is in " + system + ", the system's");
      }
    }
    if (within(text, "/app")) {
      throw new IllegalArgumentException(
          Shown.quoted(text) + " is in /app, where the application's own code lies, not writable");
    }
    return new ContainerPath(text);
  }

  private static boolean within(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  @Override
  public String toString() {
    return path;
  }
}
