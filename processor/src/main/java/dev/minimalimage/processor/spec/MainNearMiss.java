package dev.minimalimage.processor.spec;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Says why a method named {@code main} is none that the launcher takes. */
final class MainNearMiss {
  private MainNearMiss() {}

  static String describe(ExecutableElement method, TypeElement annotated) {
    String signature = signature(method);
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      return signature + " returns " + simple(method.getReturnType());
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return signature + " is private";
    }
    Element declaring = MethodSearch.declaring(method);
    if (!declaring.equals(annotated)
        && declaring.getKind().isInterface()
        && method.getModifiers().contains(Modifier.STATIC)) {
      return "the static "
          + signature
          + " of interface "
          + declaring.getSimpleName()
          + " is not inherited";
    }
    return signature + " takes no String[]";
  }

  static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(MainNearMiss::parameter)
        .collect(Collectors.joining(", ", "main(", ")"));
  }

  private static String parameter(VariableElement parameter) {
    return simple(parameter.asType());
  }

  /** Without packages, type arguments and type annotations. */
  private static String simple(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> simple(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED, ERROR -> ((DeclaredType) type).asElement().getSimpleName().toString();
      default -> type.toString();
    };
  }
}
