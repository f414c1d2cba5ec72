package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modules that options name.
 *
 * <p>Measured on 17 and 25: {@code --add-modules} of a module that is not there ends the JVM
 * ("Module java.sql not found"). {@code --add-opens} and its like only warn of one ("Unknown
 * module: java.desktop specified to --add-opens"), and people paste them in dozens: whoever does
 * use the module refers to it elsewhere.
 */
final class AddedModules implements ModuleRule {
  private static final List<String> OPENING =
      List.of("--add-opens=", "--add-exports=", "--add-reads=");

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject.options().stream().flatMap(AddedModules::of);
  }

  private static Stream<Seen> of(LaunchOption option) {
    Stream<Seen> added =
        option.after("--add-modules=").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(module -> option.needs(module, Certainty.CERTAIN));
    Stream<Seen> opened =
        OPENING.stream()
            .flatMap(prefix -> option.after(prefix).stream())
            .map(value -> option.needs(value.replaceAll("[/=].*", ""), Certainty.TOLERATED));
    return Stream.concat(added, opened);
  }
}
