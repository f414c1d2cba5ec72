package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import java.util.List;
import java.util.Optional;

/**
 * A base with a runtime on it.
 *
 * @param linked the modules of the runtime that is linked for it; empty if the base has its own
 * @param named whether the annotation names the base
 */
record Option(BaseImage base, Jdk jdk, Optional<LinkedModules> linked, boolean named) {

  /** What there is to choose from, in the order of the bases. */
  static List<Option> of(Question question, AskedBases asked) {
    boolean bundled = JreModules.suffice(question.modules());
    LinkedModules linked =
        question.complete()
            ? LinkedModules.of(question.modules(), question.jdkModules())
            : LinkedModules.complete(question.modules(), question.jdkModules());
    Jdk jdk = question.jdk().value();
    int release = jdk.release();
    boolean named = asked.member().isPresent();
    return asked.bases().stream()
        // A runtime beside one of another release is nothing to propose.
        .filter(base -> asked.exact() || base.java().orElse(release) == release)
        .map(
            base ->
                base.java().orElse(0) == release && bundled
                    ? new Option(base, jdk, Optional.empty(), named)
                    : new Option(base, jdk, Optional.of(linked), named))
        .toList();
  }

  List<Need> needs() {
    return linked.isPresent() ? jdk.needs() : List.of();
  }

  long bytes() {
    return base.bytes() + linked.map(LinkedModules::total).orElse(0L);
  }

  /** The platforms that all of it is published for. */
  List<Platform> platforms() {
    return base.platforms().stream()
        .filter(platform -> linked.isEmpty() || jdk.platforms().contains(platform))
        .toList();
  }

  /** The image that lacks a platform. */
  String lacking(Platform platform) {
    return base.platforms().contains(platform) ? jdk.jdk().text() : base.reference().text();
  }

  /** {@code its own Java 25}, {@code linked, 12 modules}. */
  String runtime() {
    return linked
        .map(
            modules ->
                modules.complete()
                    ? "linked, all modules"
                    : "linked, "
                        + modules.bytes().size()
                        + (modules.bytes().size() == 1 ? " module" : " modules"))
        .orElse("its own Java " + jdk.release());
  }

  boolean offers(List<Platform> wanted) {
    return platforms().containsAll(wanted);
  }
}
