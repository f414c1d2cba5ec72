package dev.minimalimage.processor;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What verify-image.sh --pin would write into a test's project. */
final class LockFile {
  static final String NAME = "minimal-image.lock";

  private static final Pattern IMAGES = Pattern.compile("(?m)^images='([^']*)'$");

  private LockFile() {}

  /** The names that the script in place would ask registries for. */
  static List<String> images(TestProject project) {
    Matcher images = IMAGES.matcher(project.text("verify-image.sh"));
    if (!images.find()) {
      throw new AssertionError("verify-image.sh names no images");
    }
    return Arrays.asList(images.group(1).split("\n", -1));
  }

  /** A line of the file, with a digest made of that digit. */
  static String line(String image, char digit) {
    return image + "@sha256:" + String.valueOf(digit).repeat(64) + "\n";
  }

  /** Compiles the project, and pins all of its images to such digests; they are in force next. */
  static TestProject pin(TestProject project, char digit) {
    project.compile();
    return project.file(
        NAME,
        images(project).stream().map(image -> line(image, digit)).collect(Collectors.joining()));
  }

  /** Adds such a line. */
  static TestProject add(TestProject project, String image) {
    return project.file(NAME, project.text(NAME) + line(image, 'f'));
  }
}
