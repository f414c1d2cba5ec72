package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the developer asked for: one {@code @MinimalImage}, each member valid by itself.
 *
 * @param mainClass the binary name of the annotated class
 * @param superclasses the binary names of the classes that it extends, but Object, nearest first
 * @param provides what the base offers beyond what the catalogue knows of its kind
 * @param modules modules of the JDK that the runtime must have, in the user's order
 * @param prune whether native files for other platforms may be taken out of jars
 * @param selfTest whether the image can be asked from inside
 * @param executableSelfTest whether the class for that can be an executable's main class, too
 * @param ports without duplicates, in the user's order
 * @param suppressed the findings that the user accepts
 */
public record ImageSpec(
    String mainClass,
    List<String> superclasses,
    MainMethod mainMethod,
    BaseKind base,
    NativeMode nativeMode,
    Optional<ImageReference> baseImage,
    List<Requirement> provides,
    List<String> modules,
    boolean prune,
    boolean selfTest,
    boolean executableSelfTest,
    List<Integer> ports,
    List<String> jvmArgs,
    List<String> args,
    List<EnvVariable> env,
    List<Label> labels,
    NumericUser user,
    ContainerPath workdir,
    List<String> files,
    List<ContainerPath> volumes,
    StopSignal stopSignal,
    Optional<String> name,
    Optional<String> tag,
    List<Platform> platforms,
    Health health,
    Verification verification,
    List<FindingCode> suppressed) {
  public ImageSpec {
    superclasses = List.copyOf(superclasses);
    provides = List.copyOf(provides);
    modules = List.copyOf(modules);
    ports = List.copyOf(ports);
    jvmArgs = List.copyOf(jvmArgs);
    args = List.copyOf(args);
    env = List.copyOf(env);
    labels = List.copyOf(labels);
    files = List.copyOf(files);
    volumes = List.copyOf(volumes);
    platforms = List.copyOf(platforms);
    suppressed = List.copyOf(suppressed);
  }

  /** The same with other arguments, and with more files of the project. */
  public ImageSpec with(List<String> arguments, List<String> moreFiles) {
    return new ImageSpec(
        mainClass,
        superclasses,
        mainMethod,
        base,
        nativeMode,
        baseImage,
        provides,
        modules,
        prune,
        selfTest,
        executableSelfTest,
        ports,
        jvmArgs,
        arguments,
        env,
        labels,
        user,
        workdir,
        Stream.concat(files.stream(), moreFiles.stream()).distinct().toList(),
        volumes,
        stopSignal,
        name,
        tag,
        platforms,
        health,
        verification,
        suppressed);
  }
}
