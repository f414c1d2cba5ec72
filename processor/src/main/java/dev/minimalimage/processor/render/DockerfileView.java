package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The variables of Dockerfile.mustache.
 *
 * @param lock where the digests of images come from; empty if there are none
 * @param build the stage that compiles
 * @param pruning what leaves the jars
 * @param runtime the stage that does not depend on the project; none or one
 * @param labels the lines of the LABEL instruction, continued; empty if there is none
 * @param compiled the stage that compiles ahead of time; none or one
 * @param isCompiled whether there is one
 * @param byProject whether the project's own build does it
 * @param metadata the goal that gets metadata for it; empty for none
 * @param envReasons lines that tell the reasons for variables of ours
 * @param env likewise of ENV
 * @param probe how the image's health is asked; none or one
 * @param probeReason lines that tell the reason for the path that it asks
 * @param options the reasons for the JVM's options
 * @param launch what starts the application, and from which path
 * @param launchReason lines that tell why something else than the annotated class is started
 * @param command the arguments of the application as a JSON array; empty if there are none
 * @param debugCommand what builds the image with tools
 */
record DockerfileView(
    String buildCommand,
    String verifyCommand,
    String report,
    String lock,
    BuildView build,
    PruningView pruning,
    List<RuntimeView> runtime,
    List<NativeView> compiled,
    boolean isCompiled,
    boolean byProject,
    String metadata,
    String base,
    String baseReason,
    List<String> labels,
    List<String> envReasons,
    List<String> env,
    String workdir,
    String user,
    List<Reasoned<Integer>> ports,
    String volumes,
    String stopSignal,
    List<ProbeView> probe,
    List<String> probeReason,
    List<Reasoned<String>> options,
    LaunchView launch,
    List<String> launchReason,
    String entrypoint,
    List<String> commandReason,
    String command,
    String debugCommand,
    DebugView debug) {

  static DockerfileView of(ImagePlan plan) {
    FinalStage image = plan.image();
    return new DockerfileView(
        BuildCommand.of(plan),
        verifyCommand(plan),
        plan.files().report(),
        plan.pins().digests().isEmpty() ? "" : plan.files().lock(),
        BuildView.of(plan),
        PruningView.of(plan.build()),
        RuntimeView.of(plan),
        NativeView.of(plan),
        plan.runtime() instanceof RuntimePlan.Compiled,
        plan.runtime().isMadeByProject(),
        NativeView.metadataGoal(plan),
        plan.pins().pinned(image.base().value()).text(),
        image.base().reason(),
        Lines.continued(
            "LABEL ",
            image.labels().stream()
                .map(label -> label.key() + "=" + DockerfileQuoting.word(label.value()))
                .toList()),
        image.defaultEnv().stream()
            .map(ours -> ours.value().name() + ": " + ours.reason() + ".")
            .flatMap(reason -> Lines.comment(reason).stream())
            .toList(),
        Lines.continued(
            "ENV ",
            Stream.concat(image.defaultEnv().stream().map(Reasoned::value), image.env().stream())
                .map(variable -> variable.name() + "=" + DockerfileQuoting.word(variable.value()))
                .toList()),
        image.workdir().path(),
        image.user().toString(),
        image.ports(),
        image.volumes().isEmpty()
            ? ""
            : JsonQuoting.array(image.volumes().stream().map(ContainerPath::path).toList()),
        image.stopSignal().equals(StopSignal.SIGTERM) ? "" : image.stopSignal().name(),
        ProbeView.of(plan),
        reason(plan.health().path().orElse(""), plan.health().reason()),
        image.jvmOptions(),
        LaunchView.of(plan),
        reason(image.launch().mainClass(), image.launch().reason()),
        JsonQuoting.array(entrypoint(plan)),
        reason(String.join(" ", image.args().value()), image.args().reason()),
        image.args().value().isEmpty() ? "" : JsonQuoting.array(image.args().value()),
        BuildCommand.debug(plan),
        DebugView.of(plan));
  }

  private static List<String> entrypoint(ImagePlan plan) {
    if (plan.runtime() instanceof RuntimePlan.Compiled compiled) {
      List<String> words = new ArrayList<>();
      words.add(NativeView.executable(compiled.compilation()));
      words.addAll(plan.image().launch().arguments());
      return words;
    }
    FinalStage image = plan.image();
    List<String> words = new ArrayList<>();
    words.add(JavaLauncher.path(plan));
    image.jvmOptions().forEach(option -> words.add(option.value()));
    words.addAll(image.userOptions());
    words.addAll(JavaLauncher.start(plan));
    return words;
  }

  private static List<String> reason(String what, String why) {
    return why.isEmpty() ? List.of() : Lines.comment(what + ": " + why + ".");
  }

  private static String verifyCommand(ImagePlan plan) {
    String module = plan.build().layout().module();
    return (module.equals(".") ? "./" : module + "/") + plan.files().script();
  }
}
