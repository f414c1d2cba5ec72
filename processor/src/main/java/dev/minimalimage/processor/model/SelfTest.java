package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the image can be asked from inside, by a class that is compiled into the application.
 *
 * @param type that class, by its binary name
 * @param facts what was planned and must be there, each a word that the class understands, in a
 *     fixed order: {@code module=java.sql}, {@code charset=Shift_JIS}, {@code tmp}; of an
 *     executable, the first is {@link #IS_EXECUTABLE}
 */
public record SelfTest(String type, List<String> facts) {
  /** What the class's name ends with, after the simple name of the annotated class. */
  public static final String SUFFIX = "_MinimalImage";

  /** The simple name of the class in it that an executable is compiled from. */
  public static final String EXECUTABLE = "Executable";

  /** An executable's other name in the image: called by it, it answers. */
  public static final String LINK = "/app/minimal-image";

  /** The first word of a question about the application's health. */
  public static final String HEALTH = "health";

  /** The first word of any other question to an executable. */
  public static final String IS_EXECUTABLE = "executable";

  /** The fact that the application trusts some certificate authority. */
  public static final String TRUST = "trust";

  /** The fact that there is a folder for temporary files. */
  public static final String TMP = "tmp";

  /**
   * The system property that says, while an executable is compiled, which of {@link #HEALTH},
   * {@link #TRUST} and {@link #TMP} it will be asked: each takes much of Java's library with it.
   */
  public static final String ASKED = "minimalimage.asked";

  public SelfTest {
    facts = List.copyOf(facts);
  }

  /**
   * The class for an annotated class of that binary name: a nested one has a class beside it, and
   * {@code package-info} one in its package.
   */
  public static String typeFor(String mainClass) {
    return mainClass.replace('$', '_').replace('-', '_') + SUFFIX;
  }

  /** The class that an executable is compiled from, by its binary name. */
  public String executable() {
    return type + "$" + EXECUTABLE;
  }
}
