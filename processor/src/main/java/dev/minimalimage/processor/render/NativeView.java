package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.SelfTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the Dockerfile's templates that compiles ahead of time.
 *
 * @param stage the stage that does
 * @param reason lines that tell why in this image
 * @param mavenFrom the image that Maven is taken from
 * @param nativeOptions the options of native-image that are ours
 * @param optionWords the same in one line
 * @param hasReplaced whether there is metadata that does not count
 * @param replaced expressions for the jars whose own metadata does not count, as words of a shell
 * @param profile the profile to activate; empty for none
 * @param packaging the option that has the build compile; empty for none
 * @param mainOption the option that names the main class; empty if the POM does
 * @param goal the goal to call by name; empty if the build calls it
 * @param made where the project's own build leaves the executable, relative to the module's folder
 * @param path where the stage puts it
 * @param classPath the class path, as a word of a shell
 * @param mainClass the class whose main method is compiled: the application's, or the self-test's,
 *     which calls it
 * @param link the executable's other name in the stage, by which it answers; empty without one
 * @param linkTarget what that is a link to
 */
record NativeView(
    String stage,
    String image,
    List<String> reason,
    String mavenFrom,
    List<Option> nativeOptions,
    String optionWords,
    boolean hasReplaced,
    List<String> replaced,
    String profile,
    String packaging,
    String mainOption,
    String goal,
    String made,
    String path,
    String classPath,
    String mainClass,
    String link,
    String linkTarget) {
  /** An option, and the lines that tell its reason. */
  record Option(String text, List<String> why) {}

  /** The view, if anything is compiled. */
  static List<NativeView> of(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Compiled compiled
        ? List.of(of(plan, compiled))
        : List.of();
  }

  private static NativeView of(ImagePlan plan, RuntimePlan.Compiled compiled) {
    NativeCompilation how = compiled.compilation();
    return new NativeView(
        compiled.isMadeByProject() ? "build" : "native",
        plan.pins().pinned(compiled.builder().value()).text(),
        Lines.comment(compiled.builder().reason() + "."),
        plan.pins().pinned(compiled.maven()).text(),
        options(plan, how),
        options(plan, how).stream().map(Option::text).collect(Collectors.joining(" ")),
        !replaced(plan).isEmpty(),
        replaced(plan),
        how.project().flatMap(NativeBuild::profile).map(ShellQuoting::word).orElse(""),
        how.project().flatMap(NativeBuild::packaging).map(ShellQuoting::word).orElse(""),
        how.project()
            .filter(build -> build.mainClass().isEmpty())
            .map(build -> DockerfileQuoting.shellWord("-DmainClass=" + mainClass(plan)))
            .orElse(""),
        how.project()
            .filter(NativeBuild::isCalledByName)
            .map(build -> goal(build.version(), "compile-no-fork"))
            .orElse(""),
        DockerfileQuoting.shellWord(
            how.project()
                .map(build -> build.outputDirectory() + "/" + build.imageName())
                .orElse(how.executable())),
        DockerfileQuoting.shellWord("/layers/executable" + executable(how)),
        plan.build().dependencies() ? "\"$(cat /app/classpath)\"" : "/app/classes",
        DockerfileQuoting.shellWord(mainClass(plan)),
        plan.selfTest().isPresent() ? "/layers/executable" + SelfTest.LINK : "",
        DockerfileQuoting.shellWord(how.executable()));
  }

  private static String mainClass(ImagePlan plan) {
    return plan.selfTest()
        .map(SelfTest::executable)
        .orElseGet(() -> plan.image().launch().mainClass());
  }

  /** Where the image has it. */
  static String executable(NativeCompilation how) {
    return "/app/" + how.executable();
  }

  /** The goal that adds the metadata of GraalVM's repository to a project's classes. */
  static String metadataGoal(ImagePlan plan) {
    boolean wanted =
        plan.runtime() instanceof RuntimePlan.Compiled && !plan.runtime().isMadeByProject();
    return wanted ? goal("1.1.12", "add-reachability-metadata") : "";
  }

  /**
   * native-maven-plugin tells native-image by itself. In any version, which starts with a digit.
   */
  private static List<String> replaced(ImagePlan plan) {
    String group = plan.build().qualifiedJars() ? ".*\\." : "";
    return plan.reasoning().reachability().stream()
        .flatMap(part -> part.replaced().stream())
        .map(artifactId -> "/" + group + artifactId.replace(".", "\\.") + "-[0-9][^/]*\\.jar$")
        .distinct()
        .map(DockerfileQuoting::shellWord)
        .toList();
  }

  private static String goal(String version, String name) {
    // Without a version, Maven takes the newest, as it does for the POM that names none.
    String plugin = "org.graalvm.buildtools:native-maven-plugin";
    return ShellQuoting.word((version.isEmpty() ? plugin : plugin + ":" + version) + ":" + name);
  }

  private static List<Option> options(ImagePlan plan, NativeCompilation how) {
    return Stream.of(
            how.options().stream().map(NativeView::option),
            plan.selfTest().stream().map(test -> asked(plan, test)),
            plan.selfTest().filter(test -> how.namesMain()).map(NativeView::main).stream())
        .flatMap(options -> options)
        .toList();
  }

  /** What the self-test's class is told at build time: what it shall be able to answer. */
  private static Option asked(ImagePlan plan, SelfTest test) {
    String asked =
        Stream.concat(
                plan.port().isPresent() ? Stream.of(SelfTest.HEALTH) : Stream.empty(),
                Stream.of(SelfTest.TRUST, SelfTest.TMP).filter(test.facts()::contains))
            .collect(Collectors.joining(","));
    return new Option(
        // A type is of letters, digits and underscores, which no shell takes for anything else.
        "--initialize-at-build-time=" + test.type() + " -D" + SelfTest.ASKED + "=" + asked,
        Lines.comment(
            "The executable can be asked whether its image has what was planned, with no more of"
                + " Java in it than that takes."));
  }

  /** It stands in double quotes. */
  private static Option main(SelfTest test) {
    return new Option(
        "-H:Class=" + test.executable().replace("$", "\\$"),
        Lines.comment(
            "-H:Class: the goal process-aot has native-image start the application's own class, and"
                + " this one answers first."));
  }

  private static Option option(Reasoned<String> option) {
    return new Option(option.value(), Lines.comment(option.value() + ": " + option.reason() + "."));
  }
}
