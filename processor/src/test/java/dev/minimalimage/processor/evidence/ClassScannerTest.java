package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NamedClass;
import dev.minimalimage.processor.model.PackageUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassScannerTest {
  @TempDir Path folder;

  private CodeEvidence read(Map<String, String> sources) throws IOException {
    var evidence =
        new ClassPathReader(List.of(Compiled.classes(folder, sources)), List.of(), Optional.empty())
            .read();
    assertThat(evidence.findings()).isEmpty();
    return evidence.value().code().get(0);
  }

  private CodeEvidence statements(String statements) throws IOException {
    var evidence =
        new ClassPathReader(
                List.of(Compiled.statements(folder, statements)), List.of(), Optional.empty())
            .read();
    assertThat(evidence.findings()).isEmpty();
    return evidence.value().code().get(0);
  }

  private static List<String> packages(CodeEvidence code) {
    return code.uses().stream().map(PackageUse::packageName).toList();
  }

  /** Each statement gives its method the string; a dash stands for no constant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXEC | sh | new ProcessBuilder(\"sh\", \"-c\", name);",
        "EXEC | sh | String[] c = {\"sh\", \"-c\", name}; Runtime.getRuntime().exec(c);",
        "EXEC | ls -l | Runtime.getRuntime().exec(\"ls -l\");",
        "EXEC | git | new ProcessBuilder(java.util.List.of(\"git\", name));",
        "EXEC | git | new ProcessBuilder(java.util.Arrays.asList(\"git\", name, \"a\"));",
        "EXEC | - | new ProcessBuilder(name, \"-c\");",
        "EXEC | - | Runtime.getRuntime().exec(name);",
        "EXEC | - | Runtime.getRuntime().exec(yes ? \"ls\" : \"dir\");",
        "EXEC | ls | if (yes) { Runtime.getRuntime().exec(\"ls\"); }",
        "EXEC | ls | switch (name) { case \"a\", \"b\": Runtime.getRuntime().exec(\"ls\"); }",
        "EXEC | ls | for (int i = 0; i < 9; i++) { Runtime.getRuntime().exec(\"ls\"); }",
        "EXEC | ls | try { Runtime.getRuntime().exec(\"ls\"); } finally { hashCode(); }",
        "LOAD_LIBRARY | x | System.loadLibrary(\"x\");",
        "CHARSET | Shift_JIS | java.nio.charset.Charset.forName(\"Shift_JIS\");",
        "CHARSET | windows-31j | \"x\".getBytes(\"windows-31j\");",
        "CHARSET | Cp500 | new String(new byte[] {1, 2}, \"Cp500\");",
        "CHARSET | Cp500 | new java.io.InputStreamReader(System.in, \"Cp500\");",
        "SYSTEM_PROPERTY | user.home | System.getProperty(\"user.home\");",
        "SYSTEM_PROPERTY | user.home | System.getProperty(\"user.home\", \"/tmp\");",
        "SYSTEM_PROPERTY | - | System.getProperty(name + \".home\");",
        "SYSTEM_PROPERTY | - | java.util.stream.Stream.of(\"a\").map(System::getProperty);",
        "TOOL | jar | java.util.spi.ToolProvider.findFirst(\"jar\");",
        "FOREIGN_LOCALE | - | System.out.println(java.util.Locale.GERMANY);",
        "LOCALE | de | java.util.Locale.forLanguageTag(\"de\");",
        "FILE | /etc/x | long l = 2 * name.length(); new java.io.File(\"/etc/x\", name + l);",
        "FILE | /etc | java.nio.file.Path.of(\"/etc\", \"hosts\");",
        "TIME_ZONE | Europe/Paris | java.time.ZoneId.of(\"Europe/Paris\");",
        "LOCALIZED_FORMAT | - | java.text.NumberFormat.getInstance(java.util.Locale.ROOT);",
        "TEMPORARY_FILE | - | java.io.File.createTempFile(\"a\", \"b\");",
        "FIND_CLASS | Class.forName | Class.forName(name);",
        "FIND_CLASS | Class.forName | Class.forName(yes ? \"a.A\" : \"a.B\");",
        "FIND_CLASS | Class.forName | Class.forName(name, true, getClass().getClassLoader());",
        "FIND_MEMBER | Class.getMethod | getClass().getMethod(\"run\");",
        "FIND_MEMBER | Class.getMethod | String.class.getMethod(name);",
        "FIND_MEMBER | Class.getMethod | String.class.getMethod(\"a\", int.class, getClass());",
        "LIST_MEMBERS | Class.getMethods | String.class.getMethods();",
        "NEW_INSTANCE | Class.newInstance | Class.forName(\"a.A\").newInstance();",
        "FIND_MEMBER | Class.getDeclaredField | java.util.stream.Stream.of(\"a\")"
            + ".map(n -> { try { return String.class.getDeclaredField(n); }"
            + " catch (Exception e) { return n; } });",
        "FIND_MEMBER | Lookup.findStatic | java.lang.invoke.MethodHandles.lookup()"
            + ".findStatic(String.class, name, null);",
        "PROXY | Proxy.newProxyInstance | java.lang.reflect.Proxy.newProxyInstance("
            + "null, getClass().getInterfaces(), null);",
        "PROXY | Proxy.newProxyInstance | java.lang.reflect.Proxy.newProxyInstance("
            + "null, new Class<?>[] {Runnable.class, getClass()}, null);",
        "RESOURCE | Class.getResource | String.class.getResource(name);",
        "RESOURCE | Class.getResourceAsStream | getClass().getResourceAsStream(\"a.txt\");",
        "LOADER_RESOURCE | ClassLoader.getResources"
            + " | getClass().getClassLoader().getResources(\"a.txt\");",
        "LOAD_CLASS | ClassLoader.loadClass" + " | getClass().getClassLoader().loadClass(\"a.A\");",
        "RESOURCE_BUNDLE | ResourceBundle.getBundle"
            + " | java.util.ResourceBundle.getBundle(\"texts\");",
        "SERIALIZATION | new ObjectInputStream | new java.io.ObjectInputStream(System.in);",
        "COMPILER | - | javax.tools.ToolProvider.getSystemJavaCompiler();",
      })
  void tellsWhatMethodsAreGiven(Api api, String literal, String statement) throws IOException {
    assertThat(statements(statement).calls())
        .contains(
            new ApiCall(
                api, literal.equals("-") ? Optional.empty() : Optional.of(literal), "example.App"));
  }

  /** A dash stands for no constant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7070 | server.start(7070);",
        "7070 | server.start(\"0.0.0.0\", 7070);",
        "7070 | final int port = 7070; server.start(port);",
        "100 | byte port = 100; server.start(port);",
        "65536 | int port = 65536; server.start(port);",
        "5 | server.start(5);",
        "-1 | server.start(-1);",
        "7070 | int a = 1, b = 2, c = 3, d = 7070, e = 5, f = 6; server.start(d);",
        "- | server.start();",
        "- | int port = 7070; port++; server.start(port);",
        "- | server.start(args.length == 0 ? 7070 : 7071);",
        "- | server.start(Integer.parseInt(args[0]));",
        "- | java.util.stream.IntStream.of(1).forEach(server::start);",
      })
  void tellsWhatPortAServerIsGiven(String port, String statement) throws IOException {
    CodeEvidence code =
        read(
            Map.of(
                "io.javalin.Javalin",
                "package io.javalin; public class Javalin { public void start() {}"
                    + " public void start(int port) {} public void start(String host, int port) {} }",
                "a.A",
                "package a; class A { void a(io.javalin.Javalin server, String... args) { "
                    + statement
                    + " } }"));

    assertThat(code.calls())
        .contains(
            new ApiCall(
                Api.LISTEN, port.equals("-") ? Optional.empty() : Optional.of(port), "a.A"));
  }

  /** What native-image resolves while it builds, if nothing about it is computed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(\"a.A\");",
        "Class.forName(\"a.A\", false, getClass().getClassLoader());",
        "if (yes) { Class.forName(\"a.A\").getMethod(\"b\", String.class, int.class); }",
        "Class.forName(\"a.A\").getDeclaredConstructor().newInstance();",
        "String.class.getDeclaredMethod(\"a\", (Class<?>[]) null);",
        "Class<?>[] types = {String.class, int[].class}; String.class.getMethod(\"a\", types);",
        "Integer.class.getField(\"MAX_VALUE\").getInt(name);",
        "java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, null);",
        "java.lang.invoke.MethodHandles.lookup().findVirtual(String.class, \"a\","
            + " java.lang.invoke.MethodType.methodType(int.class));",
        "String.class.getResourceAsStream(\"a.txt\");",
        "new Object() { void readObject(java.io.ObjectInputStream in) throws Exception {"
            + " in.readObject(); } };",
      })
  void leavesOutWhatNativeImageSeesThrough(String statement) throws IOException {
    assertThat(statements(statement).calls()).isEmpty();
  }

  @Test
  void keepsOneCallForEachLiteralWithTheFirstClassThatMakesIt() throws IOException {
    String exec = "{ void x() throws Exception { Runtime.getRuntime().exec(\"ls\"); } }";
    CodeEvidence code =
        read(Map.of("a.B", "package a; class B " + exec, "a.A", "package a; class A " + exec));

    assertThat(code.calls()).containsExactly(new ApiCall(Api.EXEC, Optional.of("ls"), "a.A"));
  }

  @Test
  void notesTheWholeBeginningOfALongLiteral() throws IOException {
    String emoji = "\uD83D\uDE00";
    CodeEvidence code = statements("Runtime.getRuntime().exec(\"" + emoji.repeat(300) + "\");");

    assertThat(code.calls().get(0).literal()).hasValue(emoji.repeat(200));
  }

  @Test
  void mendsLiteralsThatNoFileCanHold() throws IOException {
    assertThat(statements("Runtime.getRuntime().exec(\"a\\ud83d b\");").calls().get(0).literal())
        .hasValue("a? b");
  }

  @Test
  void findsTypesWhereverTheJvmOrReflectionLooksForThem() throws IOException {
    CodeEvidence code =
        read(
            Map.of(
                "a.A",
                """
                package a;
                abstract class A<T extends java.rmi.Remote> {
                  java.sql.Date field;
                  java.util.List<java.util.prefs.Preferences> generic;
                  abstract void method(org.w3c.dom.Element[][] e);
                  Object call() { return new Object[][] {new java.util.logging.Level[2]}; }
                  Object lambda() { java.util.function.Function<javax.naming.Context, String> f
                      = c -> c.toString(); return f; }
                  Class<?> unsafe() { return sun.misc.Unsafe.class; }
                }
                """));

    assertThat(packages(code))
        .containsExactly(
            "java.rmi",
            "java.sql",
            "java.util.logging",
            "java.util.prefs",
            "javax.naming",
            "org.w3c.dom",
            "sun.misc")
        .inOrder();
    assertThat(code.uses().get(1)).isEqualTo(new PackageUse("java.sql", "java.sql.Date", "a.A"));
  }

  @Test
  void ignoresTypesThatOnlyAnnotationsMention() throws IOException {
    CodeEvidence code =
        read(Map.of("a.A", "package a; @jdk.jfr.Label(\"x\") @javax.management.MXBean class A {}"));

    assertThat(packages(code)).isEmpty();
  }

  @Test
  void notesTheAnnotationsThatSayHowObjectsAreMade() throws IOException {
    CodeEvidence code =
        read(
            Map.of(
                "a.A",
                "package a; class A { @java.beans.ConstructorProperties({\"x\"}) A(int x) {} }"));

    assertThat(code.uses())
        .containsExactly(new PackageUse("java.beans", "java.beans.ConstructorProperties", "a.A"));
  }

  @Test
  void ignoresWhatTheElementBringsItself() throws IOException {
    CodeEvidence code =
        read(
            Map.of(
                "javax.servlet.Servlet",
                "package javax.servlet; public interface Servlet {}",
                "a.A",
                "package a; class A implements javax.servlet.Servlet {"
                    + " String s = \"javax.servlet.Servlet\"; }"));

    assertThat(packages(code)).isEmpty();
    assertThat(code.names()).isEmpty();
    assertThat(code.packages()).containsExactly("javax.servlet");
  }

  @Test
  void takesStringsForNamesOfClassesOnlyIfTheyReadLikeThem() throws IOException {
    CodeEvidence code =
        statements(
            "System.out.println(\"java.sql.Driver\" + name + \"java.awt.List$Inner\");"
                + " Class.forName(\"sun.misc.Unsafe\"); Class.forName(\"java.sql.Types\");"
                + " Class.forName(\"java.sql\"); Class.forName(\"java.util.Map\");"
                + " Class.forName(\"java.sql.driver.\"); Class.forName(\"the java.sql.Driver\");");

    assertThat(code.names())
        .containsExactly(
            new NamedClass("java.sql.Types", "example.App"),
            new NamedClass("sun.misc.Unsafe", "example.App"));
  }

  @Test
  void readsClassesOfReleasesThatNobodyKnowsYet() throws IOException {
    Path classes = Compiled.statements(folder, "System.loadLibrary(\"x\");");
    byte[] bytes = Compiled.entries(classes).get("example/App.class");
    bytes[7] = 120;
    Path jar = Jars.write(folder.resolve("new.jar"), Map.of("example/App.class", bytes));

    var evidence =
        new ClassPathReader(
                List.of(), List.of(new ClassPathElement("new.jar", jar)), Optional.empty())
            .read();

    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.value().code().get(1).calls())
        .containsExactly(new ApiCall(Api.LOAD_LIBRARY, Optional.of("x"), "example.App"));
  }
}
