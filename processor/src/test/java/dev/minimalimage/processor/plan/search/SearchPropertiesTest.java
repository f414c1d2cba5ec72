package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.plan.Catalogues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every catalogue and every application, tried with random ones. */
final class SearchPropertiesTest {
  private static final int LIBRARIES = 6;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsChosenWorksAndNothingThatWorksIsSmaller(long seed) {
    World world = World.random(seed);

    var found = world.search(world.bases(), world.needs());

    OptionalLong smallest = world.smallest();
    if (smallest.isEmpty()) {
      assertThat(found.findings()).hasSize(1);
      return;
    }
    assertThat(found.findings()).isEmpty();
    Outcome outcome = found.value().orElseThrow();
    Set<String> has = new HashSet<>(outcome.base().offers().sonames());
    for (Reasoned<Supplement> each : outcome.supplements()) {
      each.value().covers().forEach(covered -> has.add(covered.text()));
    }
    outcome
        .supplements()
        .forEach(each -> assertThat(has).containsAtLeastElementsIn(each.value().requires()));
    assertThat(has).containsAtLeastElementsIn(world.wanted());
    assertThat(outcome.reasoning().candidates().get(0).bytes()).isEqualTo(smallest.getAsLong());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfListsDoesNotMatter(long seed) {
    World world = World.random(seed);
    List<Need> needs = new ArrayList<>(world.needs());
    Collections.shuffle(needs, new Random(seed));
    List<BaseImage> bases = new ArrayList<>(world.bases());
    Collections.shuffle(bases, new Random(seed));

    Outcome one = world.search(world.bases(), world.needs()).value().orElseThrow();
    Outcome other = world.search(bases, needs).value().orElseThrow();

    assertThat(other.base()).isEqualTo(one.base());
    assertThat(other.supplements().stream().map(Reasoned::value).toList())
        .isEqualTo(one.supplements().stream().map(Reasoned::value).toList());
    assertThat(sizes(other)).isEqualTo(sizes(one));
  }

  private static List<Long> sizes(Outcome outcome) {
    return outcome.reasoning().candidates().stream().map(Reasoning.Candidate::bytes).toList();
  }

  /** Bases of different sizes, libraries that need each other, and needs that are certain. */
  private record World(List<BaseImage> bases, List<Supplement> copies, List<Need> needs) {

    static World random(long seed) {
      Random random = new Random(seed);
      List<BaseImage> bases = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        bases.add(
            Catalogues.base(
                BaseKind.DISTROLESS_CC,
                "b" + i,
                0,
                1000L * random.nextInt(20) + i,
                Catalogues.offers("2.41", some(random, 3), List.of(), Catalogues.COMMON)));
      }
      List<Supplement> copies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        copies.add(
            Catalogues.copy(
                "c" + i,
                1000L * random.nextInt(6),
                some(random, 1),
                some(random, 2).stream()
                    .map(Requirement.Library::new)
                    .toArray(Requirement[]::new)));
      }
      List<Need> needs =
          some(random, 3).stream()
              .map(name -> Asking.need(new Requirement.Library(name), Certainty.CERTAIN))
              .toList();
      return new World(bases, copies, needs);
    }

    private static List<String> some(Random random, int most) {
      return random
          .ints(random.nextInt(most + 1), 0, LIBRARIES)
          .distinct()
          .sorted()
          .mapToObj(i -> "lib" + (char) ('A' + i) + ".so.1")
          .toList();
    }

    List<String> wanted() {
      return needs.stream().map(need -> need.requirement().text()).toList();
    }

    Sourced<Optional<Outcome>> search(List<BaseImage> order, List<Need> wanted) {
      return Asking.auto().bases(Small.of(order, copies)).needs(wanted).search();
    }

    /** By trying every base with every set of supplements. */
    OptionalLong smallest() {
      return bases.stream()
          .flatMapToLong(
              base ->
                  IntStream.range(0, 1 << copies.size())
                      .filter(set -> works(base, set))
                      .mapToLong(set -> 24_000_000 + base.bytes() + bytes(set)))
          .min();
    }

    private boolean works(BaseImage base, int set) {
      Set<String> has = new HashSet<>(base.offers().sonames());
      Set<String> wanted = new HashSet<>(wanted());
      for (Supplement each : of(set)) {
        each.covers().forEach(covered -> has.add(covered.text()));
        wanted.addAll(each.requires());
      }
      return has.containsAll(wanted);
    }

    private long bytes(int set) {
      return of(set).stream().mapToLong(Supplement::bytes).sum();
    }

    private List<Supplement> of(int set) {
      return IntStream.range(0, copies.size())
          .filter(i -> (set & (1 << i)) != 0)
          .mapToObj(copies::get)
          .toList();
    }
  }
}
