package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Formats of locales beyond American English.
 *
 * <p>java.base has the root locale, en and en-US. Measured on 17 and 25 without jdk.localedata: a
 * German date is "2024 Mar 1, Fri", a German number 1,234.50 and a British date 3/1/24, with no
 * error: a service that answers wrongly. The module is large, so it takes both, a locale and
 * something that formats by locale. Without options the JVM's own locale is English in a container,
 * where no image in use has LANG's locale files.
 */
final class ForeignLocales implements ModuleRule {
  private static final String MODULE = "jdk.localedata";

  /** As constructors, Locale.of, forLanguageTag and setLanguage take them. */
  private static final Set<String> IN_JAVA_BASE = Set.of("", "en", "en-US", "en_US", "und");

  private static final List<String> LANGUAGES =
      List.of("-Duser.language=", "-Duser.language.format=", "-Duser.language.display=");

  private static final List<String> REGIONS =
      List.of(
          "-Duser.country=",
          "-Duser.country.format=",
          "-Duser.region=",
          "-Duser.script=",
          "-Duser.variant=",
          "-Duser.extensions=");

  @Override
  public Stream<Seen> seen(Subject subject) {
    Stream<Seen> options =
        subject.options().stream()
            .filter(
                option -> isForeign(option, LANGUAGES, "en") || isForeign(option, REGIONS, "US"))
            .map(option -> option.needs(MODULE, Certainty.CERTAIN));
    List<Call> formats = subject.calls(Api.LOCALIZED_FORMAT).toList();
    if (formats.isEmpty()) {
      return options;
    }
    boolean formatsItself = formats.stream().anyMatch(Call::isOwn);
    Stream<Seen> locales =
        Stream.concat(subject.calls(Api.FOREIGN_LOCALE), subject.calls(Api.LOCALE))
            .flatMap(call -> locale(call, formatsItself).stream());
    // Whose locale it is, is not seen here: a parameter's, or that of whoever asks.
    Stream<Seen> own =
        formats.stream()
            .filter(Call::isOwn)
            .map(call -> call.needs(MODULE, Certainty.TOLERATED, "formats by a locale"));
    return Stream.of(options, locales, own).flatMap(each -> each);
  }

  private static boolean isForeign(LaunchOption option, List<String> properties, String known) {
    return properties.stream()
        .flatMap(property -> option.after(property).stream())
        .anyMatch(value -> !value.isEmpty() && !value.equals(known));
  }

  private static Optional<Seen> locale(Call call, boolean formatsItself) {
    boolean constant = call.call().api() == Api.FOREIGN_LOCALE;
    if (!constant && IN_JAVA_BASE.contains(call.literal().orElse("?"))) {
      return Optional.empty();
    }
    boolean foreign = constant || call.literal().isPresent();
    Certainty certainty =
        !call.isOwn()
            ? Certainty.TOLERATED
            : foreign && formatsItself
                ? Certainty.CERTAIN
                : foreign || formatsItself ? Certainty.CONDITIONAL : Certainty.TOLERATED;
    String locale =
        call.literal().map(text -> "names the locale " + text).orElse("makes a locale of any name");
    return Optional.of(
        call.needs(MODULE, certainty, constant ? "names a locale other than English" : locale));
  }
}
