package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The members of one annotation by name, as the types that they are declared with.
 *
 * <p>A member that is not written has its declared default. Strings leave only if {@link SafeText}
 * finds nothing: an unsafe one is reported, and its default stands for it. So does a member's
 * default where javac itself reports the value.
 */
final class Members {
  /** Docker's parser takes lines of up to 65,535 bytes, and some instructions must be one line. */
  private static final int MAX_LENGTH = 4096;

  private final Findings findings;
  private final String prefix;
  private final Map<String, AnnotationValue> written = new TreeMap<>();
  private final Map<String, AnnotationValue> defaults = new TreeMap<>();

  private Members(AnnotationMirror mirror, Findings findings, String prefix) {
    this.findings = findings;
    this.prefix = prefix;
    mirror.getElementValues().forEach((member, value) -> written.put(name(member), value));
    for (ExecutableElement member :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      AnnotationValue value = member.getDefaultValue();
      if (value != null) {
        defaults.put(name(member), value);
      }
    }
  }

  static Members of(AnnotationMirror mirror, Findings findings) {
    return new Members(mirror, findings, "");
  }

  /** The members of a nested annotation, whose anchors start with this member's name. */
  Members nested(String member) {
    AnnotationMirror mirror = value(member, AnnotationMirror.class);
    return new Members(mirror, findings, prefix + member + ".");
  }

  String constant(String member) {
    return value(member, VariableElement.class).getSimpleName().toString();
  }

  boolean flag(String member) {
    return value(member, Boolean.class);
  }

  Placed<Integer> number(String member) {
    return new Placed<>(value(member, Integer.class), anchor(member));
  }

  int defaultNumber(String member) {
    return typed(defaults.get(member), Integer.class).orElseThrow(() -> unknown(member));
  }

  List<Placed<Integer>> numbers(String member) {
    return elements(member, Integer.class);
  }

  Placed<String> text(String member) {
    var text = new Placed<>(value(member, String.class), anchor(member));
    return isSafe(text) ? text : new Placed<>(defaultText(member), text.anchor());
  }

  String defaultText(String member) {
    return typed(defaults.get(member), String.class).orElseThrow(() -> unknown(member));
  }

  List<Placed<String>> texts(String member) {
    return elements(member, String.class).stream().filter(this::isSafe).toList();
  }

  Anchor anchor(String member) {
    return Anchor.member(prefix + member);
  }

  private <T> List<Placed<T>> elements(String member, Class<T> type) {
    var read = new ArrayList<Placed<T>>();
    List<?> array = array(member);
    for (int i = 0; i < array.size(); i++) {
      Anchor anchor = Anchor.member(prefix + member, i);
      typed(array.get(i), type).ifPresent(value -> read.add(new Placed<>(value, anchor)));
    }
    return read;
  }

  /**
   * Every array of ours is empty by default, and the default itself cannot be asked: of an
   * annotation that nobody wrote, javac has not read it yet and throws
   * UnsupportedOperationException.
   */
  private List<?> array(String member) {
    if (!defaults.containsKey(member)) {
      throw unknown(member);
    }
    return typed(written.get(member), List.class).orElse(List.of());
  }

  private <T> T value(String member, Class<T> type) {
    return typed(written.get(member), type)
        .or(() -> typed(defaults.get(member), type))
        .orElseThrow(() -> unknown(member));
  }

  private static IllegalStateException unknown(String member) {
    return new IllegalStateException(
        "@MinimalImage has no member "
            + member
            + " as this processor knows it: use minimal-image-annotations and"
            + " minimal-image-processor of the same version");
  }

  /** The value, unless javac could not make sense of it: then it is the text {@code <error>}. */
  private static <T> Optional<T> typed(@Nullable Object value, Class<T> type) {
    if (value instanceof AnnotationValue annotationValue
        && type.isInstance(annotationValue.getValue())
        && !annotationValue.toString().equals("<error>")) {
      return Optional.of(type.cast(annotationValue.getValue()));
    }
    return Optional.empty();
  }

  private boolean isSafe(Placed<String> text) {
    if (text.value().length() > MAX_LENGTH) {
      findings.add(
          FindingCode.TEXT_LENGTH,
          text.anchor(),
          "a string of " + text.value().length() + " characters is more than " + MAX_LENGTH,
          "keep long values in a file and name it in files");
      return false;
    }
    var unsafe = SafeText.firstUnsafe(text.value());
    unsafe.ifPresent(
        position ->
            findings.add(
                FindingCode.CONTROL_CHARACTER,
                text.anchor(),
                "no string may hold " + SafeText.name(text.value(), position),
                "remove it"));
    return unsafe.isEmpty();
  }

  private static String name(ExecutableElement member) {
    return member.getSimpleName().toString();
  }
}
