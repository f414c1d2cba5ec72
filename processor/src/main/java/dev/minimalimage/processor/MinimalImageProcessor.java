package dev.minimalimage.processor;

import com.google.auto.service.AutoService;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.output.ClassFiles;
import dev.minimalimage.processor.spec.Carrier;
import dev.minimalimage.processor.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Turns {@code @MinimalImage} on a main class into a Dockerfile, its context's allow-list and a
 * script that proves the image.
 *
 * <pre>
 *   annotation         ── spec ──────▶ ImageSpec      what the developer asked for
 *   POM, configuration ── facts ─────▶ ProjectFacts   how the project is built and configured
 *   runtime class path ── evidence ──▶ Evidence       what the code proves
 *   resource files     ── catalogue ─▶ Bases          what there is to stand on
 *                         plan ──────▶ ImagePlan      the decisions, each with its reason
 *                         render ────▶ RenderedFile   exact texts
 *                         output ────▶ files in place, or how they differ
 * </pre>
 *
 * <p>A class for the image's self-test is written at once. Annotations are read in the last round,
 * when all types are known; all else happens in {@link Pipeline} once javac has written the class
 * files, because they are part of the evidence. What is found is printed by {@link Diagnostics};
 * where something is an error, nothing is written.
 */
@AutoService(Processor.class)
public final class MinimalImageProcessor extends AbstractProcessor {
  /** Names, not elements: elements of one round must not be kept for the next. */
  private final TreeSet<String> annotated = new TreeSet<>();

  /** The classes that the compiler was given. */
  private final TreeSet<String> compiled = new TreeSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(SpecReader.ANNOTATION);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims the annotation, which is ours alone: unclaimed, it would draw a warning of javac's. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (Carrier.name(element).filter(annotated::add).isPresent()) {
          SelfTestWriter.write(element, processingEnv);
        }
      }
    }
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        compiled.add(type.getQualifiedName().toString());
      }
    }
    if (round.processingOver() && !round.errorRaised() && !annotated.isEmpty()) {
      finish();
    }
    return true;
  }

  private void finish() {
    Elements elements = processingEnv.getElementUtils();
    List<Element> carriers =
        annotated.stream().flatMap(name -> Carrier.find(name, elements).stream()).toList();
    Diagnostics diagnostics = new Diagnostics(processingEnv, carriers);
    printing(diagnostics, carriers, () -> begin(diagnostics, carriers));
  }

  /** What was found so far, a list for each carrier; findings about all stand at the first. */
  private List<List<Finding>> begin(Diagnostics diagnostics, List<Element> carriers) {
    Sourced<Options> options = Options.of(processingEnv.getOptions(), System.getenv());
    if (options.hasErrors()) {
      return List.of(options.findings());
    }
    if (options.value().mode() == Mode.OFF) {
      return List.of();
    }
    Pipeline pipeline = pipeline(options.value());
    SpecReader reader =
        new SpecReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    List<Sourced<ImageSpec>> specs = carriers.stream().map(reader::read).toList();
    Optional<Path> output = ClassOutput.of(processingEnv.getFiler());
    List<String> files =
        carriers.stream().map(each -> Carrier.file(each, processingEnv.getElementUtils())).toList();
    boolean waits =
        ClassGeneration.whenDone(
            processingEnv,
            annotated.stream().filter(Carrier::isType).collect(Collectors.toSet()),
            compiled,
            classes -> {
              if (!printing(diagnostics, carriers, () -> pipeline.run(specs, classes))) {
                output.ifPresent(folder -> ClassFiles.remove(folder, files));
              }
            });
    return waits ? List.of() : pipeline.run(specs, OwnClasses.UNKNOWN);
  }

  /** Prints what {@code run} finds, and tells whether that is good enough for files. */
  private static boolean printing(
      Diagnostics diagnostics, List<Element> carriers, Supplier<List<List<Finding>>> run) {
    try {
      List<List<Finding>> findings = run.get();
      for (int i = 0; i < findings.size(); i++) {
        diagnostics.print(carriers.get(i), findings.get(i));
      }
      return findings.stream().flatMap(List::stream).noneMatch(Finding::isError);
    } catch (RuntimeException e) {
      // No exception may end the compiler: it would hide every other message of the build.
      diagnostics.print(carriers.get(0), List.of(internal(e)));
      return false;
    }
  }

  private Pipeline pipeline(Options options) {
    Elements elements = processingEnv.getElementUtils();
    Compilation compilation =
        new Compilation(
            release(processingEnv.getSourceVersion()), processingEnv.isPreviewEnabled());
    return new Pipeline(
        options,
        compilation,
        ClassOutput.of(processingEnv.getFiler()),
        name -> Carrier.find(name, elements).isPresent());
  }

  /** The number in a constant's name, RELEASE_17. */
  private static int release(SourceVersion version) {
    return Integer.parseInt(version.name().substring("RELEASE_".length()));
  }

  private static Finding internal(RuntimeException e) {
    StackTraceElement[] frames = e.getStackTrace();
    return new Finding(
        FindingCode.INTERNAL,
        Anchor.whole(),
        "this is a bug in minimal-image: " + e + (frames.length == 0 ? "" : " at " + frames[0]),
        "report it with this message; to compile meanwhile, set -Aminimalimage.mode=off");
  }
}
