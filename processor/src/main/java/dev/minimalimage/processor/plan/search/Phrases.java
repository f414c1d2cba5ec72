package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The phrases in which decisions are told. */
final class Phrases {
  private Phrases() {}

  /** Who: a jar, a class of the application's own, or it as a whole. */
  static String who(Proof proof) {
    if (proof.element().isEmpty() && proof.place().isEmpty()) {
      return "the application";
    }
    return proof.element().isEmpty() ? proof.place() : proof.element();
  }

  /** {@code com.example.App uses java.sql.Driver}. */
  static String proof(Proof proof) {
    return proof.detail().isEmpty() ? who(proof) + " needs it" : who(proof) + " " + proof.detail();
  }

  /** {@code rocksdbjni-9.10.0.jar needs libstdc++.so.6}. */
  static String needs(Need need) {
    return who(need.proofs().get(0)) + " needs " + need.requirement().text();
  }

  /** {@code fontconfig and a font, which com.example.Chart needs (draws text)}. */
  static String lack(Need need) {
    Proof proof = need.proofs().get(0);
    String where =
        proof.element().isEmpty() ? proof.detail() : (proof.place() + " " + proof.detail()).strip();
    return need.requirement().text()
        + ", which "
        + who(proof)
        + " needs"
        + (where.isEmpty() ? "" : " (" + where + ")");
  }

  /** As a sentence starts. */
  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** As {@code provides} takes it. */
  static String provides(Requirement requirement) {
    if (requirement instanceof Requirement.Command command) {
      return "program " + command.name();
    } else if (requirement instanceof Requirement.Symbols symbols) {
      return Holdings.isGlibc(symbols.version())
          ? requirement.text()
          : symbols.version().toString();
    } else if (requirement instanceof Requirement.Feature feature) {
      return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return requirement.text();
  }

  /** {@code a, b and c}. */
  static String list(List<String> texts) {
    int last = texts.size() - 1;
    return last <= 0
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }

  /** With words after the last. */
  static String listed(List<? extends Requirement> requirements, String... more) {
    return list(
        Stream.concat(requirements.stream().map(Requirement::text).distinct(), Stream.of(more))
            .toList());
  }
}
