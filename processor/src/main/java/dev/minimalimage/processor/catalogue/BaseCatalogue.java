package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuilderImage;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Platform;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;

/** The table of images in {@code bases.properties}, which says where each fact comes from. */
public final class BaseCatalogue {
  private static final String RESOURCE = "bases.properties";

  private BaseCatalogue() {}

  /** Reads the table. */
  public static Bases read() {
    Properties table = new Properties();
    try (var stream = BaseCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the processor's jar");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      table.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    List<Integer> releases =
        list(table, "java.releases").stream().map(Integer::valueOf).sorted().toList();
    return new Bases(
        releases.stream().map(release -> javaBase(table, release)).toList(),
        releases.stream()
            .map(release -> builder(table, release))
            .sorted(Comparator.comparingInt(BuilderImage::java))
            .toList());
  }

  private static BaseImage javaBase(Properties table, int release) {
    String prefix = "java" + release + ".";
    return new BaseImage(
        BaseKind.DISTROLESS_JAVA,
        ImageReference.parse(value(table, prefix + "base")),
        OptionalInt.of(release),
        list(table, prefix + "platforms").stream().map(Platform::parse).toList());
  }

  private static BuilderImage builder(Properties table, int release) {
    String prefix = "java" + release + ".builder.";
    return new BuilderImage(
        release,
        ImageReference.parse(value(table, prefix + "maven")),
        ImageReference.parse(value(table, prefix + "jdk")));
  }

  private static List<String> list(Properties table, String key) {
    return Arrays.stream(value(table, key).split("\\s*,\\s*")).toList();
  }

  private static String value(Properties table, String key) {
    String value = table.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " has no " + key);
    }
    return value.strip();
  }
}
