import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.facts.PrebuiltFacts;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Asks the processor's own planner what becomes of each behaviour, in each native mode and on each base, and writes
 * what is to be built and run to prove it. Run as {@code java -cp PROCESSOR:CLASSES Predict BEHAVIOURS FOLDER}.
 *
 * <p>Writes {@code builds.tsv}, how the probe is compiled in each mode; {@code images/NAME}, Dockerfiles, with what they
 * copy in {@code extras/NAME}; {@code verdicts.tsv}, a line for each cell; and {@code chosen.tsv}, the base that is
 * chosen where none is named.
 */
final class Predict {
  private static final List<Framework> FRAMEWORKS = Frameworks.read();

  private static final String PROBE = "minimal-image-lane-native:";

  private static final List<NativeMode> MODES = List.of(NativeMode.DYNAMIC, NativeMode.MOSTLY_STATIC, NativeMode.STATIC);

  private static final List<BaseKind> KINDS =
      List.of(
          BaseKind.SCRATCH,
          BaseKind.DISTROLESS_STATIC,
          BaseKind.DISTROLESS_BASE_NOSSL,
          BaseKind.DISTROLESS_BASE,
          BaseKind.DISTROLESS_CC,
          BaseKind.DISTROLESS_JAVA_BASE);

  /** A behaviour as the planner sees it. */
  private record Asked(Behaviour behaviour, ProjectFacts facts, Evidence evidence) {}

  /** How the probe is compiled, and what is predicted of the executable. */
  private static final class Build {
    private final String builder;
    private final Set<String> options = new LinkedHashSet<>();
    private final Set<String> libraries = new LinkedHashSet<>();
    private final Set<String> glibc = new TreeSet<>();

    Build(String builder) {
      this.builder = builder;
    }

    String line(NativeMode mode) {
      return String.join(
          "\t", mode.name(), builder, String.join(" ", options), String.join(" ", libraries), String.join(" ", glibc));
    }
  }

  private final Path folder;
  private final Bases bases = BaseCatalogue.read();
  private final Map<NativeMode, Build> builds = new LinkedHashMap<>();
  private final List<String> verdicts = new ArrayList<>();
  private final List<String> chosen = new ArrayList<>();
  private final Map<String, String> images = new LinkedHashMap<>();

  private Predict(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Predict predict = new Predict(Path.of(args[1]).toAbsolutePath().normalize());
    List<Asked> behaviours = new ArrayList<>();
    for (Behaviour each : Behaviour.read(Path.of(args[0]), predict.folder)) {
      behaviours.add(predict.asked(each));
    }
    for (NativeMode mode : MODES) {
      for (Asked behaviour : behaviours) {
        predict.choose(mode, behaviour);
      }
      for (BaseKind kind : KINDS) {
        predict.rawImage(mode, kind);
        for (Asked behaviour : behaviours) {
          predict.judge(mode, kind, behaviour);
        }
      }
    }
    predict.write();
  }

  // --- What the processor says -------------------------------------------------------------------

  private Asked asked(Behaviour behaviour) {
    ProjectFacts facts =
        PrebuiltFacts.read(folder, behaviour.classes(), behaviour.jars(), List.of(), FRAMEWORKS)
            .value()
            .orElseThrow();
    return new Asked(behaviour, facts, behaviour.evidence());
  }

  private Sourced<Optional<ImagePlan>> plan(NativeMode mode, BaseKind base, Asked asked) {
    // The builder for musl is made for this platform alone, and the lane runs on it.
    List<Platform> platforms = List.of(Platform.parse("linux/amd64"));
    ImageSpec spec = asked.behaviour().spec("com.example.probe", base, mode, platforms);
    return new Planner(bases, BaseCatalogue::modules, BaseCatalogue::reachability, FRAMEWORKS)
        .plan(spec, new Compilation(17, false), asked.facts(), asked.evidence(), TargetFiles.unnamed());
  }

  // --- What is to be built and run ---------------------------------------------------------------

  private void choose(NativeMode mode, Asked asked) {
    Sourced<Optional<ImagePlan>> planned = plan(mode, BaseKind.AUTO, asked);
    planned.value().ifPresent(plan -> built(mode, plan));
    chosen.add(
        String.join(
            "\t",
            mode.name(),
            asked.behaviour().name(),
            planned.value().map(plan -> Behaviour.imageName(plan.image().base().value().text())).orElse("none"),
            planned.value().map(plan -> String.join(", ", additions(plan).values())).orElse("")));
  }

  /** The probe is one program for all behaviours, so it is compiled by what their plans say together. */
  private void built(NativeMode mode, ImagePlan plan) {
    RuntimePlan.Compiled compiled = (RuntimePlan.Compiled) plan.runtime();
    Build build = builds.computeIfAbsent(mode, any -> new Build(compiled.builder().value().text()));
    compiled.compilation().options().forEach(option -> build.options.add(option.value()));
    for (Need need : plan.reasoning().needs()) {
      if (need.requirement() instanceof Requirement.Library library) {
        build.libraries.add(library.soname());
      }
      if (need.requirement().text().startsWith("glibc ")) {
        build.glibc.add(need.requirement().text());
      }
    }
  }

  private void rawImage(NativeMode mode, BaseKind kind) {
    images.put(tag(mode, kind), dockerfile(mode, base(kind).reference().text(), ""));
  }

  private void judge(NativeMode mode, BaseKind kind, Asked asked) throws IOException {
    Sourced<Optional<ImagePlan>> planned = plan(mode, kind, asked);
    String raw = tag(mode, kind);
    String word;
    String reasons;
    String image = raw;
    if (planned.value().isEmpty()) {
      word = "refused";
      reasons = planned.findings().stream().filter(Finding::isError).map(Predict::text).collect(Collectors.joining(" | "));
    } else {
      Map<String, String> additions = additions(planned.value().get());
      word = additions.isEmpty() ? "works" : "added";
      reasons = String.join(", ", additions.values());
      if (!additions.isEmpty()) {
        image = raw + "-and-" + String.format("%08x", additions.hashCode());
        images.put(image, dockerfile(mode, base(kind).reference().text(), String.join("", additions.keySet()) + copyExtras(planned.value().get(), image)));
      }
    }
    verdicts.add(String.join("\t", mode.name(), Behaviour.imageName(base(kind).reference().text()), asked.behaviour().name(), word, reasons, raw, image));
  }

  private static String text(Finding finding) {
    return finding.code().id() + " " + finding.problem();
  }

  /** What the plan puts beside the executable: the instruction for each, or a comment, and its name. */
  private static Map<String, String> additions(ImagePlan plan) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Reasoned<Supplement> each : plan.image().supplements()) {
      Supplement copy = each.value();
      found.put(
          "COPY --from=" + copy.from().text() + " " + String.join(" ", copy.paths()) + " " + copy.to() + "\n",
          copy.covers().stream().map(Requirement::text).collect(Collectors.joining(", ")));
    }
    for (Reasoned<EnvVariable> each : plan.image().defaultEnv()) {
      found.put("ENV " + each.value().name() + "=" + each.value().value() + "\n", each.value().name());
    }
    if (plan.build().tmp()) {
      found.put("# tmp\n", Requirement.Feature.TMP.text());
    }
    if (!plan.build().userEntries().isEmpty()) {
      found.put("# passwd\n", Requirement.Feature.USER_ENTRY.text());
    }
    return found;
  }

  /** The files that a plan makes itself; the case gives /tmp its mode. */
  private String copyExtras(ImagePlan plan, String image) throws IOException {
    Path extras = folder.resolve("extras").resolve(image);
    if (plan.build().tmp()) {
      Files.createDirectories(extras.resolve("tmp"));
    }
    if (!plan.build().userEntries().isEmpty()) {
      Files.createDirectories(extras.resolve("etc"));
      Files.write(extras.resolve("etc/passwd"), plan.build().userEntries());
    }
    return Files.isDirectory(extras) ? "COPY extras/" + image + "/ /\n" : "";
  }

  private static String dockerfile(NativeMode mode, String base, String additions) {
    return "FROM "
        + base
        + "\n"
        + additions
        + "COPY keys /keys\n"
        + "COPY --chown=65532:0 work /work\n"
        + "WORKDIR /work\n"
        + "COPY --from="
        + PROBE
        + mode.name().toLowerCase()
        + " /probe /app/probe\n"
        + "USER 65532:65532\n"
        + "ENTRYPOINT [\"/app/probe\"]\n";
  }

  private BaseImage base(BaseKind kind) {
    return bases.bases().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private String tag(NativeMode mode, BaseKind kind) {
    return mode.name().toLowerCase() + "-" + Behaviour.imageName(base(kind).reference().text());
  }

  private void write() throws IOException {
    Files.write(folder.resolve("builds.tsv"), builds.entrySet().stream().map(each -> each.getValue().line(each.getKey())).toList());
    Files.write(folder.resolve("verdicts.tsv"), verdicts);
    Files.write(folder.resolve("chosen.tsv"), chosen);
    Files.createDirectories(folder.resolve("images"));
    for (Map.Entry<String, String> each : images.entrySet()) {
      Files.writeString(folder.resolve("images").resolve(each.getKey()), each.getValue());
    }
    Files.write(folder.resolve("images.txt"), images.keySet());
    verdicts.forEach(System.out::println);
  }
}
