package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the runtime class path proves.
 *
 * @param code the application's own classes first, then the jars in the order of the class path
 * @param complete whether everything on the class path could be read
 */
public record Evidence(List<CodeEvidence> code, boolean complete) {
  public Evidence {
    code = List.copyOf(code);
  }
}
