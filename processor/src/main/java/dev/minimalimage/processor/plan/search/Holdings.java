package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.SymbolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an image holds: what its base offers, and what is said or copied to be there besides.
 *
 * @param more a library among these without any of its versions is taken for new enough
 * @param user who runs the application
 */
record Holdings(Offers offers, List<Requirement> more, NumericUser user) {
  /** The libraries of Debian's package libc6, whatever the processor. */
  private static final Pattern GLIBC =
      Pattern.compile(
          "ld-linux.*|ld64\\.so.*|lib(BrokenLocale|anl|c|dl|m|mvec|nsl|nss_(compat|dns|files|hesiod)"
              + "|pthread|resolv|rt|thread_db|util)\\.so\\.[0-9]+");

  Holdings {
    more = List.copyOf(more);
  }

  Holdings with(List<Requirement> added) {
    List<Requirement> all = new ArrayList<>(more);
    all.addAll(added);
    return new Holdings(offers, all, user);
  }

  boolean has(Requirement wanted) {
    if (more.stream().anyMatch(held -> implies(held, wanted))) {
      return true;
    }
    if (wanted instanceof Requirement.Library library) {
      return hasLibrary(library.soname());
    } else if (wanted instanceof Requirement.Symbols symbols) {
      return hasSymbols(symbols.version());
    } else if (wanted instanceof Requirement.Command command) {
      return offers.commands().contains(command.name());
    } else if (wanted == Requirement.Feature.USER_ENTRY) {
      return offers.hasUser(user.uid()) || offers.features().contains(wanted);
    }
    return wanted instanceof Requirement.Feature feature && offers.features().contains(feature);
  }

  boolean hasLibrary(String soname) {
    return offers.sonames().contains(soname)
        || more.contains(new Requirement.Library(soname))
        || (hasGlibc() && GLIBC.matcher(soname).matches());
  }

  boolean hasGlibc() {
    return offers.glibc().isPresent()
        || more.stream()
            .anyMatch(held -> held instanceof Requirement.Symbols s && isGlibc(s.version()));
  }

  private boolean hasSymbols(SymbolVersion wanted) {
    if (isGlibc(wanted)) {
      return offers.glibc().filter(glibc -> glibc.compareTo(wanted.version()) >= 0).isPresent();
    }
    if (offers.symbols().stream().anyMatch(held -> isLater(held, wanted))) {
      return true;
    }
    // The loader takes a library without versions for any: "no version information available".
    Stream<SymbolVersion> said =
        more.stream()
            .flatMap(
                held ->
                    held instanceof Requirement.Symbols s ? Stream.of(s.version()) : Stream.of());
    return hasLibrary(wanted.soname())
        && Stream.concat(offers.symbols().stream(), said)
            .noneMatch(held -> held.soname().equals(wanted.soname()));
  }

  /** Whether who has the one has the other. */
  static boolean implies(Requirement held, Requirement wanted) {
    return held.equals(wanted)
        || (held instanceof Requirement.Symbols one
            && wanted instanceof Requirement.Symbols other
            && isLater(one.version(), other.version()));
  }

  /** A user who names a version need not know of which library it is one. */
  private static boolean isLater(SymbolVersion held, SymbolVersion wanted) {
    return held.family().equals(wanted.family())
        && (isGlibc(held) || held.soname().isEmpty() || held.soname().equals(wanted.soname()))
        && held.version().compareTo(wanted.version()) >= 0;
  }

  static boolean isGlibc(SymbolVersion version) {
    return version.family().equals("GLIBC");
  }
}
