package dev.minimalimage.processor.render;

import java.util.Random;

/** Strings made of what quoting trips over, the same ones for the same seed. */
final class HostileStrings {
  private static final String[] PIECES = {
    "\"",
    "'",
    "\\",
    "$",
    "`",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "|",
    "&",
    ";",
    "#",
    "!",
    "*",
    "?",
    "~",
    "=",
    ",",
    ":",
    "%",
    "^",
    "@",
    "+",
    "-",
    "_",
    "/",
    ".",
    " ",
    "  ",
    "\t",
    "a",
    "Z",
    "0",
    "\\\\",
    "\\\"",
    "\\'",
    "\\$",
    "\\n",
    "\\u0041",
    "\\x41",
    "\\0",
    "$$",
    "$(id)",
    "${HOME}",
    "${a:-b}",
    "$HOME",
    "$1",
    "$'",
    "`id`",
    "$((1+1))",
    "; rm -rf / #",
    "&& true",
    "|| true",
    "<<EOF",
    "<(id)",
    "{a,b}",
    "{{x}}",
    "{{{x}}}",
    "<% x %>",
    "%s",
    "%n",
    "'\\''",
    "'\"'\"'",
    "\"\"",
    "''",
    "-rf",
    "--",
    "=x",
    "A=b",
    "#comment",
    "# escape=`",
    "EOF",
    "null",
    "&amp;",
    "&#10;",
    "é",
    "ß",
    "ñ",
    "漢字",
    "☃",
    "e\u0301",
    "\u200d",
    "\ufeff",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u202e",
    "\ufffd",
    "\uffff",
    "😀",
    "👩‍👩‍👧‍👦",
    "🇩🇪",
    "\ud835\udd38",
    "\udbff\udfff",
    "\u007f",
    "\u0001",
    "\u000b",
    "\f",
    "\u001b[31m"
  };

  private final Random random;

  HostileStrings(Random random) {
    this.random = random;
  }

  /** Mostly short, at times empty, seldom very long; without line breaks, NUL and half pairs. */
  String next() {
    int shape = random.nextInt(5000);
    int pieces = shape == 0 ? 5000 : shape < 100 ? 0 : 1 + random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(anyPoint());
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  /** One of those with {@code forbidden} somewhere in it. */
  String nextWith(String forbidden) {
    String text = next();
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    return text.substring(0, at) + forbidden + text.substring(at);
  }

  private int anyPoint() {
    while (true) {
      int point = random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1);
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (point != 0 && point != '\n' && point != '\r' && !surrogate) {
        return point;
      }
    }
  }
}
