package dev.minimalimage.processor.model;

import java.util.List;

/**
 * The stage that becomes the image.
 *
 * @param files paths of the project, copied under the working directory
 * @param jvmOptions ours, each with its reason, before the user's
 * @param userOptions the user's JVM options
 */
public record FinalStage(
    Reasoned<ImageReference> base,
    List<Label> labels,
    List<EnvVariable> env,
    List<Reasoned<Integer>> ports,
    NumericUser user,
    ContainerPath workdir,
    List<String> files,
    List<ContainerPath> volumes,
    StopSignal stopSignal,
    List<Reasoned<String>> jvmOptions,
    List<String> userOptions,
    String mainClass,
    List<String> args) {
  public FinalStage {
    labels = List.copyOf(labels);
    env = List.copyOf(env);
    ports = List.copyOf(ports);
    files = List.copyOf(files);
    volumes = List.copyOf(volumes);
    jvmOptions = List.copyOf(jvmOptions);
    userOptions = List.copyOf(userOptions);
    args = List.copyOf(args);
  }
}
