package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generators of random numbers that are found by name.
 *
 * <p>On 17, jdk.random has all but the old ones. Measured there without it: {@code
 * RandomGenerator.getDefault()} throws "No implementation of the random number generator algorithm
 * "L32X64MixRandom" is available", and so does every name but these three. On 25 there is no
 * jdk.random, and java.base has all.
 */
final class RandomGenerators implements ModuleRule {
  private static final Set<String> IN_JAVA_BASE =
      Set.of("Random", "SecureRandom", "SplittableRandom");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject
        .calls(Api.RANDOM)
        .filter(call -> !IN_JAVA_BASE.contains(call.literal().orElse("")))
        .map(
            call ->
                call.needs(
                    "jdk.random",
                    call.certainInOwnCode(),
                    call.literal()
                        .map(name -> "asks for the generator " + name)
                        .orElse("asks for a generator")));
  }
}
