package dev.minimalimage.processor.spec;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What carries the annotation: a type, or a package by its {@code package-info}. */
public final class Carrier {
  private static final String PACKAGE_INFO = ".package-info";

  private Carrier() {}

  /** The name that finds the element again; none for what can carry no image. */
  public static Optional<String> name(Element element) {
    if (element instanceof TypeElement type) {
      return Optional.of(type.getQualifiedName().toString());
    }
    return element instanceof PackageElement named && !named.isUnnamed()
        ? Optional.of(named.getQualifiedName() + PACKAGE_INFO)
        : Optional.empty();
  }

  /** Whether javac need write a class file for it. */
  public static boolean isType(String name) {
    return !name.endsWith(PACKAGE_INFO);
  }

  /** The element of that name or binary name, if the compilation knows it. */
  public static Optional<Element> find(String name, Elements elements) {
    return Optional.ofNullable(
        isType(name)
            ? elements.getTypeElement(name.replace('$', '.'))
            : elements.getPackageElement(name.substring(0, name.length() - PACKAGE_INFO.length())));
  }

  /** The class file of the source that it stands in, relative to the folder of all classes. */
  public static String file(Element element, Elements elements) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return binaryName(outermost, elements).replace('.', '/') + ".class";
  }

  /** The binary name of the class that it stands for. */
  public static String binaryName(Element element, Elements elements) {
    return element instanceof TypeElement type
        ? elements.getBinaryName(type).toString()
        : name(element).orElseThrow();
  }
}
