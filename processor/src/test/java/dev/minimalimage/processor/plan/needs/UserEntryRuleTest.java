package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class UserEntryRuleTest {
  @Test
  void readingTheUsersHomeOrNameNeedsTheUser() {
    Question question =
        Needs.usual(
            Element.own().calls(Api.SYSTEM_PROPERTY, "user.home", "com.example.App"),
            Element.jar("a.jar").calls(Api.SYSTEM_PROPERTY, "user.name", "a.A"));

    assertThat(Needs.lines(UserEntryRule.needs(question)))
        .containsExactly(
            "CERTAIN a line in /etc/passwd for the user: com.example.App reads user.home",
            "CONDITIONAL a line in /etc/passwd for the user: a.jar!a.A reads user.name");
  }

  @Test
  void otherPropertiesDoNot() {
    assertThat(
            UserEntryRule.needs(
                Needs.usual(Element.own().calls(Api.SYSTEM_PROPERTY, "user.dir", "a.A"))))
        .isEmpty();
  }
}
