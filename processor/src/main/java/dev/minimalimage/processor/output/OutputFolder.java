package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.FileState;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The module's folder, as a place for generated files. */
public final class OutputFolder {
  private final Path folder;

  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files that are missing or older outputs of ours. Where one of them is the user's,
   * none is written.
   *
   * @param complete whether the files were made from complete evidence; if not, they may be worse
   *     than what is there, and only missing files are written
   */
  public List<Finding> write(List<RenderedFile> files, boolean complete) {
    return with(
        files,
        targets -> {
          List<Finding> refusals =
              targets.stream().filter(OutputFolder::isTheUsers).map(Refusal::of).toList();
          if (!refusals.isEmpty()) {
            return refusals;
          }
          List<Target> leftAlone = new ArrayList<>();
          for (Target target : targets) {
            if (target.state() == FileState.ABSENT
                || (target.state() == FileState.OURS && complete)) {
              AtomicWrite.text(target.path(), target.file());
            } else if (target.state() == FileState.OURS) {
              leftAlone.add(target);
            }
          }
          return leftAlone.isEmpty() ? List.of() : List.of(Refusal.incomplete(leftAlone));
        });
  }

  /** Says how the files differ from those in place; writes nothing. */
  public List<Finding> check(List<RenderedFile> files, boolean complete) {
    return with(
        files,
        targets ->
            targets.stream()
                .filter(target -> target.state() != FileState.SAME)
                .map(target -> isTheUsers(target) ? Refusal.of(target) : Drift.of(target, complete))
                .toList());
  }

  private static boolean isTheUsers(Target target) {
    return target.state() == FileState.EDITED || target.state() == FileState.FOREIGN;
  }

  private interface Action {
    List<Finding> on(List<Target> targets) throws IOException;
  }

  private List<Finding> with(List<RenderedFile> files, Action action) {
    try {
      List<Target> targets = new ArrayList<>();
      for (RenderedFile file : files) {
        targets.add(Target.of(file, folder));
      }
      return action.on(targets);
    } catch (IOException e) {
      return List.of(
          new Finding(
              FindingCode.TARGET_UNWRITABLE,
              Anchor.whole(),
              "the generated files cannot be read or written: " + reason(e),
              "make the project's folder writable, or set -Aminimalimage.mode=off"));
    }
  }

  /** The kind of trouble without the absolute path that most messages start with. */
  private String reason(IOException e) {
    String message = String.valueOf(e.getMessage()).replace(folder.toString(), ".");
    return e.getClass().getSimpleName() + " " + message.lines().findFirst().orElse("");
  }
}
