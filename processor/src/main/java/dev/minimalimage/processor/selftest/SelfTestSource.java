package dev.minimalimage.processor.selftest;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * The source of the class that {@code verify-image.sh} and {@code HEALTHCHECK} call in the image.
 * It is the same for every application, so that it changes no layer: what to look for are its
 * arguments. It is Java 8, whatever the project compiles for, and java.base alone.
 */
public final class SelfTestSource {
  private SelfTestSource() {}

  /**
   * The text of the class.
   *
   * @param type its binary name
   * @param mainClass the class of the application that it stands beside
   */
  public static String of(String type, String mainClass) {
    int dot = type.lastIndexOf('.');
    ClassName name = ClassName.get(type.substring(0, Math.max(0, dot)), type.substring(dot + 1));
    TypeSpec source =
        TypeSpec.classBuilder(name)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "all")
                    .build())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Asks an image from inside whether it has what $L needs, and whether that is well."
                    + "\nCalled by verify-image.sh and HEALTHCHECK alone.",
                mainClass)
            .addMethods(HealthMethods.all())
            .addMethods(FactMethods.all(name))
            .build();
    return JavaFile.builder(name.packageName(), source)
        .skipJavaLangImports(true)
        .build()
        .toString();
  }
}
