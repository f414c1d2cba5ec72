package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plugin's version, to be compared with that of a change in it.
 *
 * @param text as the POM has it; empty if it names none
 */
record PluginVersion(String text) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,7}");

  /** What is no number is taken for the newest, as Maven does where there is none. */
  boolean isBefore(String change) {
    Matcher numbers = NUMBERS.matcher(text);
    return Optional.of(numbers)
        .filter(Matcher::lookingAt)
        .map(matcher -> Version.parse(matcher.group()).compareTo(Version.parse(change)) < 0)
        .orElse(false);
  }
}
