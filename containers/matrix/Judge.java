import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  /** What the output of a failure says when something is missing, by its name or the end of it. */
  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("glibc", "version `GLIBC_[0-9.]+' not found"),
          Map.entry("libstdc\\+\\+\\.so\\.6", "GLIBCXX_[0-9.]+' not found|CXXABI_[0-9.]+' not found"),
          Map.entry("fontconfig and a font", "Fontconfig head is null|FontConfiguration|sun\\.font\\.|libfontconfig"),
          Map.entry("a UTF-8 locale", "InvalidPathException: Malformed input or input contains unmappable"),
          Map.entry("the program sh", "Cannot run program \"sh\"|SIGSEGV.*libc\\.so\\.6.*_IO_fclose"),
          Map.entry("java.desktop", "NoClassDefFoundError: java/(awt|beans)|NoClassDefFoundError: javax/imageio"),
          Map.entry("jdk.charsets", "UnsupportedCharsetException"),
          Map.entry("jdk.crypto.ec", "NoSuchAlgorithmException|SSLHandshakeException|UnrecoverableKeyException"),
          Map.entry("jdk.localedata", "AssertionError: expected .*Donnerstag|AssertionError: expected .*2024"),
          Map.entry("jdk.management", "AttributeNotFoundException"),
          Map.entry("jdk.naming.dns", "NoInitialContextException"),
          Map.entry("jdk.zipfs", "ProviderNotFoundException"));

  private static final String ANY_MODULE = "NoClassDefFoundError|ClassNotFoundException";

  private record Verdict(
      String release, String base, String runtime, String behaviour, String word, List<String> lacks, String healed) {
    static Verdict parse(String line) {
      String[] part = line.split("\t", -1);
      return new Verdict(
          part[0], part[1], part[2], part[3], part[4], Stream.of(part[5].split("; ")).filter(s -> !s.isEmpty()).toList(), part[6]);
    }

    Verdict(Verdict other, String word, List<String> lacks) {
      this(other.release(), other.base(), other.runtime(), other.behaviour(), word, lacks, other.healed());
    }

    String cell() {
      return "Java " + release + ", " + base + ", " + runtime + ", " + behaviour;
    }

    String text() {
      String what = String.join(", ", lacks);
      return switch (word) {
        case "works" -> "works";
        case "refused" -> "refused for " + what + (healed.equals("-") ? "" : "; works when that is copied in");
        default -> "fails for " + what + ", which is no reason to refuse a base: whether the code comes to it is not known";
      };
    }
  }

  private record Outcome(String limit, int code, String output) {
    static Outcome parse(String[] part) {
      return new Outcome(part[2], Integer.parseInt(part[3]), part[4]);
    }

    boolean good() {
      return code == 0 && Pattern.compile("(^|\\|)ok\\|").matcher(output).find();
    }

    /** Whether it failed for want of one of these things. */
    boolean blames(List<String> things) {
      return !good() && things.stream().anyMatch(this::blames);
    }

    private boolean blames(String thing) {
      boolean module = thing.startsWith("java.") || thing.startsWith("jdk.");
      String signature =
          SIGNATURES.entrySet().stream()
              .filter(entry -> Pattern.compile("(^| )" + entry.getKey() + "($| )").matcher(thing).find())
              .map(Map.Entry::getValue)
              .collect(Collectors.joining("|"));
      String named = module ? ANY_MODULE : Pattern.quote(thing);
      return Pattern.compile(signature.isEmpty() ? named : named + "|" + signature).matcher(output).find();
    }

    String shown() {
      return "exit code " + code + ": " + output.substring(0, Math.min(output.length(), 300));
    }
  }

  private final Path folder;
  private final List<Verdict> verdicts;
  private final List<String> disagreements = new ArrayList<>();

  /** The verdicts that depend on what the code comes to, and what was seen of that. */
  private final Map<Verdict, Verdict> conditional = new LinkedHashMap<>();

  private Judge(Path folder) throws IOException {
    this.folder = folder;
    this.verdicts = Files.readAllLines(folder.resolve("verdicts.tsv")).stream().map(Verdict::parse).toList();
  }

  public static void main(String[] args) throws IOException {
    Judge judge = new Judge(Path.of(args[0]));
    judge.cells();
    int sabotaged = judge.sabotages();
    String table = judge.table();
    Files.writeString(judge.folder.resolve("matrix.md"), table);
    System.out.print("Table\n" + table + "\n");
    judge.conditional.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                each -> String.join(", ", each.getKey().lacks()) + ": " + each.getValue().text(),
                TreeMap::new,
                Collectors.counting()))
        .forEach((what, cells) -> System.out.println("Conditional: " + what + ", in " + cells + " cells"));
    judge.disagreements.forEach(each -> System.out.println("DISAGREES " + each));
    if (judge.disagreements.isEmpty()) {
      System.out.println(
          "AGREES " + judge.verdicts.size() + " cells are as predicted, and " + sabotaged + " runtimes without a module fail");
    }
    System.exit(judge.disagreements.isEmpty() ? 0 : 1);
  }

  /** The outcome of the run of a behaviour in a file of outcomes. */
  private Optional<Outcome> outcome(String file, String behaviour, String runtime, String limit) throws IOException {
    boolean linked = runtime.equals("linked");
    return Files.readAllLines(folder.resolve("outcomes").resolve(file)).stream()
        .map(line -> line.split("\t", -1))
        .filter(part -> part[0].equals(behaviour) && part[2].equals(limit))
        .filter(part -> linked ? !part[1].equals("complete") && !part[1].equals("bundled") : part[1].equals(runtime))
        .map(Outcome::parse)
        .findFirst();
  }

  private void cells() throws IOException {
    for (Verdict verdict : verdicts) {
      String kind = verdict.runtime().equals("bundled") ? "bundled-" : "bare-";
      String file = kind + verdict.release() + "-" + verdict.base();
      Optional<Outcome> found = outcome(file, verdict.behaviour(), verdict.runtime(), "-");
      if (found.isEmpty()) {
        disagreements.add(verdict.cell() + ": did not run");
        continue;
      }
      Outcome outcome = found.get();
      if (verdict.word().equals("depends")) {
        List<String> blamed = verdict.lacks().stream().filter(thing -> outcome.blames(List.of(thing))).toList();
        Verdict seen = new Verdict(verdict, outcome.good() ? "works" : "depends", blamed);
        conditional.put(verdict, seen);
      }
      boolean agrees =
          switch (verdict.word()) {
            case "works" -> outcome.good();
            case "refused" -> outcome.blames(verdict.lacks());
            default -> outcome.good() || outcome.blames(verdict.lacks());
          };
      if (!agrees) {
        disagreements.add(verdict.cell() + ": predicted \"" + verdict.text() + "\", " + outcome.shown());
      }
      if (!verdict.healed().equals("-") && verdict.runtime().equals("linked")) {
        healed(verdict);
      }
    }
  }

  private void healed(Verdict verdict) throws IOException {
    Optional<Outcome> outcome = outcome("supplemented-" + verdict.healed(), verdict.behaviour(), "linked", "-");
    if (outcome.isEmpty() || !outcome.get().good()) {
      String shown = outcome.map(Outcome::shown).orElse("did not run");
      disagreements.add(verdict.cell() + ": should work with " + String.join(", ", verdict.lacks()) + " copied in, " + shown);
    }
  }

  private List<String> releases() {
    return verdicts.stream().map(Verdict::release).distinct().toList();
  }

  /** A behaviour that works without a module would prove nothing about it. */
  private int sabotages() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String release : releases()) {
      lines.addAll(Files.readAllLines(folder.resolve("sabotages-" + release + ".tsv")));
    }
    for (String line : lines) {
      String[] part = line.split("\t", -1);
      String what = "Java " + part[0] + ", " + part[1] + " without " + part[2];
      Optional<Outcome> outcome = outcome("sabotaged-" + part[0], part[1], "complete", part[3]);
      if (outcome.isEmpty() || !outcome.get().blames(List.of(part[2]))) {
        disagreements.add(what + ": should fail, " + outcome.map(Outcome::shown).orElse("did not run"));
      } else {
        System.out.println("Sabotage: " + what + " fails: " + outcome.get().shown().replaceAll("\\|.*", ""));
      }
    }
    return lines.size();
  }

  /** The table for people: a letter for each kind of refusal, explained below. */
  private String table() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(folder.resolve("head.md")));
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put("works", "yes");
    for (String release : releases()) {
      table(release, text, letters);
    }
    List<String> applied = Files.readAllLines(folder.resolve("applied.txt"));
    if (!applied.isEmpty()) {
      text.append("\n## Where the images that it ran on are not upstream's\n\n");
      applied.forEach(each -> text.append("- ").append(each).append('\n'));
    }
    text.append("\n## Letters\n\n| | |\n|---|---|\n");
    letters.forEach((meaning, letter) -> text.append("| ").append(letter).append(" | ").append(meaning).append(" |\n"));
    return text.toString();
  }

  private void table(String release, StringBuilder text, Map<String, String> letters) {
    // By column, and in it the verdicts of the linked and the complete runtime.
    Map<String, Map<String, List<Verdict>>> rows = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.release().equals(release)) {
        String column = verdict.base() + (verdict.runtime().equals("bundled") ? ", its own Java" : "");
        if (!columns.contains(column)) {
          columns.add(column);
        }
        rows.computeIfAbsent(verdict.behaviour(), any -> new TreeMap<>())
            .computeIfAbsent(column, any -> new ArrayList<>())
            .add(verdict);
      }
    }
    text.append("\n## Java ").append(release).append("\n\n| |");
    columns.forEach(column -> text.append(' ').append(column).append(" |"));
    text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
    rows.forEach(
        (behaviour, cells) -> {
          text.append("| ").append(behaviour).append(" |");
          for (String column : columns) {
            List<Verdict> cell = cells.getOrDefault(column, List.of());
            text.append(' ')
                .append(cell.stream().map(verdict -> letter(verdict, letters)).distinct().collect(Collectors.joining(" / ")))
                .append(" |");
          }
          text.append('\n');
        });
  }

  private String letter(Verdict verdict, Map<String, String> letters) {
    String text = conditional.getOrDefault(verdict, verdict).text();
    String next = String.valueOf((char) ('a' + letters.size() - 1));
    letters.putIfAbsent(text, next);
    return letters.get(text);
  }
}
