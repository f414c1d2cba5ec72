package dev.minimalimage.processor.model;

/**
 * The names of the files that an image has in the module's folder.
 *
 * @param lock what the script writes to pin images, and we read; the others are ours to write
 */
public record TargetFiles(
    String dockerfile, String ignoreFile, String script, String report, String lock) {

  /** The names for a module with one image. */
  public static TargetFiles unnamed() {
    return new TargetFiles(
        "Dockerfile",
        "Dockerfile.dockerignore",
        "verify-image.sh",
        "minimal-image.md",
        "minimal-image.lock");
  }

  /** The names for one image of several. */
  public static TargetFiles named(String name) {
    // BuildKit takes an ignore file that has the Dockerfile's name before any .dockerignore.
    return new TargetFiles(
        "Dockerfile." + name,
        "Dockerfile." + name + ".dockerignore",
        "verify-image-" + name + ".sh",
        "minimal-image-" + name + ".md",
        "minimal-image-" + name + ".lock");
  }
}
