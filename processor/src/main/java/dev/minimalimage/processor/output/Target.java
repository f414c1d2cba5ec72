package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.FileState;
import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.Origin;
import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place in the project for a generated file, and what lies there now.
 *
 * @param existing the text there with Unix line endings and without its origin; empty if there is
 *     none or it is no text
 * @param origin what decided about that text, if it says so
 */
record Target(
    RenderedFile file, Path path, FileState state, String existing, Optional<Origin> origin) {
  /** Far above anything that we write; a larger file is somebody else's and need not be read. */
  private static final long MAX_BYTES = 4L << 20;

  static Target of(RenderedFile file, Path folder) throws IOException {
    Path path = folder.resolve(file.path());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return nothingOfOurs(file, path, FileState.ABSENT);
    }
    // A link, a folder or a device is the user's arrangement: replacing it would lose it.
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > MAX_BYTES) {
      return nothingOfOurs(file, path, FileState.FOREIGN);
    }
    try {
      String existing = Files.readString(path);
      return new Target(
          file,
          path,
          file.text().stateOf(existing),
          GeneratedText.withoutOrigin(GeneratedText.normalise(existing)),
          GeneratedText.originOf(existing));
    } catch (CharacterCodingException notText) {
      return nothingOfOurs(file, path, FileState.FOREIGN);
    }
  }

  private static Target nothingOfOurs(RenderedFile file, Path path, FileState state) {
    return new Target(file, path, state, "", Optional.empty());
  }

  /** The file to write, which says what decided about it if it is the one to do so. */
  RenderedFile fileBy(Origin decided) {
    return holdsOrigin()
        ? new RenderedFile(file.path(), file.text().by(decided), file.executable())
        : file;
  }

  /** Whether this is the file of its image that says what decided. */
  boolean holdsOrigin() {
    return file.text().comments() == GeneratedText.Comments.HTML;
  }
}
