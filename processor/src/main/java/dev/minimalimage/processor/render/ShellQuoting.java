package dev.minimalimage.processor.render;

import java.util.regex.Pattern;

/** Words of a POSIX shell script, such that the shell reads back exactly what went in. */
final class ShellQuoting {
  /** Text that every shell takes as one word even without quotes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

  private ShellQuoting() {}

  /** One word: between single quotes, where nothing is special but the single quote itself. */
  static String word(String text) {
    Representable.check(text);
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a shell's word cannot hold NUL");
    }
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
