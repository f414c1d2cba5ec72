package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.USER_ROOT;
import static dev.minimalimage.processor.model.FindingCode.USER_SYNTAX;

import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Shown;

/** Reads the user. */
final class UserReader {
  private static final Syntax<NumericUser> USER =
      new Syntax<>(
          USER_SYNTAX, NumericUser::parse, String::strip, "write numbers, such as \"65532:65532\"");

  private final Members members;
  private final Findings findings;

  UserReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  NumericUser read() {
    NumericUser user = USER.readOrDefault(members, "user", findings);
    if (!user.isRoot()) {
      return user;
    }
    findings.add(
        USER_ROOT,
        members.anchor("user"),
        "the application never runs as root, which is " + Shown.quoted(user.toString()),
        "remove user, which then is " + Shown.quoted(members.defaultText("user")));
    return USER.parse().apply(members.defaultText("user"));
  }
}
