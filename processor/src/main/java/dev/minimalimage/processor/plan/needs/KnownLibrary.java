package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Java library that can do without its native half, wholly or until a program insists on it.
 *
 * @param name what people call it
 * @param entries its native files, by their path in whatever jar: shaded copies keep it
 * @param unasked how much the native half is needed as long as nothing insists on it
 * @param insisting the calls that fail without the native half
 * @param own the prefixes of classes whose insisting calls do not count: the library's own, and
 *     those that ask before they call
 * @param without what happens without the native half, as a phrase for the report
 */
record KnownLibrary(
    String name,
    Pattern entries,
    Certainty unasked,
    Optional<Api> insisting,
    List<String> own,
    String without) {
  KnownLibrary {
    own = List.copyOf(own);
  }

  boolean has(NativeFile file) {
    return entries.matcher(file.entry()).matches();
  }

  /** How much the native half is needed by this application. */
  Certainty certainty(Question question) {
    if (insisting.isEmpty()) {
      return unasked;
    }
    Api api = insisting.get();
    if (question.ownCodeCalls(api)) {
      return question.ownCodeCalls(Api.NATIVE_PROBE) ? Certainty.CONDITIONAL : Certainty.CERTAIN;
    }
    boolean insistedOn =
        question.calls(api).anyMatch(call -> own.stream().noneMatch(call.by()::startsWith));
    return insistedOn && unasked == Certainty.TOLERATED ? Certainty.CONDITIONAL : unasked;
  }
}
