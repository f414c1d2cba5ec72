package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelProblem.Severity;

/** Says in one sentence what is wrong with a POM. */
final class PomProblems {
  private static final int LENGTH = 300;
  private static final int LISTED = 5;

  /** How Maven's XML reader ends its messages. */
  private static final Pattern POSITION = Pattern.compile("@([0-9]{1,9}):[0-9]+\\)?\\s*$");

  private PomProblems() {}

  static FactsException of(
      ModelBuildingException failure, Collection<Gav> missing, Path pom, Path base) {
    if (!missing.isEmpty()) {
      return missing(missing, pom, base);
    }
    Optional<ModelProblem> problem =
        failure.getProblems().stream()
            .filter(each -> each.getSeverity() != Severity.WARNING)
            .findFirst();
    return problem
        .map(
            each ->
                unreadable(file(each, pom), base, each.getLineNumber(), oneLine(each.getMessage())))
        .orElseGet(() -> unreadable(pom, base, 0, brief(failure)));
  }

  private static FactsException missing(Collection<Gav> missing, Path pom, Path base) {
    return FactsException.of(
        FindingCode.PARENT_MISSING,
        relative(pom, base)
            + " builds on "
            + list(missing)
            + (missing.size() == 1 ? ", a POM that is" : ", POMs that are")
            + " neither in the project nor in the local repository",
        "call mvn validate once with network access, in the folder where the build is started");
  }

  static FactsException unreadable(Path pom, Path base, Exception reason) {
    Matcher position = POSITION.matcher(String.valueOf(reason.getMessage()));
    return unreadable(
        pom, base, position.find() ? Integer.parseInt(position.group(1)) : 0, brief(reason));
  }

  static FactsException unreadable(Path pom, Path base, int line, String reason) {
    return FactsException.of(
        FindingCode.POM_UNREADABLE,
        relative(pom, base) + (line > 0 ? ":" + line : "") + " is no valid POM: " + reason,
        "mend it until mvn validate accepts it");
  }

  /** Its POMs infer parents, versions and modules by rules of their own. */
  static FactsException ofMaven4(Path pom, Path base) {
    return FactsException.of(
        FindingCode.POM_UNREADABLE,
        relative(pom, base) + " is written in a model of Maven 4 that is not read yet",
        "write the project's POMs in model 4.0.0, which Maven 4 builds as well");
  }

  /** Up to five of them, and how many more there are. */
  static String list(Collection<?> names) {
    String listed = String.join(", ", names.stream().limit(LISTED).map(String::valueOf).toList());
    int more = names.size() - LISTED;
    return more > 0 ? listed + " and " + more + " more" : listed;
  }

  /** The first line of a message, shortened: some hold half of the file. */
  static String brief(Throwable problem) {
    return oneLine(
        Optional.ofNullable(problem.getMessage()).orElse(problem.getClass().getSimpleName()));
  }

  static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }

  static String relative(Path file, Path base) {
    return Folders.relative(base, file);
  }

  /** Maven names the file, or else the artifact if the POM came out of a repository. */
  private static Path file(ModelProblem problem, Path pom) {
    String source = Optional.ofNullable(problem.getSource()).orElse("");
    return Folders.resolve(Folders.parent(pom), source)
        .filter(path -> path.isAbsolute() && path.toString().equals(source))
        .orElse(pom);
  }
}
