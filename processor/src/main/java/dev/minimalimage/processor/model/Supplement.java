package dev.minimalimage.processor.model;

import java.util.List;

/**
 * Something that a Dockerfile can copy from one image into another.
 *
 * @param suite the release of Debian that it is of; bases of no other take it
 * @param covers what it offers
 * @param requires the sonames that it needs itself, besides glibc's; they come as supplements too
 * @param from the image that has it
 * @param paths the paths there, as COPY takes them
 * @param to the folder or file in the image that they go to
 * @param bytes what it adds to the image
 */
public record Supplement(
    String suite,
    List<Requirement> covers,
    List<String> requires,
    ImageReference from,
    List<String> paths,
    String to,
    long bytes) {
  public Supplement {
    covers = List.copyOf(covers);
    requires = List.copyOf(requires);
    paths = List.copyOf(paths);
  }
}
