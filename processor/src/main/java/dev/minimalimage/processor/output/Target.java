package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.FileState;
import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A place in the project for a generated file, and what lies there now.
 *
 * @param existing the text there with Unix line endings; empty if there is none or it is no text
 */
record Target(RenderedFile file, Path path, FileState state, String existing) {
  /** Far above anything that we write; a larger file is somebody else's and need not be read. */
  private static final long MAX_BYTES = 4L << 20;

  static Target of(RenderedFile file, Path folder) throws IOException {
    Path path = folder.resolve(file.path());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Target(file, path, FileState.ABSENT, "");
    }
    // A link, a folder or a device is the user's arrangement: replacing it would lose it.
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > MAX_BYTES) {
      return new Target(file, path, FileState.FOREIGN, "");
    }
    try {
      String existing = Files.readString(path);
      return new Target(
          file, path, file.text().stateOf(existing), GeneratedText.normalise(existing));
    } catch (CharacterCodingException notText) {
      return new Target(file, path, FileState.FOREIGN, "");
    }
  }
}
