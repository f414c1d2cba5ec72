package dev.minimalimage.processor.model;

import java.util.List;

/**
 * The stage that becomes the image.
 *
 * @param debug an image of the same kind that has busybox's tools in {@code /busybox}, to take them
 *     from
 * @param supplements what is copied into the base, each with the need for it
 * @param defaultEnv our environment variables, each with its reason, before the user's
 * @param files paths of the project, copied under the working directory
 * @param jvmOptions ours, each with its reason, before the user's
 * @param userOptions the user's JVM options
 * @param args the application's arguments, with a reason unless they are the user's
 */
public record FinalStage(
    Reasoned<ImageReference> base,
    ImageReference debug,
    List<Reasoned<Supplement>> supplements,
    List<Label> labels,
    List<Reasoned<EnvVariable>> defaultEnv,
    List<EnvVariable> env,
    List<Reasoned<Integer>> ports,
    NumericUser user,
    ContainerPath workdir,
    List<String> files,
    List<ContainerPath> volumes,
    StopSignal stopSignal,
    List<Reasoned<String>> jvmOptions,
    List<String> userOptions,
    Launch launch,
    Reasoned<List<String>> args) {
  public FinalStage {
    supplements = List.copyOf(supplements);
    labels = List.copyOf(labels);
    defaultEnv = List.copyOf(defaultEnv);
    env = List.copyOf(env);
    ports = List.copyOf(ports);
    files = List.copyOf(files);
    volumes = List.copyOf(volumes);
    jvmOptions = List.copyOf(jvmOptions);
    userOptions = List.copyOf(userOptions);
    args = new Reasoned<>(List.copyOf(args.value()), args.reason());
  }
}
