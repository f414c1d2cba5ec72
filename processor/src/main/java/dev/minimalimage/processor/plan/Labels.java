package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.ProjectDescription;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The image's labels: those of the <a
 * href="https://github.com/opencontainers/image-spec/blob/main/annotations.md">OCI image
 * specification</a> that the POM answers, then the user's.
 */
final class Labels {
  private static final String OCI = "org.opencontainers.image.";

  /** Names as they stand in POMs, by pattern, and the identifiers of spdx.org/licenses. */
  private static final Map<String, String> SPDX =
      Map.of(
          "(?i)(the )?apache(-| )(software )?(license)?,? ?(version )?2(\\.0)?", "Apache-2.0",
          "(?i)(the )?mit( license)?", "MIT",
          "(?i)eclipse public license( -)? v?(ersion )?2\\.0", "EPL-2.0");

  private Labels() {}

  static List<Label> of(ImageSpec spec, ProjectFacts facts) {
    ProjectDescription description = facts.description();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(
        OCI + "title", singleLine(description.name().orElse(facts.coordinates().artifactId())));
    description.description().ifPresent(text -> labels.put(OCI + "description", singleLine(text)));
    if (facts.layout().prebuilt().isEmpty()) {
      labels.put(OCI + "version", facts.coordinates().version());
    }
    if (!description.licenses().isEmpty()) {
      labels.put(OCI + "licenses", licenses(description));
    }
    description.sourceUrl().ifPresent(url -> labels.put(OCI + "source", singleLine(url)));
    description.url().ifPresent(url -> labels.put(OCI + "url", singleLine(url)));
    spec.labels().forEach(label -> labels.put(label.key(), label.value()));
    return labels.entrySet().stream()
        .filter(label -> !label.getValue().isEmpty())
        .map(label -> new Label(label.getKey(), label.getValue()))
        .toList();
  }

  /** An SPDX expression, as far as the names are known; POMs name licenses as they like. */
  private static String licenses(ProjectDescription description) {
    return description.licenses().stream()
        .map(Labels::singleLine)
        .map(
            name ->
                SPDX.entrySet().stream()
                    .filter(known -> name.matches(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(name))
        .collect(Collectors.joining(" AND "));
  }

  /** POM texts are often wrapped, and a Dockerfile's labels cannot be. */
  private static String singleLine(String text) {
    return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
