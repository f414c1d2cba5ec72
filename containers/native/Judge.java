import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what Predict.java has said with what the containers did, and writes the table.
 *
 * <p>Prints a line {@code DISAGREES …} for each cell where they differ and ends with exit code 1 if there is one.
 * Run as {@code java Judge.java FOLDER}.
 */
final class Judge {
  /** What a refusal or an addition names, and what a program prints that really lacks it. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "glibc", "exec /app/probe: no such file or directory",
          "libz.so.1", "libz\\.so\\.1: cannot open shared object file",
          "MI-NATIVE-LIBRARY", "NativeLibraryNotFoundException|UnsatisfiedLinkError",
          "a writable /tmp", "NoSuchFileException: /tmp",
          "a line in /etc/passwd", "AssertionError: not so: the user has a name",
          "a UTF-8 locale", "InvalidPathException: Malformed input");

  /** Libraries that come with glibc itself. */
  private static final Set<String> GLIBC =
      Set.of("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1", "ld-linux-x86-64.so.2");

  private record Verdict(
      String mode, String base, String behaviour, String word, String reasons, String raw, String planned) {
    static Verdict parse(String line) {
      String[] part = line.split("\t", -1);
      return new Verdict(part[0], part[1], part[2], part[3], part[4], part[5], part[6]);
    }

    String cell() {
      return mode + ", " + base + ", " + behaviour;
    }
  }

  private record Outcome(int code, String output, boolean right) {
    boolean good() {
      return code == 0 && right;
    }

    /** Whether it failed for what the reasons name. */
    boolean blames(String reasons) {
      return !good()
          && SIGNATURES.entrySet().stream()
              .anyMatch(each -> reasons.contains(each.getKey()) && Pattern.compile(each.getValue()).matcher(output).find());
    }

    String shown() {
      return "exit code " + code + ": " + output.substring(0, Math.min(output.length(), 300)).replace('\n', '|');
    }

    /** The line that tells why it failed: of an exception, its first cause. */
    String error() {
      List<String> said =
          Pattern.compile("^(?:Exception in thread \"main\" |Caused by: |)((?:exec /|/app/probe: |[a-z.]+\\.[A-Z]\\w+: ).*)$", Pattern.MULTILINE)
              .matcher(output)
              .results()
              .map(each -> each.group())
              .toList();
      return said.stream()
          .filter(line -> line.startsWith("Caused by: "))
          .reduce((one, next) -> next)
          .or(() -> said.stream().filter(line -> line.startsWith("Exception in")).findFirst())
          .or(() -> said.stream().findFirst())
          .orElse("")
          .replaceFirst("^(Caused by: |Exception in thread \"main\" )", "")
          .replaceAll("/probe[0-9]+", "/probe…");
    }
  }

  /** What readelf tells of an executable. */
  private record Linkage(String interpreter, Set<String> needed, String glibc) {
    static Linkage of(Path file) throws IOException {
      String text = Files.readString(file);
      Matcher loader = Pattern.compile("program interpreter: ([^\\]]*)").matcher(text);
      Set<String> needed = new TreeSet<>();
      Pattern.compile("\\(NEEDED\\).*\\[(.*)\\]").matcher(text).results().forEach(each -> needed.add(each.group(1)));
      String glibc =
          Pattern.compile("Name: GLIBC_([0-9.]+)").matcher(text).results().map(each -> each.group(1)).max(Judge::compare).orElse("");
      return new Linkage(loader.find() ? loader.group(1) : "", needed, glibc);
    }
  }

  private final Path folder;
  private final List<Verdict> verdicts;
  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  private Judge(Path folder) throws IOException {
    this.folder = folder;
    this.verdicts = Files.readAllLines(folder.resolve("verdicts.tsv")).stream().map(Verdict::parse).toList();
  }

  public static void main(String[] args) throws IOException {
    Judge judge = new Judge(Path.of(args[0]));
    String table = judge.table();
    Files.writeString(judge.folder.resolve("native-matrix.md"), table);
    judge.disagreements.forEach(each -> System.out.println("DISAGREES " + each));
    if (judge.disagreements.isEmpty()) {
      System.out.println("AGREES " + judge.verdicts.size() + " cells are as predicted");
    }
    System.exit(judge.disagreements.isEmpty() ? 0 : 1);
  }

  private static int compare(String one, String other) {
    String[] left = one.split("\\.");
    String[] right = other.split("\\.");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return left.length - right.length;
  }

  private Outcome outcome(String image, String behaviour) throws IOException {
    Path file = folder.resolve("outcomes").resolve(image + "." + behaviour);
    if (!Files.exists(file)) {
      return new Outcome(-1, "did not run", false);
    }
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    String output = text.substring(end + 1);
    String printed = output.substring(0, output.indexOf("--\n"));
    boolean right = printed.endsWith("ok\n") && (!behaviour.equals("output") || printed.startsWith("grüße-日本\n"));
    return new Outcome(Integer.parseInt(text.substring(0, end)), output, right);
  }

  /** The cell of the table, when it has been compared. */
  private String cell(Verdict verdict) throws IOException {
    Outcome raw = outcome(verdict.raw(), verdict.behaviour());
    switch (verdict.word()) {
      case "refused" -> {
        if (!raw.blames(verdict.reasons())) {
          disagree(verdict, "refused, " + verdict.reasons(), raw);
        }
        return raw.good() ? "yes, and refused" : note(raw.error());
      }
      case "added" -> {
        Outcome planned = outcome(verdict.planned(), verdict.behaviour());
        if (!planned.good()) {
          disagree(verdict, "runs with " + verdict.reasons(), planned);
        }
        if (!raw.blames(verdict.reasons())) {
          disagree(verdict, "needs " + verdict.reasons(), raw);
        }
        return raw.good() ? "yes" : "with " + verdict.reasons() + " (" + note(raw.error()) + ")";
      }
      default -> {
        if (!raw.good()) {
          disagree(verdict, "runs", raw);
        }
        return raw.good() ? "yes" : note(raw.error());
      }
    }
  }

  private void disagree(Verdict verdict, String predicted, Outcome outcome) {
    disagreements.add(verdict.cell() + ": predicted that it " + predicted + "; " + outcome.shown());
  }

  private String note(String text) {
    return String.valueOf((char) ('a' + notes.computeIfAbsent(text, any -> notes.size())));
  }

  private String table() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(folder.resolve("head.md")));
    text.append("\n## Executables\n\n| mode | options | interpreter | needs | newest symbol |\n|---|---|---|---|---|\n");
    for (String line : Files.readAllLines(folder.resolve("builds.tsv"))) {
      String[] part = line.split("\t", -1);
      linkage(part, text);
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("chosen.tsv"))) {
      String[] part = line.split("\t", -1);
      chosen.put(part[0] + part[1], part[2] + (part[3].isEmpty() ? "" : " with " + part[3]));
    }
    Set<String> bases = verdicts.stream().map(Verdict::base).collect(Collectors.toCollection(LinkedHashSet::new));
    for (String mode : verdicts.stream().map(Verdict::mode).distinct().toList()) {
      text.append("\n## ").append(mode).append("\n\n| | ").append(String.join(" | ", bases)).append(" | chosen by AUTO |\n|---|");
      text.append("---|".repeat(bases.size() + 1)).append('\n');
      Map<String, List<String>> rows = new LinkedHashMap<>();
      for (Verdict verdict : verdicts) {
        if (verdict.mode().equals(mode)) {
          rows.computeIfAbsent(verdict.behaviour(), any -> new ArrayList<>()).add(cell(verdict));
        }
      }
      rows.forEach(
          (behaviour, cells) ->
              text.append("| ").append(behaviour).append(" | ").append(String.join(" | ", cells))
                  .append(" | ").append(chosen.get(mode + behaviour)).append(" |\n"));
    }
    text.append("\n## What is said where it does not run\n\n| | |\n|---|---|\n");
    notes.forEach((note, letter) -> text.append("| ").append((char) ('a' + letter)).append(" | `").append(note).append("` |\n"));
    return text.toString();
  }

  private void linkage(String[] build, StringBuilder text) throws IOException {
    Linkage linkage = Linkage.of(folder.resolve("linkage-" + build[0].toLowerCase()));
    Set<String> libraries = new TreeSet<>(linkage.needed());
    libraries.removeAll(GLIBC);
    List.of(build[3].split(" ")).forEach(libraries::remove);
    if (!libraries.isEmpty()) {
      disagreements.add(build[0] + ": the executable needs " + libraries + ", which was not predicted");
    }
    String predicted =
        Stream.of(build[4].split(" ")).filter(word -> word.matches("[0-9.]+")).max(Judge::compare).orElse("");
    if (predicted.isEmpty() != linkage.interpreter().isEmpty()
        || (!linkage.glibc().isEmpty() && (predicted.isEmpty() || compare(linkage.glibc(), predicted) > 0))) {
      disagreements.add(build[0] + ": predicted \"" + build[4] + "\", " + linkage);
    }
    text.append("| ").append(build[0]).append(" | `").append(build[2]).append("` | ")
        .append(linkage.interpreter().isEmpty() ? "–" : linkage.interpreter()).append(" | ")
        .append(linkage.needed().isEmpty() ? "–" : String.join(", ", linkage.needed())).append(" | ")
        .append(linkage.glibc().isEmpty() ? "–" : "GLIBC_" + linkage.glibc()).append(" |\n");
  }
}
