package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Shown;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The modules that the annotation asks for. */
public final class RequestedModules implements ModuleRule {
  private static final Proof PROOF = new Proof("", "modules", "asks for it");

  RequestedModules() {}

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.spec().modules().stream()
        .map(module -> new Seen(module, Certainty.CERTAIN, PROOF));
  }

  /** Those that the release does not have. */
  public static List<Finding> check(ImageSpec spec, JdkModules jdk) {
    return IntStream.range(0, spec.modules().size())
        .filter(i -> !jdk.has(spec.modules().get(i)))
        .mapToObj(i -> unknown(spec.modules().get(i), i, jdk))
        .toList();
  }

  private static Finding unknown(String name, int index, JdkModules jdk) {
    return new Finding(
        FindingCode.MODULE_UNKNOWN,
        Anchor.member("modules", index),
        "Java " + jdk.release() + " has no module " + Shown.quoted(name),
        nearest(name, jdk)
            .map(module -> "did you mean \"" + module + "\"?")
            .orElse("name one that \"java --list-modules\" prints, or remove it"));
  }

  /** A module with a package of this name, or that ends so, or else one with most words of it. */
  private static Optional<String> nearest(String name, JdkModules jdk) {
    Optional<String> holder =
        jdk.moduleOf(name)
            .or(
                () ->
                    jdk.modules().stream()
                        .map(JdkModule::name)
                        .filter(module -> module.endsWith("." + name))
                        .findFirst());
    if (holder.isPresent()) {
      return holder;
    }
    return jdk.modules().stream()
        .map(JdkModule::name)
        .filter(module -> likeness(name, module) > 0)
        .max(
            Comparator.<String>comparingInt(module -> likeness(name, module))
                .thenComparing(Comparator.comparing(String::length).reversed())
                .thenComparing(Comparator.reverseOrder()));
  }

  /** How many letters of the module's words the text has; a common java or jdk breaks ties. */
  private static int likeness(String text, String module) {
    List<String> asked = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    List<String> words = Arrays.asList(module.split("\\."));
    int letters =
        words.stream()
            .skip(1)
            .mapToInt(word -> asked.stream().mapToInt(each -> shared(each, word)).max().orElse(0))
            .sum();
    return letters == 0 ? 0 : 2 * letters + (asked.contains(words.get(0)) ? 1 : 0);
  }

  /** How long the beginning is that both have; less than a few letters is chance. */
  private static int shared(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length >= 3 || one.equals(other) ? length : 0;
  }
}
