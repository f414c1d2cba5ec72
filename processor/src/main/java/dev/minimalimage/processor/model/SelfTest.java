package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the image can be asked from inside, by a class that is compiled into the application.
 *
 * @param type that class, by its binary name
 * @param facts what was planned and must be there, each a word that the class understands, in a
 *     fixed order: {@code module=java.sql}, {@code charset=Shift_JIS}, {@code tmp}
 */
public record SelfTest(String type, List<String> facts) {
  /** What the class's name ends with, after the simple name of the annotated class. */
  public static final String SUFFIX = "_MinimalImage";

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
}
