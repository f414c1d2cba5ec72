package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.SelfTest;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The class that an executable is compiled from, beside main methods of all kinds: javac accepts it
 * without a warning, and it calls them.
 */
final class ExecutableMainTest {
  private static final String SUPPORT =
      """
      package base;
      public class Mains {
        static class Hidden { public static void main(String[] a) { OK } }
        public static class Shown extends Hidden {}
        public static class Narrow { static void main(String[] a) { OK } }
        public static class Plain { public static void main(String[] a) { OK } }
        public interface Default { default void main() { OK } }
      }
      """;

  /** Whether there is such a class | the declaration, where {@code OK} tells of a call. */
  private static final List<String> CASES =
      """
      yes | @Y class X { public static void main(String[] a) { OK } }
      yes | @Y class X { public static void main(String... a) throws Throwable { OK } }
      yes | @Y class X<T> { public static <S extends String> void main(S[] a) { OK } }
      yes | @Y interface X { static void main(String[] a) { OK } }
      yes | @Y enum X { A; public static void main(String[] a) { OK } }
      yes | @Y record X(int x) { public static void main(String[] a) { OK } }
      yes | @Y @Deprecated(forRemoval = true) class X { @Deprecated public static void main(String[] a) { OK } }
      yes | @Y class args { public static void main(String[] a) { OK } }
      yes | @Y class Executable { public static void main(String[] a) { OK } }
      yes | @Y class Runtime { public static void main(String[] a) { OK } } class System {}
      yes | class args { @Y static class X { public static void main(String[] a) { OK } } }
      yes | class O { @Y class X { public static void main(String[] a) { OK } } }
      yes | @Y class X extends base.Mains.Plain {}
      yes | @Y class X extends base.Mains.Shown {}
      yes | @Y class X { static void main(String[] a) { OK } }
      yes | @Y class X { static void main() { OK } }
      yes | @Y class X<T> { void main() { OK } }
      yes | @Y class X { void main() { OK } }
      yes | @Y class X { protected X() throws Exception {} protected void main(String... a) { OK } }
      yes | @Y class X { private static void main(String[] a) {} static void main() { OK } }
      yes | @Y class X implements base.Mains.Default {}
      no | class O { @Y private static class X { public static void main(String[] a) { OK } } }
      no | class O { private static class P { @Y static class X { public static void main(String[] a) { OK } } } }
      no | @Y class X extends base.Mains.Narrow {}
      no | @Y class X { private X() {} void main() { OK } }
      no | @Y class X { }
      """
          .lines()
          .toList();

  @TempDir static Path folder;

  private static final Map<String, String> SELF_TESTS = new LinkedHashMap<>();

  @BeforeAll
  static void compile() {
    TestProject project = new TestProject(folder);
    project.delete("src/main/java/com/example/App.java");
    project.file("src/main/java/base/Mains.java", source(SUPPORT));
    for (int i = 0; i < CASES.size(); i++) {
      String declaration = declaration(CASES.get(i));
      String type = declaration.replaceFirst(".*@Y.*?(class|interface|enum|record) (\\w+).*", "$2");
      String outer =
          Pattern.compile("class (\\w+) \\{")
              .matcher(declaration.substring(0, declaration.indexOf("@Y")))
              .results()
              .map(match -> match.group(1) + "_")
              .collect(Collectors.joining());
      String name = "p" + i;
      SELF_TESTS.put(CASES.get(i), name + "." + outer + type + SelfTest.SUFFIX);
      project.file(
          "src/main/java/" + name + "/Source.java", "package " + name + "; " + source(declaration));
    }
    // Where no package tells ours from theirs, theirs is hidden.
    project.file(
        "src/main/java/Executable.java",
        source("@Y class Executable { public static void main(String[] a) { OK } }"));
    // Ours is in another package.
    project.file(
        "src/main/java/pack$age/X.java",
        "package pack$age; "
            + source("@Y public class X { public static void main(String[] a) { OK } }"));
    project
        .option("-Aminimalimage.mode=off")
        .option("-Xlint:all,-processing,-serial,-auxiliaryclass")
        .option("-Werror")
        .compile()
        .isAccepted();
  }

  private static String declaration(String row) {
    return row.substring(row.indexOf('|') + 2);
  }

  private static String source(String declaration) {
    return declaration
        .replace("@Y", "@dev.minimalimage.MinimalImage")
        .replace("OK", "java.lang.System.setProperty(\"called\", \"yes\");");
  }

  @Test
  void whereAnotherClassCanCallTheMainMethodItDoes() throws Exception {
    Path classes = folder.resolve("project/target/classes");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (String row : CASES) {
        String type = SELF_TESTS.get(row) + "$" + SelfTest.EXECUTABLE;
        boolean there = Files.exists(classes.resolve(type.replace('.', '/') + ".class"));
        assertWithMessage(row).that(there).isEqualTo(row.startsWith("yes"));
        if (there) {
          System.clearProperty("called");
          Method main = loader.loadClass(type).getDeclaredMethod("main", String[].class);
          main.setAccessible(true);
          // Whoever runs this test has not the name that would be asked.
          main.invoke(null, (Object) new String[] {SelfTest.HEALTH});
          assertWithMessage(row).that(System.getProperty("called")).isEqualTo("yes");
        }
      }
    } finally {
      System.clearProperty("called");
    }
  }

  @Test
  void aClassThatOursCannotNameIsNotCalled() {
    Path classes = folder.resolve("project/target/classes");

    assertThat(Files.exists(classes.resolve("Executable_MinimalImage.class"))).isTrue();
    assertThat(Files.exists(classes.resolve("Executable_MinimalImage$Executable.class"))).isFalse();
    assertThat(Files.exists(classes.resolve("pack_age/X_MinimalImage.class"))).isTrue();
    assertThat(Files.exists(classes.resolve("pack_age/X_MinimalImage$Executable.class"))).isFalse();
  }
}
