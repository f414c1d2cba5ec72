package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.MAIN_MISSING;
import static dev.minimalimage.processor.model.FindingCode.MAIN_NOT_LAUNCHABLE;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.MainMethod;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Decides which launcher starts a class, by the launchers' own rules: {@code LauncherHelper} of JDK
 * 17 for classic mains, and that of JDK 25 (JEP 512) for the others.
 */
final class MainMethods {
  private static final String CLASSIC = "public static void main(String[] args)";

  private final MethodSearch search;
  private final Findings findings;

  MainMethods(Elements elements, Types types, Findings findings) {
    this.search = new MethodSearch(elements, types);
    this.findings = findings;
  }

  MainMethod read(Element carrier) {
    if (!(carrier instanceof TypeElement type)) {
      findings.add(
          MAIN_MISSING,
          Anchor.whole(),
          carrier + " is a package, which java starts only by a main class that a framework brings",
          "annotate the class that has " + CLASSIC);
      return MainMethod.NONE;
    }
    // If a supertype is unknown, javac says so, or another processor is still to write it.
    if (classic(type).isPresent() || search.isIncomplete(type)) {
      return MainMethod.CLASSIC;
    }
    Optional<ExecutableElement> flexible = flexible(type);
    if (flexible.isEmpty()) {
      reportMissing(type);
      return MainMethod.NONE;
    }
    Optional<String> obstacle =
        isStatic(flexible.get()) ? Optional.empty() : obstacleToInstance(type);
    obstacle.ifPresent(problem -> reportObstacle(flexible.get(), problem));
    return obstacle.isPresent() ? MainMethod.NONE : MainMethod.FLEXIBLE;
  }

  /** The method that a launcher calls, of a class whose supertypes are all known. */
  Optional<ExecutableElement> launched(TypeElement type) {
    return classic(type)
        .or(
            () ->
                flexible(type)
                    .filter(method -> isStatic(method) || obstacleToInstance(type).isEmpty()));
  }

  private Optional<ExecutableElement> classic(TypeElement type) {
    return search
        .publicWithArguments(type)
        .filter(method -> isStatic(method) && returnsVoid(method));
  }

  /** The method that JDK 25 takes: {@code MethodFinder.findMainMethod}. */
  private Optional<ExecutableElement> flexible(TypeElement type) {
    return search
        .publicWithArguments(type)
        .or(() -> search.withArguments(type))
        .filter(MainMethods::isMain)
        .or(() -> search.withoutArguments(type).filter(MainMethods::isMain));
  }

  /** Why the launcher can make no instance: {@code LauncherHelper.validateMainMethod}. */
  private static Optional<String> obstacleToInstance(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(
          name + (type.getKind().isInterface() ? " is an interface" : " is abstract"));
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(name + " is an inner class");
    }
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of(name + " is an enum");
    }
    boolean hasConstructor =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    return hasConstructor
        ? Optional.empty()
        : Optional.of(name + " has no non-private constructor without parameters");
  }

  private void reportObstacle(ExecutableElement method, String obstacle) {
    findings.add(
        MAIN_NOT_LAUNCHABLE,
        Anchor.whole(),
        "java calls the instance method "
            + MainNearMiss.signature(method)
            + " on a new object, but "
            + obstacle,
        "declare " + CLASSIC);
  }

  private void reportMissing(TypeElement type) {
    String nearMisses =
        search.all(type).stream()
            .map(method -> MainNearMiss.describe(method, type))
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    findings.add(
        MAIN_MISSING,
        Anchor.whole(),
        "the java command finds no main method in "
            + type.getSimpleName()
            + (nearMisses.isEmpty() ? "" : ": " + nearMisses),
        "declare " + CLASSIC + ", or annotate the class that has it");
  }

  private static boolean isMain(ExecutableElement method) {
    return returnsVoid(method) && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean returnsVoid(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.VOID;
  }
}
