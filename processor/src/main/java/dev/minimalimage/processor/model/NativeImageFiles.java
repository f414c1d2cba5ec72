package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What an element of the class path tells native-image, below {@code META-INF/native-image}.
 *
 * @param metadata whether it declares what is reached by reflection, JNI, proxies, resources or
 *     serialization
 * @param args the options in its {@code native-image.properties} files, in the files' order
 */
public record NativeImageFiles(boolean metadata, List<NativeArgument> args) {
  /** An element without such files. */
  public static final NativeImageFiles NONE = new NativeImageFiles(false, List.of());

  public NativeImageFiles {
    args = List.copyOf(args);
  }
}
