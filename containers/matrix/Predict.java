import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.evidence.ClassPathElement;
import dev.minimalimage.processor.evidence.ClassPathReader;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.StopSignal;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Verification;
import dev.minimalimage.processor.model.Version;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.plan.modules.ModuleRules;
import dev.minimalimage.processor.plan.needs.NeedRules;
import dev.minimalimage.processor.plan.search.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says by the processor's own rules which modules each behaviour needs and on which bases it works, and writes
 * what is to be run to prove it. Run in two steps, for only linked runtimes show what they bring along:
 *
 * <pre>
 * java -cp PROCESSOR Predict.java BEHAVIOURS FOLDER modules RELEASE...
 * java -cp PROCESSOR Predict.java BEHAVIOURS FOLDER verdicts RELEASE...
 * </pre>
 */
final class Predict {
  private static final Platform PLATFORM = Platform.parse("linux/amd64");

  private static final String HARFBUZZ = "libharfbuzz.so.0";

  private static final String IMAGE = "minimal-image-lane-matrix:";

  /** @param tests what a behaviour fails without: MODULE or MODULE@RELEASE */
  private record Behaviour(String name, String main, List<String> tests) {}

  private final Path folder;
  private final Bases bases = BaseCatalogue.read();
  private final List<Behaviour> behaviours = new ArrayList<>();
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();

  private Predict(Path list, Path folder) throws IOException {
    this.folder = folder;
    for (String line : Files.readAllLines(list)) {
      if (!line.startsWith("#")) {
        String[] word = line.split(" +");
        behaviours.add(new Behaviour(word[0], word[1], List.of(word).subList(2, word.length)));
      }
    }
    for (Behaviour each : behaviours) {
      evidence.put(each.name(), read(each.name()));
    }
  }

  public static void main(String[] args) throws IOException {
    Predict predict = new Predict(Path.of(args[0]), Path.of(args[1]));
    List<String> rest = List.of(args).subList(3, args.length);
    if (args[2].equals("modules")) {
      for (String release : rest) {
        predict.modules(release);
      }
    } else {
      new Verdicts(predict).write(rest);
    }
  }

  // --- What the rules say ------------------------------------------------------------------------

  private Evidence read(String behaviour) throws IOException {
    List<ClassPathElement> jars;
    try (Stream<Path> files = Files.list(folder.resolve("jars").resolve(behaviour))) {
      jars = files.sorted().map(jar -> new ClassPathElement(jar.getFileName().toString(), jar)).toList();
    }
    return ClassPathReader.read(List.of(folder.resolve("classes").resolve(behaviour)), jars, Optional.empty()).value();
  }

  /** What {@code @MinimalImage} says if it says nothing. */
  private static ImageSpec spec(Behaviour behaviour) {
    return new ImageSpec(
        "com.example.matrix." + behaviour.main(),
        MainMethod.CLASSIC,
        BaseKind.AUTO,
        NativeMode.AUTO,
        Optional.empty(),
        List.of(),
        List.of(),
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new NumericUser(65532, 65532),
        new ContainerPath("/work"),
        List.of(),
        List.of(),
        StopSignal.SIGTERM,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Health(Optional.empty(), OptionalInt.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0),
        new Verification(Optional.empty(), "", List.of(), List.of(), Duration.ZERO, Duration.ZERO, true),
        List.of());
  }

  private List<String> modulesOf(Behaviour behaviour, String release) {
    JdkModules jdk = BaseCatalogue.modules(Integer.parseInt(release));
    // A plan takes of the tolerated ones what is small; to do without is the harder test.
    return ModuleRules.of(spec(behaviour), evidence.get(behaviour.name()), jdk).stream()
        .filter(need -> need.certainty() != Certainty.TOLERATED)
        .map(ModuleNeed::module)
        .toList();
  }

  private List<Need> needsOf(Behaviour behaviour) {
    return NeedRules.of(spec(behaviour), evidence.get(behaviour.name()), List.of(PLATFORM));
  }

  // --- The first step ----------------------------------------------------------------------------

  /** Behaviours of the same modules share a runtime. */
  private void modules(String release) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Behaviour each : behaviours) {
      List<String> modules = modulesOf(each, release);
      String list = modules.isEmpty() ? "java.base" : String.join(",", modules);
      String name = names.computeIfAbsent(list, any -> String.format("linked-%02d", names.size() + 1));
      lines.add(each.name() + "\t" + name + "\t" + list);
      System.out.println("Java " + release + ", " + each.name() + ": " + list);
    }
    Files.write(folder.resolve("modules-" + release + ".tsv"), lines);
    List<String> runtimes = new ArrayList<>(List.of("complete ALL"));
    names.forEach((list, name) -> runtimes.add(name + " " + list));
    Files.write(folder.resolve("runtimes-" + release + ".txt"), runtimes);
  }

  // --- The second step ---------------------------------------------------------------------------

  /** The verdicts, and all that is to be built and run to prove them. */
  private static final class Verdicts {
    private final Predict predict;
    private final Path folder;
    private final TreeSet<String> applied = new TreeSet<>();
    private final List<String> verdicts = new ArrayList<>();
    private final Map<String, String> dockerfiles = new LinkedHashMap<>();
    private final Map<String, List<String>> runs = new TreeMap<>();
    private final Map<String, String> runsOn = new TreeMap<>();

    /** The bases and who made the Java in them. */
    private final Map<String, String> makers = new TreeMap<>();

    Verdicts(Predict predict) throws IOException {
      this.predict = predict;
      this.folder = predict.folder;
      for (String line : Files.readAllLines(folder.resolve("makers.txt"))) {
        makers.put(line.replaceAll(" .*", ""), line.replaceAll("^[^ ]* ", ""));
      }
    }

    void write(List<String> releases) throws IOException {
      for (String release : releases) {
        release(release);
      }
      Files.write(folder.resolve("verdicts.tsv"), verdicts);
      for (String step : List.of("runs", "images")) {
        Files.createDirectories(folder.resolve(step));
      }
      for (Map.Entry<String, List<String>> each : runs.entrySet()) {
        Files.write(folder.resolve("runs").resolve(each.getKey()), each.getValue());
      }
      for (Map.Entry<String, String> each : dockerfiles.entrySet()) {
        Files.writeString(folder.resolve("images").resolve(each.getKey()), each.getValue());
      }
      Files.write(folder.resolve("images.txt"), dockerfiles.keySet());
      Files.write(
          folder.resolve("runs.txt"),
          runsOn.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList());
      Files.write(folder.resolve("applied.txt"), applied);
      applied.forEach(System.out::println);
    }

    private void release(String release) throws IOException {
      Jdk jdk =
          predict.bases.jdks().stream()
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
      for (BaseImage base : predict.bases.bases()) {
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
        image = IMAGE + release + "-" + name;
        dockerfiles.put(
            release + "-" + name,
            "FROM " + base.reference().text() + "\nCOPY --from=" + IMAGE + release + " /matrix/brings/lib/ /usr/lib/\n");
        offers = with(offers, brought);
        applied.add(
            "Java " + release + ": this builder's JDK is linked to more than glibc, so its runtimes bring "
                + brought.stream().filter(line -> !line.contains(" ")).collect(Collectors.joining(", ")) + ".");
      }
      String file = "bare-" + release + "-" + name;
      runsOn.put(file, image + " " + release);
      for (Behaviour each : predict.behaviours) {
        List<Need> needs = Stream.concat(predict.needsOf(each).stream(), jdk.needs().stream()).toList();
        for (String runtime : List.of("linked", "complete")) {
          verdict(release, base, image, runtime, each, needs, offers, runtimes);
          String where = runtime.equals("linked") ? runtimes.get(each.name()) : runtime;
          run(file, each, where, "-");
        }
      }
    }

    /** The runtime that the base has. */
    private void bundled(String release, BaseImage base) {
      String file = "bundled-" + release + "-" + name(base);
      runsOn.put(file, base.reference().text() + " " + release);
      for (Behaviour each : predict.behaviours) {
        verdict(
            release, base, base.reference().text(), "bundled", each, predict.needsOf(each), base.offers(), Map.of());
        run(file, each, "bundled", "-");
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
      Optional<List<Supplement>> supplements = Coverage.supplements(missing, base, predict.bases.supplements());
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
      dockerfiles.put(tag, text.toString());
      String file = "supplemented-" + tag;
      runsOn.put(file, IMAGE + tag + " " + release);
      if (runtime.equals("linked")) {
        run(file, behaviour, runtimes.get(behaviour.name()), "-");
      }
      return tag;
    }

    /** Runs on a base that has all, and a runtime that does not see one module. */
    private void sabotages(String release, Map<String, String> modules) throws IOException {
      JdkModules jdk = BaseCatalogue.modules(Integer.parseInt(release));
      List<String> lines = new ArrayList<>();
      String file = "sabotaged-" + release;
      for (Behaviour each : predict.behaviours) {
        for (String test : each.tests()) {
          String module = test.replaceAll("@.*", "");
          if (test.contains("@") && !test.endsWith("@" + release)) {
            continue;
          }
          String rest =
              jdk.closure(List.of(modules.get(each.name()).split(","))).keySet().stream()
                  .filter(other -> !jdk.closure(List.of(other)).containsKey(module))
                  .collect(Collectors.joining(","));
          run(file, each, "complete", rest);
          lines.add(String.join("\t", release, each.name(), module, rest));
        }
      }
      // As on java-base of the newest suite, where all that is tested here works.
      runs.keySet().stream()
          .filter(name -> name.equals("bare-" + release + "-java-base-debian13"))
          .forEach(name -> runsOn.put(file, runsOn.get(name)));
      Files.write(folder.resolve("sabotages-" + release + ".tsv"), lines);
    }

    private void run(String file, Behaviour behaviour, String runtime, String limit) {
      runs.computeIfAbsent(file, any -> new ArrayList<>())
          .add(String.join(" ", behaviour.name(), behaviour.main(), runtime, limit));
    }

    private static String name(BaseImage base) {
      return base.reference().text().replaceAll(".*/|:.*", "");
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
}
