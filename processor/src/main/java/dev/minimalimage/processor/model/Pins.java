package dev.minimalimage.processor.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the lock file says that images' names mean.
 *
 * @param digests the digest of each image's manifest or index, {@code sha256:…}, by the reference
 *     that the Dockerfile would name without it
 */
public record Pins(SortedMap<String, String> digests) {
  /** Those of a project that pins nothing. */
  public static final Pins NONE = new Pins(Map.of());

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  public Pins {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  public Pins(Map<String, String> digests) {
    this(new TreeMap<>(digests));
  }

  public static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** The digest of an image that the annotation does not pin by itself. */
  public Optional<String> digest(ImageReference image) {
    return Optional.ofNullable(digests.get(image.text()));
  }

  /** The reference to write: with the digest, if there is one. */
  public ImageReference pinned(ImageReference image) {
    return digest(image)
        .map(digest -> new ImageReference(image.text() + "@" + digest))
        .orElse(image);
  }
}
