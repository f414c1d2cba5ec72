package dev.minimalimage.processor.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.FileState;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.List;

/** How a checked-in file differs from what the source now asks for. */
final class Drift {
  private static final int CONTEXT = 2;
  private static final int MAX_LINES = 60;

  private Drift() {}

  /**
   * The finding about one file.
   *
   * @param first whether it is the first of its image, which tells what an upgrade changed
   */
  static Finding of(Target target, boolean complete, History history, boolean first) {
    String path = target.file().path();
    String remedy = "run \"mvn compile\" without check mode and commit " + path;
    if (target.state() == FileState.ABSENT) {
      return finding(path + " is missing", remedy);
    }
    if (!complete) {
      return finding(
          path
              + " cannot be checked: not everything that decides about the image could be read here",
          "mend what the other findings name and check again");
    }
    String upgrades = first ? history.upgrades() : "";
    return finding(
        path + " is stale" + history.because() + ":\n" + diff(target) + "\n" + upgrades, remedy);
  }

  private static Finding finding(String problem, String remedy) {
    return new Finding(FindingCode.DRIFT, Anchor.whole(), problem, remedy);
  }

  private static String diff(Target target) {
    String path = target.file().path();
    List<String> before = target.existing().lines().toList();
    List<String> after = target.file().text().text().lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            path, path + " (generated now)", before, DiffUtils.diff(before, after), CONTEXT);
    if (diff.size() <= MAX_LINES) {
      return String.join("\n", diff);
    }
    return String.join("\n", diff.subList(0, MAX_LINES))
        + "\n… and "
        + (diff.size() - MAX_LINES)
        + " more lines";
  }
}
