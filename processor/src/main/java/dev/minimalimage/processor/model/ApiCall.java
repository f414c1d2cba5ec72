package dev.minimalimage.processor.model;

import java.util.Optional;

/**
 * A call of a watched method.
 *
 * @param literal the first string constant among the arguments, where the instructions before the
 *     call name one whatever way they were reached; of an array or {@code List.of}, its first
 *     element if that is a constant; no more than its first 200 characters; for {@link Api#LOCALE}
 *     also the name of a constant of {@code Locale}, for {@link Api#LISTEN} the first int. Empty
 *     where the argument is computed, the method is only referred to, or its arguments do not
 *     matter for an image For what native-image has to be told of ({@link Api#FIND_CLASS} and those
 *     after it), the called method: {@code Class.forName}; then calls that native-image sees
 *     through, because all that matters is constant, are left out
 * @param by the first class, by its binary name, that makes the call
 */
public record ApiCall(Api api, Optional<String> literal, String by) {}
