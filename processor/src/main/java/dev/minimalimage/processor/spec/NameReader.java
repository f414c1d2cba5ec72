package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.PLATFORM_SYNTAX;
import static dev.minimalimage.processor.model.FindingCode.REFERENCE_SYNTAX;

import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Shown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads what names images: the base's reference, the image's own name and tag, its platforms. */
final class NameReader {
  private static final Syntax<ImageReference> REFERENCE =
      new Syntax<>(
          REFERENCE_SYNTAX,
          ImageReference::parse,
          Guess::reference,
          "write a reference such as \"registry.example.com/distroless/java21-debian13:nonroot\"");
  private static final Syntax<String> NAME =
      new Syntax<>(
          REFERENCE_SYNTAX, NameReader::plainName, Guess::name, "write a name such as \"app\"");
  private static final Syntax<String> TAG =
      new Syntax<>(
          REFERENCE_SYNTAX, ImageReference::tag, Guess::tag, "write a tag such as \"1.0\"");
  private static final Syntax<Platform> PLATFORM =
      new Syntax<>(
          PLATFORM_SYNTAX, Platform::parse, Guess::platform, "write one such as \"linux/amd64\"");

  private final Members members;
  private final Findings findings;

  NameReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  Optional<ImageReference> baseImage() {
    return REFERENCE.readIfSet(members.text("baseImage"), findings);
  }

  Optional<String> name() {
    return NAME.readIfSet(members.text("name"), findings);
  }

  Optional<String> tag() {
    return TAG.readIfSet(members.text("tag"), findings);
  }

  List<Platform> platforms() {
    var platforms = new LinkedHashSet<Platform>();
    for (Placed<String> text : members.texts("platforms")) {
      PLATFORM
          .read(text, findings)
          .filter(platform -> !platforms.add(platform))
          .ifPresent(
              twice ->
                  findings.add(
                      PLATFORM_SYNTAX,
                      text.anchor(),
                      "a platform is named once, not " + Shown.quoted(twice.text()) + " twice",
                      "remove one"));
    }
    return List.copyOf(platforms);
  }

  /** The name is part of file names too. */
  private static String plainName(String text) {
    if (text.contains("/")) {
      throw new IllegalArgumentException(
          "an image's name has no registry and no folder, unlike " + Shown.quoted(text));
    }
    if (text.endsWith("dockerignore")) {
      throw new IllegalArgumentException(
          "Dockerfile." + text + " would be taken for the allow-list of another Dockerfile");
    }
    return ImageReference.name(text);
  }
}
