package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of the code's needs is left in an executable.
 *
 * <p>The character sets of files' names and of the log are those of the builder, whose locale is
 * UTF-8: measured on bases without a locale, whatever the libc.
 *
 * <p>A static executable has no loader, so no native library of a jar can ever be loaded: measured
 * with sqlite-jdbc, an UnsatisfiedLinkError. What such libraries would need of a base is no need.
 */
public final class NativeNeeds {
  private NativeNeeds() {}

  /** The needs that are left. */
  public static List<Need> of(NativeMode mode, List<Need> needs) {
    return needs.stream()
        .filter(need -> need.requirement() != Requirement.Feature.UTF8_LOCALE)
        .filter(need -> mode != NativeMode.STATIC || !isOfLibrary(need))
        .toList();
  }

  /**
   * What cannot work without its native library, once for each jar.
   *
   * @param shipped the libraries in jars without which these cannot do
   */
  public static List<Finding> check(
      ImageSpec spec, NativeMode mode, List<Proof> shipped, List<Need> needs) {
    if (mode != NativeMode.STATIC) {
      return List.of();
    }
    Map<String, Proof> jars = new LinkedHashMap<>();
    Stream<Proof> named =
        needs.stream()
            .filter(need -> isOfLibrary(need) && need.certainty() == Certainty.CERTAIN)
            .map(need -> need.proofs().get(0));
    Stream.concat(shipped.stream(), named)
        .forEach(proof -> jars.putIfAbsent(proof.element(), proof));
    return jars.values().stream().map(proof -> finding(spec, proof)).toList();
  }

  private static boolean isOfLibrary(Need need) {
    return need.requirement() instanceof Requirement.Library
        || need.requirement() instanceof Requirement.Symbols
        || need.requirement() instanceof Requirement.NativeBuild;
  }

  private static Finding finding(ImageSpec spec, Proof proof) {
    return new Finding(
        FindingCode.NATIVE_LIBRARY,
        spec.nativeMode() == NativeMode.STATIC ? Anchor.member("nativeMode") : Anchor.whole(),
        "a static executable loads no native libraries, and "
            + (proof.element().isEmpty() ? proof.text() : proof.element() + " has one")
            + (proof.place().isEmpty() || proof.element().isEmpty()
                ? ""
                : " (" + proof.place() + ")"),
        "use NativeMode.MOSTLY_STATIC, or accept with suppress = \""
            + FindingCode.NATIVE_LIBRARY.id()
            + "\" if it is never loaded");
  }
}
