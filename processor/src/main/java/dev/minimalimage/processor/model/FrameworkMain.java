package dev.minimalimage.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A main class that a framework brings.
 *
 * @param type its binary name
 * @param arguments what it is called with, before the user's; one in braces, {@code
 *     {Main-Verticle}}, stands for what the project's build writes under that name
 * @param isDefault whether it starts an application whose build names no main class
 */
public record FrameworkMain(String type, List<String> arguments, boolean isDefault) {
  public FrameworkMain {
    arguments = List.copyOf(arguments);
  }

  /** The arguments, unless one stands for something that is not there. */
  public Optional<List<String>> arguments(Map<String, String> entries) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      boolean open = argument.startsWith("{") && argument.endsWith("}");
      String word = open ? entries.get(argument.substring(1, argument.length() - 1)) : argument;
      if (word == null) {
        return Optional.empty();
      }
      words.add(word);
    }
    return Optional.of(words);
  }
}
