package dev.minimalimage.processor.render;

/** Words of a Dockerfile, such that the engine reads back exactly what went in. */
final class DockerfileQuoting {
  private DockerfileQuoting() {}

  /**
   * A value of ENV or LABEL. Between double quotes the engine takes a backslash, a double quote and
   * a dollar sign as special, and anything else but a line break as it is.
   */
  static String word(String text) {
    Representable.check(text);
    StringBuilder word = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\0') {
        throw new IllegalArgumentException("a Dockerfile's value cannot hold a line break or NUL");
      }
      if (c == '\\' || c == '"' || c == '$') {
        word.append('\\');
      }
      word.append(c);
    }
    return word.append('"').toString();
  }

  /** A word of the shell in a RUN, which has to stay on its line. */
  static String shellWord(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a RUN's word cannot hold a line break");
    }
    return ShellQuoting.word(text);
  }
}
