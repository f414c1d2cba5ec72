package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.SelfTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the build stage lays out what a framework's plugin has made, in Dockerfile.mustache.
 *
 * @param quarkusFolder Quarkus' folder, relative to the module's; none or one, as are the next two
 * @param quarkusJar Quarkus' jar
 * @param war an executable web archive
 * @param module the module's folder in the stage
 * @param output the folder of compiled classes, relative to the module's
 * @param probeFile the file of the self-test's class, as a word of a shell; none or one
 * @param projectNames tests of find for the jars that change with the project, joined by -o
 */
record AssemblyView(
    List<String> quarkusFolder,
    List<String> quarkusJar,
    List<String> war,
    String module,
    String output,
    List<String> probeFile,
    String projectNames) {

  /** The view; none if Maven's classes and jars are taken as they are. */
  static List<AssemblyView> of(ImagePlan plan) {
    BuildStage build = plan.build();
    String module = build.layout().module();
    return build.assembly().stream()
        .map(
            assembly ->
                new AssemblyView(
                    path(assembly, Assembly.QuarkusFolder.class),
                    path(assembly, Assembly.QuarkusJar.class),
                    path(assembly, Assembly.SpringBootWar.class),
                    module.equals(".") ? "/src" : "/src/" + module,
                    build.layout().outputDirectory(),
                    plan.selfTest().map(AssemblyView::classFile).stream().toList(),
                    build.projectJars().stream()
                        .map(jar -> "-name " + DockerfileQuoting.shellWord(jar))
                        .collect(Collectors.joining(" -o "))))
        .toList();
  }

  private static List<String> path(Assembly assembly, Class<? extends Assembly> kind) {
    String path;
    if (assembly instanceof Assembly.QuarkusFolder quarkus) {
      path = quarkus.folder();
    } else if (assembly instanceof Assembly.QuarkusJar quarkus) {
      path = quarkus.jar();
    } else {
      path = ((Assembly.SpringBootWar) assembly).war();
    }
    return Optional.of(DockerfileQuoting.shellWord(path))
        .filter(each -> kind.isInstance(assembly))
        .stream()
        .toList();
  }

  private static String classFile(SelfTest test) {
    return DockerfileQuoting.shellWord(test.type().replace('.', '/') + ".class");
  }
}
