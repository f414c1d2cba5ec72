package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The platforms must be ones that the images are published for. */
final class PlatformRule {
  private PlatformRule() {}

  /**
   * What the option that has the most of the platforms has not; one that is no base for Java last.
   */
  static List<Finding> check(List<Platform> platforms, List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparing(option -> option.base().offers().glibc().isEmpty()))
        .min(Comparator.comparing(option -> lacking(platforms, option).count()))
        .map(option -> findings(platforms, option))
        .orElse(List.of());
  }

  private static List<Finding> findings(List<Platform> platforms, Option option) {
    return IntStream.range(0, platforms.size())
        .filter(i -> !option.platforms().contains(platforms.get(i)))
        .mapToObj(i -> finding(i, platforms.get(i), option))
        .toList();
  }

  private static Stream<Platform> lacking(List<Platform> platforms, Option option) {
    return platforms.stream().filter(platform -> !option.platforms().contains(platform));
  }

  private static Finding finding(int index, Platform platform, Option option) {
    return new Finding(
        FindingCode.PLATFORM_NOT_OFFERED,
        Anchor.member("platforms", index),
        option.lacking(platform) + " is not published for " + platform,
        "use " + option.platforms().stream().map(Platform::text).collect(Collectors.joining(", ")));
  }
}
