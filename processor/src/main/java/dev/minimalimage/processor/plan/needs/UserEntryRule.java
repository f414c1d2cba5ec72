package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user's name and home, which the JVM looks up in {@code /etc/passwd}: without a line there,
 * {@code user.name} is a question mark and {@code user.home} that or {@code /}.
 */
final class UserEntryRule {
  private static final Set<String> PROPERTIES = Set.of("user.home", "user.name");

  private UserEntryRule() {}

  static Stream<Need> needs(Question question) {
    return question
        .calls(Api.SYSTEM_PROPERTY)
        .filter(call -> PROPERTIES.contains(call.literal()))
        .map(
            call ->
                call.need(
                    Requirement.Feature.USER_ENTRY,
                    call.isOwn() ? Certainty.CERTAIN : Certainty.CONDITIONAL,
                    "reads " + call.literal()));
  }
}
