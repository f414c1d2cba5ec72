package dev.minimalimage.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A version of numbers alone, such as {@code 2.41}. */
public record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern TEXT = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,7}");

  public Version {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads {@code 2.41}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Version parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a version is numbers with dots between them, not " + Shown.quoted(text));
    }
    return new Version(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
  }

  /** By number, not by text; a missing number counts as 0. */
  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = Integer.compare(at(i), other.at(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int at(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  @Override
  public String toString() {
    return String.join(".", numbers.stream().map(String::valueOf).toList());
  }
}
