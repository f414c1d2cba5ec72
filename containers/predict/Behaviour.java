import dev.minimalimage.processor.evidence.ClassPathElement;
import dev.minimalimage.processor.evidence.ClassPathReader;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.StopSignal;
import dev.minimalimage.processor.model.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Something that an application does, of which a matrix has a row.
 *
 * @param main the simple name of its main class
 * @param more the other words of its line
 * @param classes the folder of its classes
 * @param jars the jars that it runs with
 */
record Behaviour(String name, String main, List<String> more, Path classes, List<Path> jars) {

  /** Those of a list, a line each, whose classes and jars lie in {@code classes/NAME} and {@code jars/NAME}. */
  static List<Behaviour> read(Path list, Path folder) throws IOException {
    List<Behaviour> behaviours = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      if (!line.startsWith("#")) {
        List<String> words = List.of(line.split(" +"));
        String name = words.get(0);
        behaviours.add(
            new Behaviour(
                name,
                words.get(1),
                words.subList(2, words.size()),
                folder.resolve("classes").resolve(name),
                files(folder.resolve("jars").resolve(name))));
      }
    }
    return behaviours;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  Evidence evidence() {
    List<ClassPathElement> elements =
        jars.stream().map(jar -> new ClassPathElement(jar.getFileName().toString(), jar)).toList();
    return new ClassPathReader(List.of(classes), elements, Optional.empty()).read().value();
  }

  /** What {@code @MinimalImage} on its main class says if it says nothing else. */
  ImageSpec spec(String packageName, BaseKind base, NativeMode mode, List<Platform> platforms) {
    return new ImageSpec(
        packageName + "." + main,
        List.of(),
        MainMethod.CLASSIC,
        base,
        mode,
        Optional.empty(),
        List.of(),
        List.of(),
        true,
        false,
        false,
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
        platforms,
        new Health(Optional.empty(), OptionalInt.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0),
        new Verification(Optional.empty(), Optional.empty(), "", List.of(), List.of(), Duration.ZERO, Duration.ZERO, true),
        List.of());
  }

  /** The short name of an image: {@code cc-debian13}. */
  static String imageName(String reference) {
    return reference.replaceAll("^.*/|:.*$", "");
  }
}
