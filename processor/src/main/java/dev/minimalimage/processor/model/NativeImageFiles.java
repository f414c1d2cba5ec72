package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What an element of the class path tells native-image, mostly below {@code META-INF/native-image}.
 *
 * @param metadata whether it declares what is reached by reflection, JNI, proxies, resources or
 *     serialization; in {@code META-INF/spring/aot.factories} it does so for Spring's own plugin,
 *     which hands it on
 * @param args the options in its {@code native-image.properties} files, in the files' order
 */
public record NativeImageFiles(boolean metadata, List<NativeArgument> args) {
  /** An element without such files. */
  public static final NativeImageFiles NONE = new NativeImageFiles(false, List.of());

  public NativeImageFiles {
    args = List.copyOf(args);
  }

  public boolean isEmpty() {
    return !metadata && args.isEmpty();
  }

  /** The same as files of a jar of this name, which then comes before each place. */
  NativeImageFiles in(String jar) {
    return new NativeImageFiles(
        metadata,
        args.stream()
            .map(argument -> new NativeArgument(argument.text(), jar + "!" + argument.place()))
            .toList());
  }
}
