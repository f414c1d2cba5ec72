package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Proof;
import java.util.Optional;

/** A call of a watched method, with the element of the class path that makes it. */
record Call(CodeEvidence code, ApiCall call) {

  boolean isOwn() {
    return code.isOwn();
  }

  Optional<String> literal() {
    return call.literal();
  }

  /** Code runs because its author means it to; of a jar, most is never reached. */
  Certainty certainInOwnCode() {
    return isOwn() ? Certainty.CERTAIN : Certainty.CONDITIONAL;
  }

  /** For calls that show a possibility, and no more. */
  Certainty conditionalInOwnCode() {
    return isOwn() ? Certainty.CONDITIONAL : Certainty.TOLERATED;
  }

  Seen needs(String module, Certainty certainty, String detail) {
    return new Seen(module, certainty, new Proof(code.name(), call.by(), detail));
  }
}
