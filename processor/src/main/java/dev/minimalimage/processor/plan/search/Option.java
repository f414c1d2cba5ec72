package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import java.util.List;

/**
 * A base with a runtime on it.
 *
 * @param named whether the annotation names the base
 */
record Option(BaseImage base, AppRuntime runtime, boolean named) {

  /** What there is to choose from, in the order of the bases. */
  static List<Option> of(Question question, AskedBases asked) {
    if (question.execution() instanceof Execution.OnJvm jvm) {
      return onJvm(question, jvm, asked);
    }
    Execution.Native compiled = (Execution.Native) question.execution();
    AppRuntime runtime =
        new AppRuntime.Compiled(compiled.builder().value(), compiled.compilation().mode());
    boolean named = asked.member().isPresent();
    return asked.bases().stream()
        // An executable has no use for a Java runtime.
        .filter(base -> named || base.java().isEmpty())
        .map(base -> new Option(base, runtime, named))
        .toList();
  }

  private static List<Option> onJvm(Question question, Execution.OnJvm jvm, AskedBases asked) {
    boolean bundled = JreModules.suffice(jvm.needs());
    LinkedModules linked =
        question.complete()
            ? LinkedModules.of(jvm.needs(), jvm.jdkModules())
            : LinkedModules.complete(jvm.needs(), jvm.jdkModules());
    Jdk jdk = jvm.jdk().value();
    int release = jdk.release();
    boolean named = asked.member().isPresent();
    return asked.bases().stream()
        // A runtime beside one of another release is nothing to propose.
        .filter(base -> asked.exact() || base.java().orElse(release) == release)
        .map(
            base ->
                base.java().orElse(0) == release && bundled
                    ? new Option(base, new AppRuntime.Bundled(jdk), named)
                    : new Option(base, new AppRuntime.Linked(jdk, linked), named))
        .toList();
  }

  List<Need> needs() {
    return runtime.needs();
  }

  long bytes() {
    return base.bytes() + runtime.bytes();
  }

  /** The platforms that all of it is published for. */
  List<Platform> platforms() {
    return base.platforms().stream()
        .filter(platform -> runtime.madeIn().isEmpty() || runtime.platforms().contains(platform))
        .toList();
  }

  /** The image that lacks a platform. */
  String lacking(Platform platform) {
    return base.platforms().contains(platform)
        ? runtime.madeIn().orElse(base.reference()).text()
        : base.reference().text();
  }

  boolean offers(List<Platform> wanted) {
    return platforms().containsAll(wanted);
  }
}
