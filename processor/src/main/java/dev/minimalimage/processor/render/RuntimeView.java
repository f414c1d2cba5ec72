package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.StageImages;
import dev.minimalimage.processor.model.Supplement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stage of Dockerfile.mustache that makes what is the same for every build of the project: the
 * Java runtime and what the base lacks.
 *
 * @param stage its name
 * @param from what it stands on
 * @param linked whether it links a runtime
 * @param why lines that tell why it does
 * @param modules lines that tell why each module is there; empty if there are too many
 * @param addModules the modules' names, with commas between, in lines
 * @param complete whether the runtime has every module of the JDK
 * @param compress how that JDK's linker spells the best compression
 * @param supplements what is copied from other images
 */
record RuntimeView(
    String stage,
    String from,
    boolean linked,
    List<String> why,
    List<String> modules,
    List<String> addModules,
    boolean complete,
    String compress,
    List<Copied> supplements) {
  private static final int FEW = 12;
  private static final int WIDTH = 96;

  /**
   * What one instruction copies.
   *
   * @param because lines that tell the reasons
   * @param copy the instruction's lines
   */
  record Copied(List<String> because, List<String> copy) {}

  /** The stage, if the image needs one. */
  static List<RuntimeView> of(ImagePlan plan) {
    List<Copied> supplements = supplements(plan);
    if (plan.runtime() instanceof RuntimePlan.Linked linked) {
      return List.of(
          new RuntimeView(
              "runtime",
              plan.pins().pinned(linked.jdk().value()).text(),
              true,
              Lines.comment(linked.jdk().reason() + "."),
              linked.modules().size() > FEW || linked.complete()
                  ? List.of()
                  : linked.modules().stream().flatMap(RuntimeView::reason).toList(),
              Lines.folded(
                  linked.modules().stream().map(Reasoned::value).map(RuntimeView::module).toList(),
                  ",",
                  WIDTH),
              linked.complete(),
              // The manual of jlink: 21 names levels zip-0 to zip-9, before it they are 0 to 2.
              linked.release() < 21 ? "2" : "zip-6",
              supplements));
    }
    return supplements.isEmpty()
        ? List.of()
        : List.of(
            new RuntimeView(
                "supplements",
                plan.pins().pinned(StageImages.gatherer(plan)).text(),
                false,
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                supplements));
  }

  private static Stream<String> reason(Reasoned<String> module) {
    return Lines.comment(module.value() + ": " + module.reason() + ".").stream();
  }

  /** A module's name is a word of a shell and of a list with commas. */
  private static String module(String name) {
    if (!name.matches("[A-Za-z0-9_.]+")) {
      throw new IllegalArgumentException("no name of a JDK's module");
    }
    return name;
  }

  private static List<Copied> supplements(ImagePlan plan) {
    Map<List<String>, List<Reasoned<Supplement>>> byPlaces = new LinkedHashMap<>();
    for (Reasoned<Supplement> supplement : plan.image().supplements()) {
      List<String> places = List.of(supplement.value().from().text(), supplement.value().to());
      byPlaces.computeIfAbsent(places, p -> new ArrayList<>()).add(supplement);
    }
    return byPlaces.values().stream().map(alike -> copied(plan.pins(), alike)).toList();
  }

  private static Copied copied(Pins pins, List<Reasoned<Supplement>> alike) {
    Supplement first = alike.get(0).value();
    List<String> words =
        new ArrayList<>(
            alike.stream().flatMap(each -> each.value().paths().stream()).distinct().toList());
    boolean slashMissing = words.size() > 1 && !first.to().endsWith("/");
    words.add("/layers" + first.to() + (slashMissing ? "/" : ""));
    boolean plain = words.stream().allMatch(word -> word.matches("[A-Za-z0-9_./:@%+,*?-]+"));
    return new Copied(
        alike.stream()
            .map(Reasoned::reason)
            .distinct()
            .flatMap(reason -> Lines.comment(reason + ".").stream())
            .toList(),
        Lines.continued(
            "COPY ",
            Lines.folded(
                Stream.concat(
                        Stream.of("--from=" + pins.pinned(first.from())),
                        plain ? words.stream() : Stream.of(JsonQuoting.array(words)))
                    .toList(),
                " ",
                WIDTH)));
  }
}
