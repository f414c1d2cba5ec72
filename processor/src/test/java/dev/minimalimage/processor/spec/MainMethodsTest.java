package dev.minimalimage.processor.spec;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.JavaFileObjects;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.Sourced;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we say of each main, and what the launchers of this machine do with it. */
final class MainMethodsTest {
  private static final String SUPPORT =
      """
      package base;
      public class Mains {
        static class Hidden { public static void main(String[] a) { System.out.print("ok"); } }
        public static class Shown extends Hidden {}
        public static class Narrow { static void main(String[] a) { System.out.print("ok"); } }
        public static class NarrowInstance { void main() { System.out.print("ok"); } }
        public static class Secret { private static void main(String[] a) {} }
        public static class Plain { public static void main(String[] a) { System.out.print("ok"); } }
        public interface Static { static void main(String[] a) {} }
        public interface Default { default void main() { System.out.print("ok"); } }
        public interface Louder extends Default { default void main() { System.out.print("ok"); } }
        public static class Generic<T> { public static void main(String[] a) { System.out.print("ok"); } }
        public static class Array<T> { public void main(T[] a) {} }
      }
      """;

  /** Answer | part of the finding | the declaration, where {@code OK} prints. */
  private static final String CASES =
      """
      CLASSIC |  | class X { public static void main(String[] a) { OK } }
      CLASSIC |  | class X { public static void main(String... a) throws Exception { OK } }
      CLASSIC |  | class X { public static final synchronized void main(final String a[]) { OK } }
      CLASSIC |  | class X<T> { public static <S> void main(String[] a) { OK } }
      CLASSIC |  | class X { public static <S extends String> void main(S[] a) { OK } }
      CLASSIC |  | abstract class X { public static void main(String[] a) { OK } }
      CLASSIC |  | interface X { static void main(String[] a) { OK } }
      CLASSIC |  | enum X { A; public static void main(String[] a) { OK } }
      CLASSIC |  | record X(int x) { public static void main(String[] a) { OK } }
      CLASSIC |  | class X { private X(int x) {} public static void main(String[] a) { OK } void main() {} }
      CLASSIC |  | class O { @Y private static class X { public static void main(String[] a) { OK } } }
      CLASSIC |  | class O { @Y class X { public static void main(String[] a) { OK } } }
      CLASSIC |  | interface O { @Y class X { public static void main(String[] a) { OK } } }
      CLASSIC |  | class X extends base.Mains.Plain {}
      CLASSIC |  | class X extends base.Mains.Shown {}
      CLASSIC |  | class X extends base.Mains.Generic<String> {}
      CLASSIC |  | class X extends base.Mains.Plain { static void main() {} }
      FLEXIBLE |  | class X { static void main(String[] a) { OK } }
      FLEXIBLE |  | class X { protected static void main(String[] a) { OK } }
      FLEXIBLE |  | class X { static void main() { OK } }
      FLEXIBLE |  | abstract class X { public static void main() { OK } }
      FLEXIBLE |  | interface X { static void main() { OK } }
      FLEXIBLE |  | enum X { A; static void main() { OK } }
      FLEXIBLE |  | class X { void main() { OK } }
      FLEXIBLE |  | class X { public void main(String[] a) { OK } }
      FLEXIBLE |  | class X { protected X() {} protected void main(String... a) { OK } }
      FLEXIBLE |  | class X<T> { void main() { OK } }
      FLEXIBLE |  | record X() { void main() { OK } }
      FLEXIBLE |  | class X { private static void main(String[] a) {} static void main() { OK } }
      FLEXIBLE |  | class X { public static int main(String[] a) { return 0; } void main() { OK } }
      FLEXIBLE |  | class X { static void main(String[] a) { OK } private void main() {} }
      FLEXIBLE |  | class O { @Y static class X { void main() { OK } } }
      FLEXIBLE |  | interface O { @Y class X { void main() { OK } } }
      FLEXIBLE |  | class X extends base.Mains.Narrow {}
      FLEXIBLE |  | class X extends base.Mains.NarrowInstance {}
      FLEXIBLE |  | class X implements base.Mains.Default {}
      FLEXIBLE |  | class X implements base.Mains.Default, base.Mains.Louder {}
      NONE | MAIN_MISSING no main method in X | class X {}
      NONE | MAIN_MISSING no main method in X | @interface X {}
      NONE | MAIN_MISSING main(String[]) is private | class X { private static void main(String[] a) {} }
      NONE | MAIN_MISSING main(String[]) is private | interface X { private static void main(String[] a) {} }
      NONE | MAIN_MISSING main(String[]) is private | class X extends base.Mains.Secret {}
      NONE | MAIN_MISSING main(String[]) returns int | class X { public static int main(String[] a) { return 0; } }
      NONE | MAIN_MISSING main() returns Object | class X { static Object main() { return 1; } }
      NONE | MAIN_MISSING main(Object[]) takes no String[] | class X { public static void main(Object[] a) {} }
      NONE | MAIN_MISSING main(String[][]) takes no String[] | class X { public static void main(String[]... a) {} }
      NONE | MAIN_MISSING main(List, int) takes no String[] | class X { static void main(java.util.List<String> a, int b) {} }
      NONE | MAIN_MISSING main(T[]) takes no String[] | class X extends base.Mains.Array<String> {}
      NONE | MAIN_MISSING static main(String[]) of interface Static is not inherited | class X implements base.Mains.Static {}
      NONE | MAIN_MISSING static main(String[]) of interface Static is not inherited | interface X extends base.Mains.Static {}
      NONE | MAIN_NOT_LAUNCHABLE main() on a new object, but X is abstract | abstract class X { void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE X is abstract | abstract class X { abstract void main(); }
      NONE | MAIN_NOT_LAUNCHABLE main(String[]) on a new object | abstract class X { void main(String[] a) {} static void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE X is an interface | interface X { default void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE X is an interface | interface X extends base.Mains.Default {}
      NONE | MAIN_NOT_LAUNCHABLE X is an inner class | class O { @Y class X { void main() {} } }
      NONE | MAIN_NOT_LAUNCHABLE X is an enum | enum X { A; void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE no non-private constructor | class X { private X() {} void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE no non-private constructor | class X { X(int x) {} void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE no non-private constructor | class X { X(int... x) {} void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE no non-private constructor | record X(int x) { void main() {} }
      NONE | MAIN_NOT_LAUNCHABLE no non-private constructor | class O { @Y private static class X { void main() {} } }
      """;

  @TempDir private static Path classes;

  private static Map<String, Sourced<ImageSpec>> read = Map.of();

  /** One declaration, in a package of its own. */
  record Case(String name, MainMethod expected, String finding, String source) {
    @Override
    public String toString() {
      return source;
    }
  }

  static List<Case> cases() {
    List<String> rows = CASES.lines().toList();
    return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
        .map(i -> parse("p" + i, rows.get(i)))
        .toList();
  }

  private static Case parse(String where, String row) {
    String[] cells = row.split(" [|] ", -1);
    String declaration =
        cells[2].contains("@Y")
            ? cells[2].replace("@Y", "@MinimalImage")
            : "@MinimalImage " + cells[2];
    String name = where + (cells[2].contains("@Y") ? ".O$X" : ".X");
    String source =
        "package %s; import dev.minimalimage.*; %s"
            .formatted(where, declaration.replace("OK", "System.out.print(\"ok\");"));
    return new Case(name, MainMethod.valueOf(cells[0]), cells[1].strip(), source);
  }

  @BeforeAll
  static void compileAll() throws Exception {
    var sources =
        cases().stream()
            .map(
                each ->
                    JavaFileObjects.forSourceString(
                        each.name().replaceAll("[$].*", ""), each.source()))
            .collect(Collectors.toList());
    sources.add(JavaFileObjects.forSourceString("base.Mains", SUPPORT));
    read = SpecProbe.readAll(sources);
    Launcher.compile(sources, classes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldAsTheLauncherDoes(Case each) {
    Sourced<ImageSpec> spec = requireNonNull(read.get(each.name()));
    Optional<Finding> finding = spec.findings().stream().findFirst();

    assertThat(spec.value().mainMethod()).isEqualTo(each.expected());
    assertThat(finding.isPresent()).isEqualTo(each.expected() == MainMethod.NONE);
    finding.ifPresent(
        found -> {
          assertThat(found.anchor()).isEqualTo(Anchor.whole());
          assertThat(found.code() + " " + found.problem())
              .containsMatch(
                  each.finding().replaceFirst(" ", ".* ").replaceAll("[()\\[\\]]", "\\\\$0"));
          assertThat(found.remedy()).contains("declare public static void main(String[] args)");
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jdk17StartsClassicMainsAlone(Case each) throws Exception {
    Launcher launcher = Launcher.ofRelease(17).orElse(null);
    assumeTrue(launcher != null, "no JDK 17 here");

    assertThat(launcher.starts(each.name(), classes))
        .isEqualTo(each.expected() == MainMethod.CLASSIC);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jdk25StartsFlexibleOnesToo(Case each) throws Exception {
    Launcher launcher = Launcher.ofRelease(25).orElse(null);
    assumeTrue(launcher != null, "no JDK 25 here");

    assertThat(launcher.starts(each.name(), classes)).isEqualTo(each.expected() != MainMethod.NONE);
  }

  @Test
  void theUnnamedPackageWillDo() {
    Sourced<ImageSpec> spec = SpecProbe.read("");

    assertThat(spec.value().mainClass()).isEqualTo("App");
    assertThat(spec.value().mainMethod()).isEqualTo(MainMethod.CLASSIC);
    assertThat(spec.findings()).isEmpty();
  }

  /** Another processor may be about to write it; if not, javac says that it is missing. */
  @Test
  void anUnknownSuperclassMayHaveTheMain() {
    Sourced<ImageSpec> spec =
        SpecProbe.readSource(
            "App", "@dev.minimalimage.MinimalImage class App extends Generated {}");

    assertThat(spec.value().mainMethod()).isEqualTo(MainMethod.CLASSIC);
    assertThat(spec.findings()).isEmpty();
  }
}
