package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.FileState;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Origin;
import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The module's folder, as a place for generated files. */
public final class OutputFolder {
  private final Path folder;
  private final Changelog changelog;
  private final Supplier<Origin> origin;

  /**
   * Names the folder.
   *
   * @param origin what decides about the files; asked for only if they are not the same
   */
  public OutputFolder(Path folder, Changelog changelog, Supplier<Origin> origin) {
    this.folder = folder;
    this.changelog = changelog;
    this.origin = origin;
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
          if (areSame(targets)) {
            return List.of();
          }
          History history = History.of(targets, origin.get(), changelog);
          for (Target target : targets) {
            if (isWritten(target, targets, complete)) {
              AtomicWrite.text(target.path(), target.fileBy(history.now()));
            }
          }
          List<Target> older =
              targets.stream().filter(target -> target.state() == FileState.OURS).toList();
          if (older.isEmpty()) {
            return List.of();
          }
          return complete ? history.notes() : List.of(Refusal.incomplete(older));
        });
  }

  private static boolean areSame(List<Target> targets) {
    return targets.stream().allMatch(target -> target.state() == FileState.SAME);
  }

  /** What decided is told anew whenever anything is replaced, and never by itself. */
  private static boolean isWritten(Target target, List<Target> all, boolean complete) {
    return switch (target.state()) {
      case ABSENT -> true;
      case OURS -> complete;
      case SAME ->
          target.holdsOrigin()
              && complete
              && all.stream().anyMatch(each -> each.state() == FileState.OURS);
      case EDITED, FOREIGN -> false;
    };
  }

  /** Says how the files differ from those in place; writes nothing. */
  public List<Finding> check(List<RenderedFile> files, boolean complete) {
    return with(
        files,
        targets -> {
          if (areSame(targets)) {
            return List.of();
          }
          History history = History.of(targets, origin.get(), changelog);
          List<Finding> findings = new ArrayList<>();
          boolean first = true;
          for (Target target : targets) {
            if (isTheUsers(target)) {
              findings.add(Refusal.of(target));
            } else if (target.state() != FileState.SAME) {
              findings.add(Drift.of(target, complete, history, first));
              first &= target.state() == FileState.ABSENT;
            }
          }
          return findings;
        });
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
