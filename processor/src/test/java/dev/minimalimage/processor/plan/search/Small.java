package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.plan.Catalogues;
import java.util.ArrayList;
import java.util.List;

/** The small catalogue with changes. */
final class Small {
  private Small() {}

  static Bases of(List<BaseImage> bases, List<Supplement> supplements) {
    return new Bases(
        Catalogues.AS_OF,
        bases,
        Catalogues.small().jdks(),
        List.of(Catalogues.builder()),
        supplements);
  }

  static Bases of(Jdk jdk) {
    return new Bases(
        Catalogues.AS_OF,
        Catalogues.bases(),
        List.of(jdk),
        List.of(Catalogues.builder()),
        Catalogues.small().supplements());
  }

  /** With a library, or a program, in one kind of base. */
  static Bases with(BaseKind kind, Requirement more) {
    return of(
        Catalogues.bases().stream()
            .map(base -> base.kind() == kind ? with(base, more) : base)
            .toList(),
        Catalogues.copies());
  }

  private static BaseImage with(BaseImage base, Requirement more) {
    List<String> sonames = new ArrayList<>(base.offers().sonames());
    List<String> commands = new ArrayList<>(base.offers().commands());
    if (more instanceof Requirement.Library library) {
      sonames.add(library.soname());
    } else if (more instanceof Requirement.Command command) {
      commands.add(command.name());
    }
    Offers offers = base.offers();
    return Catalogues.base(
        base.kind(),
        "more-debian13",
        base.java().orElse(0),
        base.bytes(),
        new Offers(
            offers.glibc(),
            sonames,
            offers.symbols(),
            offers.features(),
            commands,
            offers.users()));
  }

  static Jdk onlyOn(Jdk jdk, String platform) {
    return new Jdk(
        jdk.release(),
        jdk.maven(),
        jdk.jdk(),
        jdk.home(),
        List.of(Platform.parse(platform)),
        jdk.needs());
  }
}
