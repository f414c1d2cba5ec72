package dev.minimalimage.processor.model;

import java.util.regex.Pattern;

/**
 * The user that runs the application; numeric, because only numbers can be checked without the
 * image's user file.
 */
public record NumericUser(long uid, long gid) {
  private static final Pattern TEXT =
      Pattern.compile("(0|[1-9][0-9]{0,9})(?::(0|[1-9][0-9]{0,9}))?");

  /** Container engines take no larger id, although Linux has them. */
  private static final long MAX = Integer.MAX_VALUE;

  /**
   * Reads {@code uid} or {@code uid:gid}; a missing gid is the uid's number.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static NumericUser parse(String text) {
    var matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      long uid = Long.parseLong(matcher.group(1));
      long gid = matcher.group(2) == null ? uid : Long.parseLong(matcher.group(2));
      if (uid <= MAX && gid <= MAX) {
        return new NumericUser(uid, gid);
      }
    }
    throw new IllegalArgumentException(
        "a user is a numeric uid or uid:gid up to " + MAX + ", not " + Shown.quoted(text));
  }

  public boolean isRoot() {
    return uid == 0;
  }

  @Override
  public String toString() {
    return uid + ":" + gid;
  }
}
