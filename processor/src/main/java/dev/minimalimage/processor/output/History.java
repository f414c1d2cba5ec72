package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What decided about the files in place, beside what decides now.
 *
 * @param then as the files tell it; empty if they do not
 */
record History(Optional<Origin> then, Origin now, Changelog changelog) {

  static History of(List<Target> targets, Origin now, Changelog changelog) {
    return new History(
        targets.stream()
            .filter(Target::holdsOrigin)
            .flatMap(target -> target.origin().stream())
            .findFirst(),
        now,
        changelog);
  }

  /** Why files are stale, as it goes on after "is stale". */
  String because() {
    return then.map(origin -> ", because " + String.join(" and ", origin.changes(now))).orElse("");
  }

  /** What an upgrade of ours changed, as whole lines; empty if there was none. */
  String upgrades() {
    String changes = then.map(Origin::generator).map(changelog::since).orElse("");
    return changes.isEmpty()
        ? ""
        : "What minimal-image changed since; whether anything else did, the files cannot tell:\n"
            + changes;
  }

  /** What to tell whose files have just been replaced. */
  List<Finding> notes() {
    String changes = upgrades();
    if (changes.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.UPGRADED,
            Anchor.whole(),
            "the generated files change, because "
                + String.join(" and ", then.orElseThrow().changes(now))
                + ".\n"
                + changes,
            "read the difference before you commit it"));
  }
}
