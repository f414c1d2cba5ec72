package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.plan.search.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What the plan itself puts around the application where the base has not got it. */
final class Surroundings {
  private Surroundings() {}

  /** The variable without which a copied locale does nothing. */
  static List<Reasoned<EnvVariable>> env(ImageSpec spec, Outcome outcome) {
    boolean chosen =
        spec.env().stream()
            .anyMatch(
                variable -> variable.name().equals("LANG") || variable.name().startsWith("LC_"));
    return chosen || !outcome.isSupplied(Requirement.Feature.UTF8_LOCALE)
        ? List.of()
        : List.of(
            new Reasoned<>(
                new EnvVariable("LANG", "C.UTF-8"),
                "the JVM takes from it how file names and the log are written"));
  }

  /** The image's users with one for the application, if it needs that and the base has none. */
  static List<String> userEntries(ImageSpec spec, Outcome outcome) {
    if (!outcome.made().contains(Requirement.Feature.USER_ENTRY)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(outcome.base().offers().users());
    lines.add("app:x:" + spec.user() + ":app:" + spec.workdir() + ":/sbin/nologin");
    return lines;
  }
}
