package dev.minimalimage.processor.selftest;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.minimalimage.processor.model.SelfTest;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.lang.model.element.Modifier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The entry, and the methods that look whether a fact holds. */
final class FactMethods {
  private FactMethods() {}

  static List<MethodSpec> all(ClassName own) {
    return List.of(main(), holds(own), module(), library(), mayExecute(), trusts());
  }

  private static MethodSpec main() {
    return MethodSpec.methodBuilder("main")
        .addJavadoc(
            "Either {@code health PORT PATH MILLISECONDS}, or facts; the exit code is 0 if all is"
                + " well, else 1.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(ArrayTypeName.of(String.class), "args")
        .addCode(
            CodeBlock.builder()
                .addStatement("boolean good = true")
                .beginControlFlow("if (args.length == 4 && args[0].equals($S))", SelfTest.HEALTH)
                .addStatement(
                    "good = HEALTH && isWell($1T.parseInt(args[1]), args[2], $1T.parseInt(args[3]))",
                    Integer.class)
                .nextControlFlow("else")
                .beginControlFlow("for (String fact : args)")
                .addStatement("String why = $S", "it is not so")
                .addStatement("boolean holds = false")
                .beginControlFlow("try")
                .addStatement("int equals = fact.indexOf('=')")
                .addStatement(
                    "holds = holds(equals < 0 ? fact : fact.substring(0, equals),"
                        + " fact.substring(equals + 1))")
                .nextControlFlow("catch ($T | $T e)", Exception.class, LinkageError.class)
                .addStatement("why = e.toString().replace('\\n', ' ')")
                .endControlFlow()
                .addStatement("good &= holds")
                .addStatement(
                    "$T.out.println(holds ? $S + fact : $S + fact + $S + why)",
                    System.class,
                    "ok ",
                    "FAIL ",
                    ": ")
                .endControlFlow()
                .endControlFlow()
                .add("// At once: there is nothing to tidy up.\n")
                .addStatement("$T.getRuntime().halt(good ? 0 : 1)", Runtime.class)
                .build())
        .build();
  }

  private static MethodSpec holds(ClassName own) {
    return MethodSpec.methodBuilder("holds")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(String.class, "kind")
        .addParameter(String.class, "name")
        .addException(Exception.class)
        .addCode(
            CodeBlock.builder()
                .beginControlFlow("switch (kind)")
                .add(
                    caseOf(
                        "class",
                        "Class.forName(name, false, $T.class.getClassLoader()) != null",
                        own))
                .add(
                    caseOf(
                        SelfTest.IS_EXECUTABLE,
                        "$T.getProperty($S) != null",
                        System.class,
                        "org.graalvm.nativeimage.imagecode"))
                .add(caseOf("module", "module(name)"))
                .add(
                    caseOf(
                        "provider",
                        "$T.load(Class.forName(name)).iterator().hasNext()",
                        ServiceLoader.class))
                .add(caseOf("library", "library(name)"))
                .add(caseOf("charset", "$T.isSupported(name)", Charset.class))
                .add(caseOf("zone", "$T.of(name) != null", ZoneId.class))
                .add(caseOf("file", "$T.size($T.get(name)) > 0", Files.class, Paths.class))
                .add(caseOf(SelfTest.TRUST, "TRUST && trusts()"))
                .add(
                    caseOf(
                        SelfTest.TMP,
                        "TMP && $T.createTempFile(\"check\", null).delete() && mayExecute()",
                        File.class))
                .add(
                    caseOf(
                        "user", "!$S.equals($T.getProperty($S))", "?", System.class, "user.name"))
                .add("// No path can be made of a name that the locale cannot encode.\n")
                .add(caseOf("names", "$T.get($L) != null", Paths.class, "\"\\u00fc\""))
                .add("default:\n")
                .indent()
                .addStatement("throw new $T($S)", IllegalArgumentException.class, "no such fact")
                .unindent()
                .endControlFlow()
                .build())
        .build();
  }

  private static CodeBlock caseOf(String kind, String expression, Object... arguments) {
    return CodeBlock.builder()
        .add("case $S:\n", kind)
        .indent()
        .addStatement("return " + expression, arguments)
        .unindent()
        .build();
  }

  private static MethodSpec module() {
    return MethodSpec.methodBuilder("module")
        .addJavadoc("By reflection, because Java 8 knows no modules.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(String.class, "name")
        .addException(Exception.class)
        .addStatement("Class<?> layers = Class.forName($S)", "java.lang.ModuleLayer")
        .addStatement("Object layer = layers.getMethod($S).invoke(null)", "boot")
        .addStatement(
            "return (($T<?>) layers.getMethod($S, $T.class).invoke(layer, name)).isPresent()",
            Optional.class,
            "findModule",
            String.class)
        .build();
  }

  private static MethodSpec library() {
    return MethodSpec.methodBuilder("library")
        .addJavadoc("Loads a shared library, with all that it is linked to.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(String.class, "name")
        .addCode(
            CodeBlock.builder()
                .addStatement(
                    "String machine = $T.getProperty($S).equals($S) ? $S : $S",
                    System.class,
                    "os.arch",
                    "amd64",
                    "x86_64-linux-gnu/",
                    "aarch64-linux-gnu/")
                .beginControlFlow(
                    "for (String folder : new String[] {$S + machine, $S, $S + machine, $S})",
                    "/usr/lib/",
                    "/usr/lib/",
                    "/lib/",
                    "/lib64/")
                .addStatement("$T file = $T.get(folder + name)", Path.class, Paths.class)
                .beginControlFlow("if ($T.exists(file))", Files.class)
                .addStatement("$T.load(file.toString())", System.class)
                .addStatement("return true")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return false")
                .build())
        .build();
  }

  private static MethodSpec mayExecute() {
    return MethodSpec.methodBuilder("mayExecute")
        .addJavadoc(
            "Whether native libraries that are unpacked to the temporary folder can be loaded from"
                + " there.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addException(Exception.class)
        .addCode(
            CodeBlock.builder()
                .addStatement("String folder = $T.getProperty($S)", System.class, "java.io.tmpdir")
                .beginControlFlow(
                    "for (String mount : $T.readAllLines($T.get($S)))",
                    Files.class,
                    Paths.class,
                    "/proc/self/mounts")
                .addStatement("String[] fields = mount.split($S)", " ")
                .beginControlFlow(
                    "if (fields[1].equals(folder) && fields[3].contains($S))", "noexec")
                .addStatement("return false")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return true")
                .build())
        .build();
  }

  private static MethodSpec trusts() {
    return MethodSpec.methodBuilder("trusts")
        .addJavadoc("Whether any certificate authority is trusted.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addException(Exception.class)
        .addCode(
            CodeBlock.builder()
                .addStatement(
                    "$1T factory = $1T.getInstance($1T.getDefaultAlgorithm())",
                    TrustManagerFactory.class)
                .addStatement("factory.init(($T) null)", KeyStore.class)
                .beginControlFlow(
                    "for ($T manager : factory.getTrustManagers())", TrustManager.class)
                .beginControlFlow(
                    "if (manager instanceof $1T && (($1T) manager).getAcceptedIssuers().length > 0)",
                    X509TrustManager.class)
                .addStatement("return true")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return false")
                .build())
        .build();
  }
}
