package dev.minimalimage.processor.selftest;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.minimalimage.processor.model.MainCall;
import dev.minimalimage.processor.model.SelfTest;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The class that native-image compiles in place of the application's main class, which it calls,
 * unless the executable was called by its other name: the only thing of a process that neither the
 * application's arguments nor its environment can say. The file that tells the name is read where
 * the first argument is one of ours, so a start costs no more than that comparison.
 */
final class ExecutableClass {
  private ExecutableClass() {}

  static TypeSpec of(ClassName own, MainCall call) {
    return TypeSpec.classBuilder(SelfTest.EXECUTABLE)
        .addJavadoc("What an executable is compiled from: the application, called by its own name.")
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "{$S, $S, $S}", "deprecation", "removal", "rawtypes")
                .build())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addMethod(main(own, named(own, call), call))
        .addMethod(isAsked())
        .build();
  }

  private static MethodSpec main(ClassName own, ClassName main, MainCall call) {
    // A variable would hide a class of its name.
    String args = main.simpleNames().contains("args") ? "words" : "args";
    return MethodSpec.methodBuilder("main")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(ArrayTypeName.of(String.class), args)
        .addException(Throwable.class)
        .addCode(
            CodeBlock.builder()
                .beginControlFlow("if (isAsked($L))", args)
                .addStatement("$T.main($L)", own, args)
                .nextControlFlow("else")
                .addStatement(
                    (call.onInstance() ? "new $T()" : "$T") + ".main($L)",
                    main,
                    call.arguments() ? args : "")
                .endControlFlow()
                .build())
        .build();
  }

  private static MethodSpec isAsked() {
    return MethodSpec.methodBuilder("isAsked")
        .addJavadoc("Whether it was called as $L, which no argument brings about.", SelfTest.LINK)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(ArrayTypeName.of(String.class), "args")
        .addCode(
            CodeBlock.builder()
                .beginControlFlow(
                    "if (args.length == 0 || !args[0].equals($S) && !args[0].equals($S))",
                    SelfTest.HEALTH,
                    SelfTest.IS_EXECUTABLE)
                .addStatement("return false")
                .endControlFlow()
                .beginControlFlow(
                    "try ($T in = new $T($S))",
                    InputStream.class,
                    FileInputStream.class,
                    "/proc/self/cmdline")
                .beginControlFlow(
                    "for (char each : $S.concat($L).toCharArray())", SelfTest.LINK, "\"\\0\"")
                .beginControlFlow("if (in.read() != each)")
                .addStatement("return false")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return true")
                .nextControlFlow("catch ($T e)", IOException.class)
                .addStatement("return false")
                .endControlFlow()
                .build())
        .build();
  }

  /**
   * Whether it cannot be named: where our own class of that name stands before it, and no package
   * tells them apart, or where ours is in another package, because the package's name has a dollar.
   */
  static boolean isHidden(ClassName own, MainCall call) {
    return own.packageName().isEmpty()
        ? named(own, call).simpleNames().get(0).equals(SelfTest.EXECUTABLE)
        : !call.type().startsWith(own.packageName() + ".");
  }

  /** The class that a call names, which stands in the package of its caller. */
  private static ClassName named(ClassName own, MainCall call) {
    String name =
        own.packageName().isEmpty()
            ? call.type()
            : call.type().substring(own.packageName().length() + 1);
    List<String> names = List.of(name.split("\\."));
    return ClassName.get(
        own.packageName(), names.get(0), names.subList(1, names.size()).toArray(new String[0]));
  }
}
