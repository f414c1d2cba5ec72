package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;

/**
 * What is asked of the search.
 *
 * @param jdk the release that runs the classes, with the reason for it
 * @param jdkModules the modules of that release
 * @param needs what the image must offer, besides a Java runtime
 * @param modules what the Java runtime must have
 * @param complete whether the evidence behind both is complete
 */
public record Question(
    ImageSpec spec,
    Bases bases,
    Reasoned<Jdk> jdk,
    JdkModules jdkModules,
    List<Need> needs,
    List<ModuleNeed> modules,
    boolean complete) {
  public Question {
    needs = List.copyOf(needs);
    modules = List.copyOf(modules);
  }

  /** The needs that a base can cover at all. */
  List<Need> coverable() {
    return needs.stream()
        .filter(need -> !(need.requirement() instanceof Requirement.NativeBuild))
        .toList();
  }

  /** What a base holds, with what the annotation says of the one that it names. */
  Holdings holdings(Option option) {
    return new Holdings(
        option.base().offers(), option.named() ? spec.provides() : List.of(), spec.user());
  }
}
