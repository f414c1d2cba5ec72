package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Character sets that java.base has not.
 *
 * <p>Which they are depends on the platform: on Linux, java.base has GB18030, Big5, EUC-JP and
 * Shift_JIS, but neither IBM037 nor ISO-2022-JP nor windows-1256. Measured on 17 and 25 without
 * jdk.charsets: UnsupportedCharsetException where it is asked for; {@code -Dfile.encoding=IBM037}
 * is UTF-8 without a word, which is damaged data. A name that the code does not show may be any: in
 * own code, and in jars that read what strangers wrote, that is conditional. Elsewhere a name comes
 * from HTTP or a configuration and is UTF-8, and says nothing.
 */
final class CharacterSets implements ModuleRule {
  private static final String MODULE = "jdk.charsets";

  /** Readers of mail, web pages and documents, which say themselves how they are encoded. */
  private static final List<String> READERS =
      List.of(
          "angus-mail",
          "commons-email",
          "htmlunit",
          "jakarta.mail",
          "javax.mail",
          "jsoup",
          "poi",
          "tika");

  private static final List<String> PROPERTIES =
      List.of(
          "-Dfile.encoding=",
          "-Dnative.encoding=",
          "-Dsun.jnu.encoding=",
          "-Dstdout.encoding=",
          "-Dstderr.encoding=",
          "-Dstdin.encoding=");

  @Override
  public Stream<Seen> seen(Subject subject) {
    Stream<Seen> options =
        subject.options().stream()
            .filter(
                option ->
                    PROPERTIES.stream()
                        .flatMap(property -> option.after(property).stream())
                        .anyMatch(value -> isExtended(value, subject)))
            .map(option -> option.needs(MODULE, Certainty.CERTAIN));
    Stream<Seen> calls = subject.calls(Api.CHARSET).flatMap(call -> of(call, subject).stream());
    return Stream.concat(options, calls);
  }

  private static Optional<Seen> of(Call call, Subject subject) {
    if (call.literal().isPresent()) {
      String name = call.literal().get();
      return isExtended(name, subject)
          ? Optional.of(call.needs(MODULE, call.certainInOwnCode(), "asks for the charset " + name))
          : Optional.empty();
    }
    return call.isOwn() || READERS.stream().anyMatch(call.code().name()::startsWith)
        ? Optional.of(
            call.needs(MODULE, Certainty.CONDITIONAL, "asks for a charset that text names"))
        : Optional.empty();
  }

  private static boolean isExtended(String name, Subject subject) {
    return subject.jdk().charsets().contains(name.toLowerCase(Locale.ROOT));
  }
}
