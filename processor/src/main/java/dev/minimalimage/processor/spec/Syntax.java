package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Shown;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one kind of text is read, and what to say if it cannot be.
 *
 * @param guess what the user may have meant; it is named only if it can be read itself
 * @param otherwise the remedy if it cannot
 */
record Syntax<T>(
    FindingCode code, Function<String, T> parse, UnaryOperator<String> guess, String otherwise) {
  private static final int LONGEST_GUESS = 60;

  Optional<T> read(Placed<String> text, Findings findings) {
    try {
      return Optional.of(parse.apply(text.value()));
    } catch (IllegalArgumentException refusal) {
      findings.add(code, text.anchor(), problem(refusal), remedy(text.value()));
      return Optional.empty();
    }
  }

  /** Reads a member that is unset when it is empty. */
  Optional<T> readIfSet(Placed<String> text, Findings findings) {
    return text.value().isEmpty() ? Optional.empty() : read(text, findings);
  }

  /** Reads a member whose declared default stands for what cannot be read. */
  T readOrDefault(Members members, String member, Findings findings) {
    return read(members.text(member), findings)
        .orElseGet(() -> parse.apply(members.defaultText(member)));
  }

  private static String problem(IllegalArgumentException refusal) {
    String message = refusal.getMessage();
    return message == null ? "the value cannot be read" : message;
  }

  private boolean canRead(String text) {
    try {
      return parse.apply(text) != null;
    } catch (IllegalArgumentException refusal) {
      return false;
    }
  }

  private String remedy(String text) {
    String guessed = guess.apply(text);
    if (guessed.equals(text) || guessed.length() > LONGEST_GUESS) {
      return otherwise;
    }
    return canRead(guessed) ? "write " + Shown.quoted(guessed) : otherwise;
  }
}
