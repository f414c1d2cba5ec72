package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the main method of a framework's applications takes from the command line.
 *
 * @param types binary names of the framework's classes that such applications extend
 * @param words what has it serve
 * @param files names of the file with its configuration, which follows, in the project's folder: of
 *     these, a star standing for any text, the first that some file has
 */
public record FrameworkCommand(List<String> types, List<String> words, List<String> files) {
  public FrameworkCommand {
    types = List.copyOf(types);
    words = List.copyOf(words);
    files = List.copyOf(files);
  }
}
