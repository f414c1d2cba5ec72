package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import java.util.List;
import java.util.Optional;

/** Refuses a base without what is needed for certain, or says that there is no other. */
final class LackingBase {
  private LackingBase() {}

  /**
   * The finding, if there is one.
   *
   * @param others what could be instead, the best first
   */
  static List<Finding> check(
      Optional<String> member, ImageSpec spec, Weighed chosen, List<Weighed> others) {
    if (chosen.works()) {
      return List.of();
    }
    return List.of(
        member.map(name -> refused(spec, name, chosen, others)).orElseGet(() -> uncovered(chosen)));
  }

  private static Finding refused(
      ImageSpec spec, String member, Weighed chosen, List<Weighed> others) {
    Optional<Weighed> better = others.stream().findFirst().filter(Weighed::works);
    String value =
        member.equals("base")
            ? spec.base().toString()
            : "\"" + chosen.option().base().reference() + "\"";
    return new Finding(
        FindingCode.BASE_LACKS,
        Anchor.member(member),
        member + " = " + value + " lacks " + Missing.of(chosen).text(),
        better.map(weighed -> remedy(member, weighed, chosen)).orElseGet(() -> remedy(chosen)));
  }

  private static String remedy(String member, Weighed better, Weighed chosen) {
    return member.equals("base")
        ? "use " + better.option().base().kind() + ", or AUTO"
        : "use "
            + better.option().base().reference()
            + ", or, if the image has more than its kind, say so with "
            + Missing.of(chosen).provides();
  }

  private static Finding uncovered(Weighed chosen) {
    return new Finding(
        FindingCode.NEED_UNCOVERED,
        Anchor.whole(),
        "no base has " + Missing.of(chosen).text(),
        remedy(chosen));
  }

  private static String remedy(Weighed chosen) {
    return "name an image of your own that has it with baseImage, and say so with "
        + Missing.of(chosen).provides();
  }
}
