package dev.minimalimage.processor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Searches {@code main} as the launcher does: by reflection, which knows erased types and no access
 * rules, so that it also finds what the language does not call inherited, such as a package-private
 * method of a superclass in another package.
 *
 * @see <a
 *     href="https://github.com/openjdk/jdk/blob/jdk-25+36/src/java.base/share/classes/java/lang/Class.java">
 *     Class.getMethodsRecursive of JDK 25</a>
 */
final class MethodSearch {
  private final Types types;
  private final TypeMirror stringArray;

  MethodSearch(Elements elements, Types types) {
    this.types = types;
    TypeElement string = Objects.requireNonNull(elements.getTypeElement("java.lang.String"));
    this.stringArray = types.getArrayType(string.asType());
  }

  Optional<ExecutableElement> publicWithArguments(TypeElement type) {
    return find(type, true, true, true);
  }

  Optional<ExecutableElement> withArguments(TypeElement type) {
    return find(type, true, false, true);
  }

  Optional<ExecutableElement> withoutArguments(TypeElement type) {
    return find(type, false, false, true);
  }

  /** Every method of that name, in the type and all that it extends. */
  List<ExecutableElement> all(TypeElement type) {
    var methods = new ArrayList<ExecutableElement>();
    for (TypeElement declaring : lineage(type)) {
      methods.addAll(mains(declaring));
    }
    return methods;
  }

  /** Whether javac does not know, or not yet, some type that this one extends. */
  boolean isIncomplete(TypeElement type) {
    return lineage(type).stream()
        .flatMap(each -> types.directSupertypes(each.asType()).stream())
        .anyMatch(each -> each.getKind() == TypeKind.ERROR);
  }

  private Optional<ExecutableElement> find(
      TypeElement type, boolean arguments, boolean onlyPublic, boolean statics) {
    for (ExecutableElement method : mains(type)) {
      if ((!onlyPublic || method.getModifiers().contains(Modifier.PUBLIC))
          && (statics || !method.getModifiers().contains(Modifier.STATIC))
          && hasParameters(method, arguments)) {
        return Optional.of(method);
      }
    }
    return element(type.getSuperclass())
        .flatMap(superclass -> find(superclass, arguments, onlyPublic, statics))
        .or(() -> findInInterfaces(type, arguments, onlyPublic));
  }

  private Optional<ExecutableElement> findInInterfaces(
      TypeElement type, boolean arguments, boolean onlyPublic) {
    Optional<ExecutableElement> found = Optional.empty();
    for (TypeMirror each : type.getInterfaces()) {
      var candidate = element(each).flatMap(of -> find(of, arguments, onlyPublic, false));
      if (found.isEmpty() || candidate.filter(overrides(found.get())).isPresent()) {
        found = candidate;
      }
    }
    return found;
  }

  private Predicate<ExecutableElement> overrides(ExecutableElement other) {
    TypeMirror above = types.erasure(declaring(other).asType());
    return method -> types.isSubtype(types.erasure(declaring(method).asType()), above);
  }

  private boolean hasParameters(ExecutableElement method, boolean arguments) {
    var parameters = method.getParameters();
    return arguments
        ? parameters.size() == 1
            && types.isSameType(types.erasure(parameters.get(0).asType()), stringArray)
        : parameters.isEmpty();
  }

  private List<TypeElement> lineage(TypeElement type) {
    var lineage = new ArrayList<TypeElement>();
    lineage.add(type);
    for (int i = 0; i < lineage.size(); i++) {
      for (TypeMirror above : types.directSupertypes(lineage.get(i).asType())) {
        element(above).filter(each -> !lineage.contains(each)).ifPresent(lineage::add);
      }
    }
    return lineage;
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  static Element declaring(ExecutableElement method) {
    return Objects.requireNonNull(method.getEnclosingElement());
  }

  private static List<ExecutableElement> mains(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals("main"))
        .toList();
  }
}
