package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import java.util.List;

/** The native halves of jars, whatever they need. */
public final class LoadedLibraries {
  private LoadedLibraries() {}

  /** Those for Linux without which their jars cannot do, a proof for each. */
  public static List<Proof> certain(ImageSpec spec, Evidence evidence, List<Platform> platforms) {
    Question question = new Question(spec, evidence, platforms);
    return NativeGroup.of(question).stream()
        .filter(group -> group.certainty(question) == Certainty.CERTAIN)
        .flatMap(group -> group.forLinux().limit(1))
        .map(member -> member.proof(""))
        .toList();
  }
}
