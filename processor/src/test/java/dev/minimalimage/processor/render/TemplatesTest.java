package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.mustachejava.MustacheException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template names exactly what its view holds. */
final class TemplatesTest {
  private static final Map<String, Class<? extends Record>> VIEWS =
      Map.of(
          "Dockerfile.mustache", DockerfileView.class,
          "dockerignore.mustache", IgnoreFileView.class,
          "minimal-image.md.mustache", ReportView.class,
          "verify-image.sh.mustache", ScriptView.class);

  /** A tag of either delimiters that names something: neither a section's end nor a delimiter. */
  private static final Pattern TAG =
      Pattern.compile("(?:\\{\\{|<%)[#^&]?\\s*([\\w.]+)\\s*(?:}}|%>)");

  record Lacking(String dockerfile, List<String> allowed) {}

  record Element(String nothing) {}

  static Set<String> templates() {
    return new TreeSet<>(VIEWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void useEveryComponentOfTheirViewAndNothingElse(String template) {
    Set<String> used = names(template);
    used.remove(".");

    assertThat(used).isEqualTo(new TreeSet<>(components(VIEWS.get(template))));
  }

  /** Inside a section, a name that its element lacks would silently be the outer view's. */
  @ParameterizedTest
  @MethodSource("templates")
  void haveViewsWhoseElementsShareNoNameWithThem(String template) {
    checkNames(VIEWS.get(template), Set.of());
  }

  private static void checkNames(Class<?> type, Set<String> outer) {
    Set<String> names = new TreeSet<>(outer);
    for (RecordComponent component : type.getRecordComponents()) {
      assertWithMessage("%s", component).that(names.add(component.getName())).isTrue();
    }
    elements(type).forEach(element -> checkNames(element, names));
  }

  @Test
  void aNameThatTheViewLacksIsAnError() {
    MustacheException e =
        assertThrows(
            MustacheException.class,
            () -> Templates.render("dockerignore.mustache", new Lacking("Dockerfile", List.of())));

    assertThat(messages(e)).contains("denied");
  }

  @Test
  void textIsTakenAsItIs() {
    String hostile = "<&\"'`=> {{x}} \u2028 😀";

    assertThat(
            Templates.render(
                "dockerignore.mustache",
                new IgnoreFileView("Dockerfile", List.of(hostile), List.of())))
        .contains("!" + hostile + "\n");
  }

  @Test
  void aTemplateThatIsNotThereIsAnError() {
    RuntimeException e =
        assertThrows(RuntimeException.class, () -> Templates.render("pom.xml", new Element("")));

    assertThat(messages(e)).contains("pom.xml");
  }

  private static String messages(Throwable e) {
    return e.getMessage() + (e.getCause() == null ? "" : messages(e.getCause()));
  }

  private static Set<String> names(String template) {
    String text = Templates.included(template);
    // Before it switches delimiters, a script has no tags; after it, {{ is the engine's.
    String tags = text.startsWith("{{=") ? text.replaceAll("\\{\\{.*?}}", "") : text;
    return TAG.matcher(tags)
        .results()
        .map(tag -> tag.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A record's components and those of the records in them. */
  private static List<String> components(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
    }
    elements(type).forEach(element -> names.addAll(components(element)));
    return names;
  }

  private static Stream<Class<?>> elements(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .<Class<?>>map(component -> recordOf(component.getGenericType()))
        .filter(Class::isRecord)
        .distinct();
  }

  /** The type itself, or what a list of it holds. */
  private static Class<?> recordOf(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      return raw.isRecord() ? raw : recordOf(generic.getActualTypeArguments()[0]);
    }
    return Object.class; // a type variable
  }
}
