package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bases that the annotation leaves to choose from.
 *
 * @param bases under the reference that the Dockerfile will name, in the catalogue's order
 * @param member the member that names them; empty for those that {@code AUTO} may choose
 * @param exact whether the reference is that of an image in the catalogue
 */
record AskedBases(List<BaseImage> bases, Optional<String> member, boolean exact) {
  /** Nobody should have to move to another base right after choosing one. */
  private static final int DAYS_LEFT = 90;

  AskedBases {
    bases = List.copyOf(bases);
  }

  /** What {@code base} and {@code baseImage} say. */
  static AskedBases of(ImageSpec spec, Bases catalogue) {
    Optional<ImageReference> reference = spec.baseImage();
    if (reference.isEmpty() && spec.base() == BaseKind.AUTO) {
      return automatic(catalogue);
    }
    Optional<BaseImage> known = reference.flatMap(text -> find(text, catalogue));
    if (known.isPresent()) {
      BaseImage named = named(known.get(), reference);
      return new AskedBases(List.of(named), Optional.of("baseImage"), true);
    }
    // As the annotation's documentation says of AUTO.
    BaseKind kind = spec.base() == BaseKind.AUTO ? BaseKind.DISTROLESS_JAVA : spec.base();
    List<BaseImage> ofKind =
        catalogue.bases().stream().filter(base -> base.kind() == kind).toList();
    return new AskedBases(
        supported(ofKind, catalogue.asOf()).stream().map(base -> named(base, reference)).toList(),
        Optional.of(spec.base() == BaseKind.AUTO ? "baseImage" : "base"),
        false);
  }

  /** All that are mended for a while yet; if there are none, all. */
  static AskedBases automatic(Bases catalogue) {
    return new AskedBases(supported(catalogue.bases(), catalogue.asOf()), Optional.empty(), false);
  }

  static boolean endsSoon(BaseImage base, LocalDate asOf) {
    return !base.endOfSupport().isAfter(asOf.plusDays(DAYS_LEFT));
  }

  private static List<BaseImage> supported(List<BaseImage> bases, LocalDate asOf) {
    List<BaseImage> supported = bases.stream().filter(base -> !endsSoon(base, asOf)).toList();
    return supported.isEmpty() ? bases : supported;
  }

  /**
   * The image of the same name, at whatever registry. Distroless publishes each also without its
   * suite, as what is newest.
   */
  private static Optional<BaseImage> find(ImageReference reference, Bases catalogue) {
    String wanted = name(reference);
    Stream<BaseImage> exact =
        catalogue.bases().stream().filter(base -> name(base.reference()).equals(wanted));
    Stream<BaseImage> newest =
        supported(catalogue.bases(), catalogue.asOf()).stream()
            .filter(
                base -> name(base.reference()).replaceFirst("-debian[0-9]+$", "").equals(wanted));
    return Stream.concat(exact, newest).findFirst();
  }

  /** The last two parts of the path, without tag and digest. */
  private static String name(ImageReference reference) {
    String path = reference.text().replaceFirst("@.*", "").replaceFirst(":[^/]*$", "");
    String[] parts = path.split("/", -1);
    return parts.length < 2 ? path : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static BaseImage named(BaseImage base, Optional<ImageReference> reference) {
    return new BaseImage(
        base.kind(),
        base.suite(),
        reference.orElse(base.reference()),
        base.java(),
        base.platforms(),
        base.offers(),
        base.bytes(),
        base.debug(),
        base.endOfSupport());
  }
}
