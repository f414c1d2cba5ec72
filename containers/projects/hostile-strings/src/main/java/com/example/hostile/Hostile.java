package com.example.hostile;

import java.util.List;

/** Texts that a careless writer of Dockerfiles, scripts or JSON would break or run. */
public final class Hostile {
  static final String H00 = "\"; rm -rf / #";
  static final String H01 = "$(id)";
  static final String H02 = "`id`";
  static final String H03 = "${HOME} $HOME ${HOME:-x} $$ $1";
  static final String H04 = "it's \"quoted\"";
  static final String H05 = "'";
  static final String H06 = "\"";
  static final String H07 = "\\";
  static final String H08 = "a trailing backslash\\";
  static final String H09 = "two of them\\\\";
  static final String H10 = "\\\" \\' \\$HOME \\n \\u0041 \\x41";
  static final String H11 = "😀 naïve ☃ 漢字";
  static final String H12 = "%s %d %n %%";
  static final String H13 = "  spaces  at  both  ends  ";
  static final String H14 = "{{mustache}} {{{x}}} {{=<% %>=}} {{/x}}";
  static final String H15 = "<% x %> <%# x %>";
  static final String H16 = "# no comment";
  static final String H17 = "a && b || c ; d | e > f < g &";
  static final String H18 = "<<EOF";
  static final String H19 = "* ? [a-z] ~ !x! {a,b}";
  static final String H20 = "@file";
  static final String H21 = "--help";
  static final String H22 = "a=b=c";
  static final String H23 = "<b title='&amp;'>&lt;</b>";
  static final String H24 = "[\"a\", \"b\"]";
  static final String H25 = "";

  /** Many of them in one line, for the text that the application must print. */
  static final String OUTPUT =
      H13
          + H00
          + " "
          + H01
          + " "
          + H02
          + " "
          + H03
          + " "
          + H04
          + " "
          + H10
          + " "
          + H11
          + " "
          + H12
          + " "
          + H14
          + " "
          + H15
          + " "
          + H16
          + " "
          + H17
          + " "
          + H07;

  public static final List<String> ALL =
      List.of(
          H00,
          H01,
          H02,
          H03,
          H04,
          H05,
          H06,
          H07,
          H08,
          H09,
          H10,
          H11,
          H12,
          H13,
          H14,
          H15,
          H16,
          H17,
          H18,
          H19,
          H20,
          H21,
          H22,
          H23,
          H24,
          H25);

  private Hostile() {}
}
