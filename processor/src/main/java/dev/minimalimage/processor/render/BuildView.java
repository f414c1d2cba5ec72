package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.JdkToolchain;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Prebuilt.GradleBuild;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The build stage's part of Dockerfile.mustache.
 *
 * @param pom the POM to call Maven with; empty if it is the working folder's
 * @param toolchains what toolchains.xml says of the stage's JDK, each time that the POM asks
 * @param hasToolchains whether it does
 * @param reactor the options that choose modules of a reactor; empty if there is none
 * @param fixedTimes whether what is packaged gets a time that is none of the clock's
 * @param skipped options that leave steps out, by their reason
 * @param excluded what of the runtime class path the image leaves out
 * @param folder the module's folder in the stage; empty if the stage works there already
 * @param target the build's own folder, relative to the module's
 * @param classes the folders of classes and resources
 * @param allClasses the same, relative to the module's folder
 * @param compiles whether the stage compiles the project, by whatever tool
 * @param byGradle whether the project's Gradle wrapper does
 * @param gradle the tasks for it
 * @param jarFolder where these leave the jars, relative to the module's folder
 * @param jars the jars of a prebuilt class path, relative to the module's folder
 * @param classPath a prebuilt class path, as the launcher takes it
 * @param dependencies whether there is a layer of jars
 * @param copied whether Maven copies them
 * @param assembly what a framework's plugin makes in their place; none or one
 * @param lastLayers the layers after those of jars
 * @param files the user's files, relative to the module's folder, as words of a shell
 * @param userEntries the lines of {@code /etc/passwd}, as words of a shell
 * @param tmp whether it makes {@code /tmp}
 * @param filesFolder the working directory's place in the layer of files
 * @param writable the folders of the image that belong to the user
 */
record BuildView(
    String image,
    String reason,
    String ignoreFile,
    boolean byMaven,
    boolean wrapper,
    String maven,
    boolean hostOnly,
    String hostRepository,
    String pom,
    boolean hasToolchains,
    List<String> toolchains,
    String reactor,
    boolean fixedTimes,
    List<Group> skipped,
    List<Group> excluded,
    String excludedNames,
    boolean qualifiedJars,
    String folder,
    String target,
    List<String> classes,
    String allClasses,
    boolean compiles,
    boolean byGradle,
    String gradle,
    String jarFolder,
    String jars,
    String classPath,
    boolean dependencies,
    boolean copied,
    List<AssemblyView> assembly,
    List<String> lastLayers,
    boolean hasProjectJars,
    List<String> projectJars,
    String files,
    boolean hasUserEntries,
    List<String> userEntries,
    boolean tmp,
    String filesFolder,
    String writable,
    String uid) {

  /** Options that share a reason. */
  record Group(String why, String names) {}

  static BuildView of(ImagePlan plan) {
    BuildStage build = plan.build();
    BuildLayout layout = build.layout();
    FinalStage image = plan.image();
    String folder = layout.module().equals(".") ? "/src" : "/src/" + layout.module();
    String target = layout.buildDirectory();
    Optional<GradleBuild> gradle = build.prebuilt().flatMap(Prebuilt::gradle);
    Optional<Assembly> assembly = build.assembly();
    boolean oneJar = assembly.filter(Assembly.QuarkusJar.class::isInstance).isPresent();
    boolean isQuarkus =
        oneJar || assembly.filter(Assembly.QuarkusFolder.class::isInstance).isPresent();
    List<String> jars = build.prebuilt().map(Prebuilt::jars).orElse(List.of());
    return new BuildView(
        plan.pins().pinned(build.image().value()).text(),
        build.image().reason(),
        plan.files().ignoreFile(),
        build.prebuilt().isEmpty(),
        layout.wrapper(),
        maven(plan),
        build.hostOnly(),
        folder + "/" + target + "/minimal-image/repository",
        layout.maven().pom().equals("pom.xml") ? "" : layout.maven().pom(),
        !layout.maven().toolchains().isEmpty(),
        layout.maven().toolchains().stream().map(BuildView::provides).toList(),
        layout.maven().modules().isEmpty()
            ? ""
            : "--projects " + String.join(",", layout.maven().modules()) + " --also-make",
        !layout.maven().modules().isEmpty() || isQuarkus,
        grouped(build.skipped()),
        build.excluded().stream().map(jar -> new Group(jar.reason(), jar.value())).toList(),
        build.excluded().stream().map(Reasoned::value).collect(Collectors.joining(",")),
        build.qualifiedJars(),
        layout.module().equals(".") ? "" : folder,
        target,
        assembly.isPresent()
            ? List.of()
            : build
                .prebuilt()
                .map(Prebuilt::folders)
                .orElse(List.of(layout.outputDirectory()))
                .stream()
                .map(classes -> folder + "/" + classes)
                .toList(),
        build.prebuilt().map(all -> String.join(" ", all.folders())).orElse(""),
        gradle.isPresent() || build.prebuilt().isEmpty(),
        gradle.isPresent(),
        gradle.map(tasks -> String.join(" ", tasks.tasks())).orElse(""),
        gradle.map(GradleBuild::jarFolder).orElse(""),
        String.join(" ", jars),
        Stream.concat(Stream.of("/app/classes"), jars.stream().map(jar -> "/app/lib/" + jar))
            .collect(Collectors.joining(":")),
        assembly.isEmpty() ? build.dependencies() : !oneJar,
        assembly.isEmpty() && build.dependencies(),
        AssemblyView.of(plan),
        ImageLayout.of(build).lastLayers(),
        !build.projectJars().isEmpty(),
        build.projectJars(),
        image.files().stream().map(DockerfileQuoting::shellWord).collect(Collectors.joining(" ")),
        !build.userEntries().isEmpty(),
        build.userEntries().stream().map(DockerfileQuoting::shellWord).toList(),
        build.tmp(),
        "/layers/files" + image.workdir(),
        Stream.concat(Stream.of(image.workdir()), image.volumes().stream())
            .map(ContainerPath::path)
            .distinct()
            .map(path -> "/layers/files" + path)
            .collect(Collectors.joining(" ")),
        String.valueOf(image.user().uid()));
  }

  /** As a word of a shell. */
  private static String provides(JdkToolchain toolchain) {
    return DockerfileQuoting.shellWord(
        toolchain.properties().entrySet().stream()
            .map(
                each ->
                    "<" + each.getKey() + ">" + text(each.getValue()) + "</" + each.getKey() + ">")
            .collect(Collectors.joining("", "<provides>", "</provides>")));
  }

  private static String text(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String maven(ImagePlan plan) {
    if (plan.build().layout().wrapper()) {
      return "sh ./mvnw";
    }
    return plan.runtime().isMadeByProject() ? "/usr/share/maven/bin/mvn" : "mvn";
  }

  private static List<Group> grouped(List<Reasoned<String>> options) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    options.forEach(
        option ->
            byReason.computeIfAbsent(option.reason(), r -> new ArrayList<>()).add(option.value()));
    return byReason.entrySet().stream()
        .map(group -> new Group(group.getKey(), String.join(" ", group.getValue())))
        .toList();
  }
}
