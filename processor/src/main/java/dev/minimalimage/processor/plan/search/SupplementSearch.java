package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tries every way to cover what is wanted, cheapest first wins; the catalogue has few for each. */
final class SupplementSearch {
  private final Holdings base;
  private final List<Requirement> wanted;
  private final List<Supplement> supplements;
  private Optional<Found> best = Optional.empty();

  /** Indices into the catalogue, ascending, so that equals are told apart by its order. */
  private record Found(long bytes, List<Integer> indices) {
    private static final Comparator<Found> ORDER =
        Comparator.comparingLong(Found::bytes)
            .thenComparing(found -> found.indices().size())
            .thenComparing(Found::indices, SupplementSearch::byOrder);
  }

  private SupplementSearch(Holdings base, List<Requirement> wanted, List<Supplement> supplements) {
    this.base = base;
    this.wanted = wanted;
    this.supplements = supplements;
  }

  /** The supplements, in the catalogue's order; empty if something wanted is in none. */
  static Optional<List<Supplement>> cheapest(
      Holdings base, List<Requirement> wanted, List<Supplement> supplements) {
    SupplementSearch search = new SupplementSearch(base, wanted, supplements);
    search.extend(new TreeSet<>(), 0);
    return search.best.map(found -> found.indices().stream().map(supplements::get).toList());
  }

  private void extend(SortedSet<Integer> chosen, long bytes) {
    if (best.isPresent() && bytes > best.get().bytes()) {
      return;
    }
    Optional<Requirement> pending = pending(chosen);
    if (pending.isEmpty()) {
      Found found = new Found(bytes, List.copyOf(chosen));
      if (best.isEmpty() || Found.ORDER.compare(found, best.get()) < 0) {
        best = Optional.of(found);
      }
      return;
    }
    for (int i = 0; i < supplements.size(); i++) {
      if (!chosen.contains(i) && brings(supplements.get(i), pending.get())) {
        TreeSet<Integer> more = new TreeSet<>(chosen);
        more.add(i);
        extend(more, bytes + supplements.get(i).bytes());
      }
    }
  }

  /** What is wanted, or needed by what is chosen, and not there yet. */
  private Optional<Requirement> pending(SortedSet<Integer> chosen) {
    List<Requirement> all = new ArrayList<>(wanted);
    Holdings holdings = base;
    for (int i : chosen) {
      Supplement supplement = supplements.get(i);
      holdings = holdings.with(supplement.covers());
      supplement.requires().forEach(soname -> all.add(new Requirement.Library(soname)));
    }
    Holdings held = holdings;
    return all.stream().filter(each -> !held.has(each)).findFirst();
  }

  /** A library beside an older one of its name would not be found first. */
  private boolean brings(Supplement supplement, Requirement wanted) {
    boolean hidden =
        wanted instanceof Requirement.Symbols symbols
            && base.hasLibrary(symbols.version().soname());
    return !hidden && new Holdings(Coverage.NOTHING, supplement.covers(), base.user()).has(wanted);
  }

  private static int byOrder(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
