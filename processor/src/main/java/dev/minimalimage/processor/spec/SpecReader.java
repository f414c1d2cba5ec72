package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.STOP_SIGNAL;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.MainCall;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads what one {@code @MinimalImage} asks for, each member by itself and each mistake at its
 * member: what cannot be read falls back to the member's default, so that all mistakes show in one
 * compilation. Codes in {@code suppress} are read here and applied by whoever reports.
 */
public final class SpecReader {
  /** The annotation's name; its class is never loaded. */
  public static final String ANNOTATION = "dev.minimalimage.MinimalImage";

  private static final Syntax<StopSignal> STOP_SIGNAL_SYNTAX =
      new Syntax<>(STOP_SIGNAL, StopSignal::parse, Guess::signal, "use \"SIGTERM\"");

  private final Elements elements;
  private final Types types;

  public SpecReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Reads the annotation of one type or package.
   *
   * @throws IllegalArgumentException if it has no such annotation
   */
  public Sourced<ImageSpec> read(Element carrier) {
    var findings = new Findings();
    var members = Members.of(mirror(carrier), findings);
    var mainMethod = new MainMethods(elements, types, findings).read(carrier);
    var names = new NameReader(members, findings);
    var variables = new EnvReader(findings);
    var folders = new FolderReader(members, findings);
    var spec =
        new ImageSpec(
            Carrier.binaryName(carrier, elements),
            superclasses(carrier),
            mainMethod,
            BaseKind.valueOf(members.constant("base")),
            NativeMode.valueOf(members.constant("nativeMode")),
            names.baseImage(),
            new ProvidesReader(findings).read(members.texts("provides")),
            members.texts("modules").stream().map(Placed::value).toList(),
            members.flag("prune"),
            members.flag("selfTest"),
            hasExecutable(carrier),
            new PortsReader(members, findings).read(),
            new JvmArgsReader(findings).read(members.texts("jvmArgs")),
            members.texts("args").stream().map(Placed::value).toList(),
            variables.readForImage(members.texts("env")),
            new LabelsReader(findings).read(members.texts("labels")),
            new UserReader(members, findings).read(),
            folders.workdir(),
            new FilesReader(findings).read(members.texts("files")),
            folders.volumes(),
            STOP_SIGNAL_SYNTAX.readOrDefault(members, "stopSignal", findings),
            names.name(),
            names.tag(),
            names.platforms(),
            new HealthReader(members.nested("health"), findings).read(members.numbers("ports")),
            new VerificationReader(members.nested("verify"), variables, findings).read(),
            new SuppressedCodes(findings).read(members.texts("suppress")));
    return new Sourced<>(spec, findings.all());
  }

  /**
   * Whether a class for the image's self-test is to be compiled with it: asked before all types are
   * known, when the annotation as a whole cannot be read yet.
   */
  public static boolean wantsSelfTest(Element carrier) {
    return mirror(carrier).getElementValues().entrySet().stream()
        .noneMatch(
            member ->
                member.getKey().getSimpleName().contentEquals("selfTest")
                    && Boolean.FALSE.equals(member.getValue().getValue()));
  }

  /** How code beside a type calls its main method, as far as is known yet; empty if it cannot. */
  public Optional<MainCall> mainCall(Element carrier) {
    return carrier instanceof TypeElement type
        ? new MainCalls(elements, types).of(type)
        : Optional.empty();
  }

  private List<String> superclasses(Element carrier) {
    List<String> names = new ArrayList<>();
    // An interface, a package and Object have none.
    for (Element each = carrier;
        each instanceof TypeElement type && type.getSuperclass().getKind() == TypeKind.DECLARED;
        each = types.asElement(type.getSuperclass())) {
      if (each != carrier) {
        names.add(elements.getBinaryName(type).toString());
      }
    }
    return names;
  }

  /** Whether the self-test has a class for executables, which it has where it could be written. */
  private boolean hasExecutable(Element carrier) {
    String selfTest = SelfTest.typeFor(Carrier.binaryName(carrier, elements));
    return elements.getTypeElement(selfTest + "." + SelfTest.EXECUTABLE) != null;
  }

  private static AnnotationMirror mirror(Element carrier) {
    for (AnnotationMirror mirror : carrier.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement annotation
          && annotation.getQualifiedName().contentEquals(ANNOTATION)) {
        return mirror;
      }
    }
    throw new IllegalArgumentException(carrier + " has no @" + ANNOTATION);
  }
}
