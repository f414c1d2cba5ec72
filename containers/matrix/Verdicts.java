import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import dev.minimalimage.processor.plan.search.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdicts, and all that is to be built and run to prove them. */
final class Verdicts {
  private static final String HARFBUZZ = "libharfbuzz.so.0";

  private final Predict predict;
  private final Path folder;
  private final TreeSet<String> applied = new TreeSet<>();
  private final List<String> verdicts = new ArrayList<>();
  private final Trials trials = new Trials();

  /** The bases and who made the Java in them. */
  private final Map<String, String> makers = new TreeMap<>();

  Verdicts(Predict predict) throws IOException {
    this.predict = predict;
    this.folder = predict.folder();
    for (String line : Files.readAllLines(folder.resolve("makers.txt"))) {
      makers.put(line.replaceAll(" .*", ""), line.replaceAll("^[^ ]* ", ""));
    }
  }

  void write(List<String> releases) throws IOException {
    for (String release : releases) {
      release(release);
    }
    Files.write(folder.resolve("verdicts.tsv"), verdicts);
    trials.write(folder);
    Files.write(folder.resolve("applied.txt"), applied);
    applied.forEach(System.out::println);
  }

  private void release(String release) throws IOException {
    Jdk jdk =
        predict.bases().jdks().stream()
            .filter(each -> each.release() == Integer.parseInt(release))
            .findFirst()
            .orElseThrow();
    List<String> brought = Files.readAllLines(folder.resolve("brings-" + release + ".txt"));
    Map<String, String> runtimes = new LinkedHashMap<>();
    Map<String, String> modules = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("modules-" + release + ".tsv"))) {
      String[] part = line.split("\t", -1);
      runtimes.put(part[0], part[1]);
      modules.put(part[0], part[2]);
    }
    for (BaseImage base : predict.bases().bases()) {
      if (base.offers().glibc().isEmpty()) {
        continue;
      }
      if (base.java().orElse(0) == 21) {
        applied.add("java21 is not run: it needs a builder of 21 to link runtimes with. As a base it offers what java25 does.");
        continue;
      }
      linked(release, base, jdk, brought, runtimes);
      if (base.java().isPresent() && base.java().getAsInt() == Integer.parseInt(release)) {
        bundled(release, base);
      }
    }
    sabotages(release, modules);
  }

  /** The runtimes that are copied in, with what they bring. */
  private void linked(
      String release, BaseImage base, Jdk jdk, List<String> brought, Map<String, String> runtimes) {
    String name = name(base);
    String image = base.reference().text();
    Offers offers = base.offers();
    if (!brought.isEmpty()) {
      image = Trials.IMAGE + release + "-" + name;
      trials.image(
          release + "-" + name,
          "FROM " + base.reference().text() + "\nCOPY --from=" + Trials.IMAGE + release + " /matrix/brings/lib/ /usr/lib/\n");
      offers = with(offers, brought);
      applied.add(
          "Java " + release + ": this builder's JDK is linked to more than glibc, so its runtimes bring "
              + brought.stream().filter(line -> !line.contains(" ")).collect(Collectors.joining(", ")) + ".");
    }
    String file = "bare-" + release + "-" + name;
    trials.place(file, image, release);
    for (Behaviour each : predict.behaviours()) {
      List<Need> needs = Stream.concat(predict.needsOf(each).stream(), jdk.needs().stream()).toList();
      for (String runtime : List.of("linked", "complete")) {
        verdict(release, base, image, runtime, each, needs, offers, runtimes);
        String where = runtime.equals("linked") ? runtimes.get(each.name()) : runtime;
        trials.run(file, each, where, "-");
      }
    }
  }

  /** The runtime that the base has. */
  private void bundled(String release, BaseImage base) {
    String file = "bundled-" + release + "-" + name(base);
    trials.place(file, base.reference().text(), release);
    for (Behaviour each : predict.behaviours()) {
      verdict(
          release, base, base.reference().text(), "bundled", each, predict.needsOf(each), base.offers(), Map.of());
      trials.run(file, each, "bundled", "-");
    }
  }

  private void verdict(
      String release,
      BaseImage base,
      String image,
      String runtime,
      Behaviour behaviour,
      List<Need> needs,
      Offers offers,
      Map<String, String> runtimes) {
    List<Need> missing = Coverage.missing(needs, offers);
    List<Requirement> certain = requirements(missing, Certainty.CERTAIN);
    List<Requirement> conditional = requirements(missing, Certainty.CONDITIONAL);
    String word = !certain.isEmpty() ? "refused" : conditional.isEmpty() ? "works" : "depends";
    List<Requirement> lacks = certain.isEmpty() ? conditional : certain;
    List<String> names = names(lacks);
    String healed = "-";
    if (runtime.equals("bundled") && drawsByHarfbuzz(base, missing, needs)) {
      word = "refused";
      names = List.of(HARFBUZZ);
      applied.add(
          name(base) + " is a stand-in with Debian's OpenJDK, which draws text with the system's " + HARFBUZZ
              + "; upstream's is Temurin, which brings its own.");
    }
    if (!runtime.equals("bundled") && word.equals("refused")) {
      healed = heal(release, base, image, runtime, behaviour, requirements(missing, Certainty.CONDITIONAL, Certainty.CERTAIN), runtimes);
    }
    verdicts.add(
        String.join("\t", release, name(base), runtime, behaviour.name(), word, String.join("; ", names), healed));
  }

  /** Whether the base's Java draws text with a library that it has not, although its maker would not have it so. */
  private boolean drawsByHarfbuzz(BaseImage base, List<Need> missing, List<Need> needs) {
    return makers.getOrDefault(name(base), "").startsWith("Debian")
        && !base.offers().sonames().contains(HARFBUZZ)
        && needs.stream().anyMatch(need -> need.requirement() == Requirement.Feature.FONTS)
        && missing.stream().noneMatch(need -> need.requirement() == Requirement.Feature.FONTS);
  }

  /** Who lacks a library lacks its symbols, too. */
  private static List<String> names(List<Requirement> lacks) {
    return lacks.stream()
        .filter(
            each ->
                !(each instanceof Requirement.Symbols symbols)
                    || !lacks.contains(new Requirement.Library(symbols.version().soname())))
        .map(Requirement::text)
        .sorted()
        .toList();
  }

  /** An image with what is missing, and the run of the linked runtime in it. */
  private String heal(
      String release,
      BaseImage base,
      String image,
      String runtime,
      Behaviour behaviour,
      List<Requirement> missing,
      Map<String, String> runtimes) {
    Optional<List<Supplement>> supplements = Coverage.supplements(missing, base, predict.bases().supplements());
    if (supplements.isEmpty()) {
      return "-";
    }
    StringBuilder text = new StringBuilder("FROM " + image + "\n");
    for (Supplement each : supplements.get()) {
      text.append("COPY --from=" + each.from().text() + " " + String.join(" ", each.paths()) + " " + each.to() + "\n");
    }
    if (missing.contains(Requirement.Feature.UTF8_LOCALE)) {
      text.append("ENV LANG=C.UTF-8\n");
    }
    String tag = release + "-" + name(base) + "-and-" + Integer.toHexString(text.toString().hashCode());
    trials.image(tag, text.toString());
    String file = "supplemented-" + tag;
    trials.place(file, Trials.IMAGE + tag, release);
    if (runtime.equals("linked")) {
      trials.run(file, behaviour, runtimes.get(behaviour.name()), "-");
    }
    return tag;
  }

  /** Runs on a base that has all, and a runtime that does not see one module. */
  private void sabotages(String release, Map<String, String> modules) throws IOException {
    JdkModules jdk = BaseCatalogue.modules(Integer.parseInt(release));
    List<String> lines = new ArrayList<>();
    String file = "sabotaged-" + release;
    for (Behaviour each : predict.behaviours()) {
      for (String test : each.more()) {
        String module = test.replaceAll("@.*", "");
        if (test.contains("@") && !test.endsWith("@" + release)) {
          continue;
        }
        String rest =
            jdk.closure(List.of(modules.get(each.name()).split(","))).keySet().stream()
                .filter(other -> !jdk.closure(List.of(other)).containsKey(module))
                .collect(Collectors.joining(","));
        trials.run(file, each, "complete", rest);
        lines.add(String.join("\t", release, each.name(), module, rest));
      }
    }
    // As on java-base of the newest suite, where all that is tested here works.
    trials.placeAs(file, "bare-" + release + "-java-base-debian13");
    Files.write(folder.resolve("sabotages-" + release + ".tsv"), lines);
  }

  private static String name(BaseImage base) {
    return Behaviour.imageName(base.reference().text());
  }

  private static List<Requirement> requirements(List<Need> needs, Certainty... certainties) {
    return needs.stream()
        .filter(need -> List.of(certainties).contains(need.certainty()))
        .map(Need::requirement)
        .distinct()
        .toList();
  }

  /** The offers with the libraries of lines "SONAME" and the symbols of lines "SONAME FAMILY_VERSION". */
  private static Offers with(Offers offers, List<String> brought) {
    TreeSet<String> sonames = new TreeSet<>(offers.sonames());
    TreeSet<SymbolVersion> symbols = new TreeSet<>(offers.symbols());
    for (String line : brought) {
      sonames.add(line.replaceAll(" .*", ""));
      if (line.contains(" ")) {
        int cut = line.lastIndexOf('_');
        symbols.add(
            new SymbolVersion(
                line.replaceAll(" .*", ""),
                line.substring(line.indexOf(' ') + 1, cut),
                Version.parse(line.substring(cut + 1))));
      }
    }
    return new Offers(
        offers.glibc(), List.copyOf(sonames), List.copyOf(symbols), offers.features(), offers.commands(), offers.users());
  }
}