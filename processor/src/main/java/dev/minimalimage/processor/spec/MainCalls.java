package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.MainCall;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells how a class beside an annotated one can call its main method. There is no such call where
 * only a launcher gets in: to a private class, to a method that a superclass of another package
 * keeps for itself; nor as long as a supertype is unknown, which may bring another method.
 */
final class MainCalls {
  private final Elements elements;
  private final MethodSearch search;
  private final MainMethods mains;

  MainCalls(Elements elements, Types types) {
    this.elements = elements;
    this.search = new MethodSearch(elements, types);
    this.mains = new MainMethods(elements, types, new Findings());
  }

  Optional<MainCall> of(TypeElement type) {
    if (search.isIncomplete(type) || isHidden(type)) {
      return Optional.empty();
    }
    return mains
        .launched(type)
        .filter(method -> isAccessible(type, method) && !isObscured(type, method))
        .map(
            method ->
                new MainCall(
                    type.getQualifiedName().toString(),
                    !method.getModifiers().contains(Modifier.STATIC),
                    !method.getParameters().isEmpty()));
  }

  private static boolean isHidden(TypeElement type) {
    for (Element each = type;
        each instanceof TypeElement;
        each = Objects.requireNonNull(each.getEnclosingElement())) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAccessible(TypeElement type, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(method).equals(elements.getPackageOf(type));
  }

  /** A launcher passes over what is not public; the language stops at the first. */
  private boolean isObscured(TypeElement type, ExecutableElement method) {
    return !(method.getParameters().isEmpty()
            ? search.withoutArguments(type)
            : search.withArguments(type))
        .equals(Optional.of(method));
  }
}
