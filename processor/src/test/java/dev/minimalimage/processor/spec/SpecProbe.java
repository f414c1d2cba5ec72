package dev.minimalimage.processor.spec;

import static com.google.testing.compile.Compiler.javac;
import static java.util.Objects.requireNonNull;

import com.google.testing.compile.JavaFileObjects;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Runs javac on sources and keeps what {@link SpecReader} reads from them. */
final class SpecProbe {
  private static final String SOURCE =
      "import dev.minimalimage.*;"
          + " @MinimalImage(%s) class %s { public static void main(String[] a) {} }";

  private SpecProbe() {}

  /** Reads {@code @MinimalImage(members)} on a class with a classic main. */
  static Sourced<ImageSpec> read(String members) {
    String source = SOURCE.formatted(members, "App");
    return readSource("App", source);
  }

  /** Reads the one annotated class of a source. */
  static Sourced<ImageSpec> readSource(String name, String source) {
    return readAll(List.of(JavaFileObjects.forSourceString(name, source)))
        .values()
        .iterator()
        .next();
  }

  static ImageSpec valid(String members) {
    Sourced<ImageSpec> read = read(members);
    if (!read.findings().isEmpty()) {
      throw new AssertionError(members + ": " + texts(read));
    }
    return read.value();
  }

  static Finding onlyFinding(String members) {
    Sourced<ImageSpec> read = read(members);
    if (read.findings().size() != 1) {
      throw new AssertionError(members + ": " + texts(read));
    }
    return read.findings().get(0);
  }

  /** Reads each {@code @MinimalImage(members)}, in one compilation, by the members' text. */
  static Map<String, Sourced<ImageSpec>> readEach(List<String> members) {
    var sources = new ArrayList<JavaFileObject>();
    for (String each : members) {
      String name = "App" + sources.size();
      sources.add(JavaFileObjects.forSourceString(name, SOURCE.formatted(each, name)));
    }
    var read = readAll(sources);
    var byMembers = new LinkedHashMap<String, Sourced<ImageSpec>>();
    for (String each : members) {
      byMembers.put(each, requireNonNull(read.get("App" + byMembers.size())));
    }
    return byMembers;
  }

  /** By the binary name of each annotated class. */
  static Map<String, Sourced<ImageSpec>> readAll(List<JavaFileObject> sources) {
    var processor = new Processor();
    var unused = javac().withOptions("-proc:only").withProcessors(processor).compile(sources);
    return processor.read;
  }

  /** A string literal in which every char is escaped. */
  static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      literal.append(
          switch (each) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> "\\u%04x".formatted((int) each);
          });
    }
    return literal.append('"').toString();
  }

  private static List<String> texts(Sourced<?> read) {
    return read.findings().stream().map(Finding::text).toList();
  }

  private static final class Processor extends AbstractProcessor {
    private final Map<String, Sourced<ImageSpec>> read = new LinkedHashMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(SpecReader.ANNOTATION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      var reader = new SpecReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
      for (TypeElement annotation : annotations) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          Sourced<ImageSpec> spec = reader.read((TypeElement) element);
          read.put(spec.value().mainClass(), spec);
        }
      }
      return false;
    }
  }
}
