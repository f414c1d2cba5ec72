package dev.minimalimage.processor.selftest;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.minimalimage.processor.model.MainCall;
import dev.minimalimage.processor.model.SelfTest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The source of the class that {@code verify-image.sh} and {@code HEALTHCHECK} call in the image.
 * It is the same for every version of an application, so that it changes no layer: what to look for
 * are its arguments. It is Java 8, whatever the project compiles for, and java.base alone.
 */
public final class SelfTestSource {
  private SelfTestSource() {}

  /**
   * The text of the class.
   *
   * @param type its binary name
   * @param mainClass the class of the application that it stands beside
   * @param call how that class's main method is called; empty if only a launcher can
   */
  public static String of(String type, String mainClass, Optional<MainCall> call) {
    int dot = type.lastIndexOf('.');
    ClassName name = ClassName.get(type.substring(0, Math.max(0, dot)), type.substring(dot + 1));
    TypeSpec.Builder source =
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
            .addFields(fields())
            .addMethods(HealthMethods.all())
            .addMethods(FactMethods.all(name));
    call.filter(each -> !ExecutableClass.isHidden(name, each))
        .ifPresent(each -> source.addType(ExecutableClass.of(name, each)));
    // With imports of java.lang, because the application may have classes of these names.
    return JavaFile.builder(name.packageName(), source.build()).build().toString();
  }

  /**
   * What can be asked: all of it in a JVM. An executable has these as constants, so that
   * native-image leaves out what is behind the others.
   */
  private static List<FieldSpec> fields() {
    String all = String.join(",", SelfTest.HEALTH, SelfTest.TRUST, SelfTest.TMP);
    return List.of(
        field(String.class, "ASKED")
            .initializer("$T.getProperty($S, $S)", System.class, SelfTest.ASKED, all)
            .build(),
        asked("HEALTH", SelfTest.HEALTH),
        asked("TRUST", SelfTest.TRUST),
        asked("TMP", SelfTest.TMP));
  }

  private static FieldSpec asked(String name, String what) {
    return field(boolean.class, name).initializer("ASKED.contains($S)", what).build();
  }

  private static FieldSpec.Builder field(Class<?> type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
