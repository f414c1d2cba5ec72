package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What options of native-image say about linking. Each has two spellings, an option and the hosted
 * option that it stands for; of one that is given twice, the last counts.
 *
 * @param full {@code --static}
 * @param mostly {@code --static-nolibc}
 * @param libc {@code --libc=…}
 * @param shared {@code --shared}
 */
record LinkFlags(
    Optional<NativeArgument> full,
    Optional<NativeArgument> mostly,
    Optional<NativeArgument> libc,
    Optional<NativeArgument> shared) {
  private static final Pattern LIBC = Pattern.compile("(?:--libc|-H:UseLibC)=([^@]*)(?:@.*)?");

  static LinkFlags of(List<NativeArgument> args) {
    return new LinkFlags(
        last(args, "--static", "StaticExecutable"),
        last(args, "--static-nolibc", "StaticExecutableWithDynamicLibC"),
        args.stream()
            .filter(arg -> LIBC.matcher(arg.text()).matches())
            .reduce((first, second) -> second),
        last(args, "--shared", "SharedLibrary"));
  }

  /** The one that turns it on, if no later one turns it off. */
  private static Optional<NativeArgument> last(
      List<NativeArgument> args, String option, String hosted) {
    Pattern on =
        Pattern.compile(Pattern.quote(option) + "|-H:\\+" + Pattern.quote(hosted) + "(@.*)?");
    Pattern off = Pattern.compile("-H:-" + Pattern.quote(hosted) + "(@.*)?");
    Optional<NativeArgument> found = Optional.empty();
    for (NativeArgument arg : args) {
      if (on.matcher(arg.text()).matches()) {
        found = Optional.of(arg);
      } else if (off.matcher(arg.text()).matches()) {
        found = Optional.empty();
      }
    }
    return found;
  }

  /** What they make; empty if they say nothing about it. */
  Optional<NativeMode> mode() {
    if (mostly.isPresent()) {
      return Optional.of(NativeMode.MOSTLY_STATIC);
    }
    return full.map(flag -> NativeMode.STATIC);
  }

  /** The flag that decides the mode. */
  Optional<NativeArgument> deciding() {
    return mostly.or(() -> full);
  }

  boolean isMusl() {
    return libc.map(LinkFlags::value).filter("musl"::equals).isPresent();
  }

  private static String value(NativeArgument arg) {
    Matcher matcher = LIBC.matcher(arg.text());
    return matcher.matches() ? matcher.group(1) : "";
  }
}
