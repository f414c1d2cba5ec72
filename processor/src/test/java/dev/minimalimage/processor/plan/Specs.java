package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.DataSize;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.StopSignal;
import dev.minimalimage.processor.model.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes specifications: that of a bare {@code @MinimalImage} but for what a test says. */
public final class Specs {
  private String mainClass = "com.example.App";
  private List<String> superclasses = List.of();
  private MainMethod mainMethod = MainMethod.CLASSIC;
  private BaseKind base = BaseKind.AUTO;
  private NativeMode nativeMode = NativeMode.AUTO;
  private Optional<ImageReference> baseImage = Optional.empty();
  private List<Requirement> provides = List.of();
  private List<String> modules = List.of();
  private boolean prune = true;
  private boolean selfTest;
  private boolean executableSelfTest;
  private List<Integer> ports = List.of();
  private List<String> jvmArgs = List.of();
  private List<String> args = List.of();
  private List<EnvVariable> env = List.of();
  private List<Label> labels = List.of();
  private NumericUser user = new NumericUser(65532, 65532);
  private List<String> files = List.of();
  private List<ContainerPath> volumes = List.of();
  private StopSignal stopSignal = StopSignal.SIGTERM;
  private Optional<String> name = Optional.empty();
  private Optional<String> tag = Optional.empty();
  private List<Platform> platforms = List.of();
  private Optional<String> healthPath = Optional.empty();
  private OptionalInt healthPort = OptionalInt.empty();
  private Verification verification =
      new Verification(
          Optional.empty(),
          Optional.empty(),
          "",
          List.of(),
          List.of(),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          true);
  private List<FindingCode> suppressed = List.of();

  private Specs() {}

  public static Specs spec() {
    return new Specs();
  }

  public Specs mainClass(String binaryName) {
    this.mainClass = binaryName;
    return this;
  }

  public Specs mainMethod(MainMethod kind) {
    this.mainMethod = kind;
    return this;
  }

  public Specs base(BaseKind kind) {
    this.base = kind;
    return this;
  }

  public Specs baseImage(String reference) {
    this.baseImage = Optional.of(ImageReference.parse(reference));
    return this;
  }

  public Specs provides(Requirement... requirements) {
    this.provides = List.of(requirements);
    return this;
  }

  public Specs modules(String... names) {
    this.modules = List.of(names);
    return this;
  }

  public Specs prune(boolean allowed) {
    this.prune = allowed;
    return this;
  }

  public Specs ports(Integer... numbers) {
    this.ports = List.of(numbers);
    return this;
  }

  public Specs jvmArgs(String... options) {
    this.jvmArgs = List.of(options);
    return this;
  }

  public Specs args(String... words) {
    this.args = List.of(words);
    return this;
  }

  public Specs env(String... variables) {
    this.env = Stream.of(variables).map(EnvVariable::parse).toList();
    return this;
  }

  public Specs labels(String... texts) {
    this.labels = Stream.of(texts).map(Label::parse).toList();
    return this;
  }

  public Specs user(String text) {
    this.user = NumericUser.parse(text);
    return this;
  }

  public Specs files(String... paths) {
    this.files = List.of(paths);
    return this;
  }

  public Specs volumes(String... paths) {
    this.volumes = Stream.of(paths).map(ContainerPath::parse).toList();
    return this;
  }

  public Specs stopSignal(String signal) {
    this.stopSignal = StopSignal.parse(signal);
    return this;
  }

  public Specs name(String text) {
    this.name = Optional.of(text);
    return this;
  }

  public Specs tag(String text) {
    this.tag = Optional.of(text);
    return this;
  }

  public Specs platforms(String... texts) {
    this.platforms = Stream.of(texts).map(Platform::parse).toList();
    return this;
  }

  public Specs healthPath(String path) {
    this.healthPath = Optional.of(path);
    return this;
  }

  public Specs healthPort(int port) {
    this.healthPort = OptionalInt.of(port);
    return this;
  }

  public Specs verification(
      String maxSize, String output, List<String> args, List<String> env, boolean readOnly) {
    this.verification =
        new Verification(
            Optional.of(DataSize.parse(maxSize)),
            Optional.of(DataSize.parse("256MB")),
            output,
            args,
            env.stream().map(EnvVariable::parse).toList(),
            Duration.ofMillis(1500),
            Duration.ofSeconds(5),
            readOnly);
    return this;
  }

  public Specs nativeMode(NativeMode nativeMode) {
    this.nativeMode = nativeMode;
    return this;
  }

  public Specs selfTest() {
    this.selfTest = true;
    this.executableSelfTest = true;
    return this;
  }

  /** A self-test that cannot be an executable's main class. */
  public Specs selfTestOnJvm() {
    this.selfTest = true;
    return this;
  }

  /** The classes that the annotated one extends, the nearest first. */
  public Specs superclasses(String... names) {
    this.superclasses = List.of(names);
    return this;
  }

  public Specs suppressed(FindingCode... codes) {
    this.suppressed = List.of(codes);
    return this;
  }

  public ImageSpec build() {
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
        args,
        env,
        labels,
        user,
        ContainerPath.parse("/work"),
        files,
        volumes,
        stopSignal,
        name,
        tag,
        platforms,
        new Health(
            healthPath,
            healthPort,
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            3),
        verification,
        suppressed);
  }
}
