package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules that tell needs from evidence. */
public final class NeedRules {
  private static final List<Function<Question, Stream<Need>>> RULES =
      List.of(
          LinkedLibrariesRule::needs,
          NativeBuildsRule::needs,
          NamedLibrariesRule::needs,
          RuntimeLibrariesRule::needs,
          CertificatesRule::needs,
          FontsRule::needs,
          FileNamesRule::needs,
          TemporaryFolderRule::needs,
          UserEntryRule::needs,
          CommandsRule::needs,
          NativeCommandsRule::needs);

  private NeedRules() {}

  /**
   * What the application needs, sorted by certainty and then by what it is.
   *
   * @param platforms what the image is to be built for: those that the user named, or the usual
   *     ones
   */
  public static List<Need> of(ImageSpec spec, Evidence evidence, List<Platform> platforms) {
    Question question = new Question(spec, evidence, platforms);
    return MergedNeeds.of(RULES.stream().flatMap(rule -> rule.apply(question)), platforms);
  }

  /**
   * Whether something on the class path unpacks native code and loads it, so that its folder for
   * temporary files has to be executable, too.
   */
  public static boolean unpacksNatives(Evidence evidence) {
    return TemporaryFolderRule.unpacksNatives(evidence);
  }
}
