package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options that we give to native-image, because the project has not. */
final class NativeOptions {
  private static final Pattern URL_PROTOCOLS =
      Pattern.compile("--enable-https|(--enable-url-protocols|-H:EnableURLProtocols)=.*https.*");

  private NativeOptions() {}

  static List<Reasoned<String>> of(
      NativeMode mode, LinkFlags flags, List<NativeArgument> given, Evidence evidence) {
    List<Reasoned<String>> options = new ArrayList<>();
    if (flags.mode().isEmpty()) {
      if (mode == NativeMode.STATIC) {
        options.add(
            new Reasoned<>("--static --libc=musl", "all that it needs is in the executable"));
      } else if (mode == NativeMode.MOSTLY_STATIC) {
        options.add(new Reasoned<>("--static-nolibc", "all but glibc is in the executable"));
      }
    }
    if (given.stream().noneMatch(arg -> arg.text().startsWith("-march="))) {
      options.add(
          new Reasoned<>(
              "-march=compatibility",
              "runs on every processor of the platform; left alone, native-image uses"
                  + " instructions that older ones lack"));
    }
    urlConnection(evidence)
        .filter(by -> given.stream().noneMatch(arg -> URL_PROTOCOLS.matcher(arg.text()).matches()))
        .ifPresent(
            by ->
                options.add(
                    new Reasoned<>(
                        "--enable-url-protocols=https",
                        by + " opens URLs, and native-image leaves their handler of https out")));
    return options;
  }

  /**
   * Where the application itself opens a URL; for libraries that do, it costs too much to guess.
   */
  private static Optional<String> urlConnection(Evidence evidence) {
    return evidence.code().stream()
        .filter(CodeEvidence::isOwn)
        .flatMap(code -> code.calls().stream())
        .filter(call -> call.api() == Api.URL_CONNECTION)
        .map(ApiCall::by)
        .findFirst();
  }
}
