import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.plan.modules.ModuleRules;
import dev.minimalimage.processor.plan.needs.NeedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says by the processor's own rules which modules each behaviour needs and on which bases it works, and writes
 * what is to be run to prove it. Run in two steps, for only linked runtimes show what they bring along:
 *
 * <pre>
 * java -cp PROCESSOR:CLASSES Predict BEHAVIOURS FOLDER modules RELEASE...
 * java -cp PROCESSOR:CLASSES Predict BEHAVIOURS FOLDER verdicts RELEASE...
 * </pre>
 */
final class Predict {
  private static final Platform PLATFORM = Platform.parse("linux/amd64");

  private final Path folder;
  private final Bases bases = BaseCatalogue.read();
  private final List<Behaviour> behaviours;
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();

  private Predict(Path list, Path folder) throws IOException {
    this.folder = folder;
    this.behaviours = Behaviour.read(list, folder);
    behaviours.forEach(each -> evidence.put(each.name(), each.evidence()));
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

  private static ImageSpec spec(Behaviour behaviour) {
    return behaviour.spec("com.example.matrix", BaseKind.AUTO, NativeMode.AUTO, List.of());
  }

  private List<String> modulesOf(Behaviour behaviour, String release) {
    JdkModules jdk = BaseCatalogue.modules(Integer.parseInt(release));
    // A plan takes of the tolerated ones what is small; to do without is the harder test.
    return ModuleRules.of(spec(behaviour), evidence.get(behaviour.name()), jdk).stream()
        .filter(need -> need.certainty() != Certainty.TOLERATED)
        .map(ModuleNeed::module)
        .toList();
  }

  List<Need> needsOf(Behaviour behaviour) {
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

  Path folder() {
    return folder;
  }

  Bases bases() {
    return bases;
  }

  /** Each with what it fails without: MODULE or MODULE@RELEASE. */
  List<Behaviour> behaviours() {
    return behaviours;
  }
}
