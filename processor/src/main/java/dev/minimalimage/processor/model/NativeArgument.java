package dev.minimalimage.processor.model;

/**
 * An option of native-image, and where it is written.
 *
 * @param text one option as native-image takes it: {@code --libc=musl}
 * @param place the file, relative to the module's folder or named by its jar, with the line if that
 *     is known: {@code pom.xml:41}
 */
public record NativeArgument(String text, String place) {}
