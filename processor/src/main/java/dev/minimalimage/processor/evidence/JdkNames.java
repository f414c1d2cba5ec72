package dev.minimalimage.processor.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names may be those of classes of the JDK beyond what every runtime has. */
final class JdkNames {
  /** More than any name of the JDK's; what is longer was made to harm. */
  private static final int LONGEST = 200;

  /**
   * The packages {@code java.*} that java.base exports in every release from 17 to 25, as {@code
   * java --describe-module java.base} of 17 and of 25 has them.
   */
  private static final Set<String> ALWAYS_THERE =
      Set.of(
          "java.io",
          "java.lang",
          "java.lang.annotation",
          "java.lang.constant",
          "java.lang.invoke",
          "java.lang.module",
          "java.lang.ref",
          "java.lang.reflect",
          "java.lang.runtime",
          "java.math",
          "java.net",
          "java.net.spi",
          "java.nio",
          "java.nio.channels",
          "java.nio.channels.spi",
          "java.nio.charset",
          "java.nio.charset.spi",
          "java.nio.file",
          "java.nio.file.attribute",
          "java.nio.file.spi",
          "java.security",
          "java.security.cert",
          "java.security.interfaces",
          "java.security.spec",
          "java.text",
          "java.text.spi",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.function",
          "java.util.jar",
          "java.util.random",
          "java.util.regex",
          "java.util.spi",
          "java.util.stream",
          "java.util.zip");

  private static final Pattern CLASS =
      Pattern.compile("[a-z][\\w]*(\\.[a-z][\\w]*)*\\.[A-Z]\\w*(\\$\\w+)*", Pattern.UNICODE_CASE);

  private JdkNames() {}

  /** Whether a class of this binary name is worth to be noted. */
  static boolean count(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return mayCount(bytes, 0, bytes.length, '.') && !ALWAYS_THERE.contains(packageOf(name));
  }

  /** Whether a string has the form of a class's name. */
  static boolean looksLikeClass(String text) {
    return CLASS.matcher(text).matches();
  }

  /** A name that is no longer than those that exist. */
  static String limited(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /**
   * Whether the bytes from {@code start} to {@code end} may be such a name, which the JDK's
   * packages begin with, though other people use {@code javax} and {@code com.sun} too. No string
   * is made of them: class files hold hundreds of names, and few count.
   */
  static boolean mayCount(byte[] bytes, int start, int end, char separator) {
    if (end - start > LONGEST || end - start < 5) {
      return false;
    }
    return switch (bytes[start]) {
      case 'j' ->
          startsWith(bytes, start, end, "java.", separator)
              ? !isInCommonPackage(bytes, start + 5, end, separator)
              : startsWith(bytes, start, end, "javax.", separator)
                  || startsWith(bytes, start, end, "jdk.", separator);
      case 's' -> startsWith(bytes, start, end, "sun.", separator);
      case 'c' -> startsWith(bytes, start, end, "com.sun.", separator);
      case 'o' ->
          startsWith(bytes, start, end, "org.w3c.dom.", separator)
              || startsWith(bytes, start, end, "org.xml.sax.", separator)
              || startsWith(bytes, start, end, "org.ietf.jgss.", separator)
              || startsWith(bytes, start, end, "org.omg.", separator);
      case 'n' -> startsWith(bytes, start, end, "netscape.javascript.", separator);
      default -> false;
    };
  }

  /** Nine of ten names in class files are of these three packages. */
  private static boolean isInCommonPackage(byte[] bytes, int start, int end, char separator) {
    int length = end - start;
    if (length < 5) {
      return false;
    }
    boolean common =
        startsWith(bytes, start, end, "lang.", separator)
            || startsWith(bytes, start, end, "util.", separator)
            || startsWith(bytes, start, end, "io.", separator);
    for (int i = end - 1; common && i > start + 4; i--) {
      common = bytes[i] != separator;
    }
    return common;
  }

  static String name(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).replace('/', '.');
  }

  private static boolean startsWith(
      byte[] bytes, int start, int end, String prefix, char separator) {
    if (end - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      char each = prefix.charAt(i);
      if (bytes[start + i] != (each == '.' ? separator : each)) {
        return false;
      }
    }
    return true;
  }
}
