package dev.minimalimage.processor;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.spec.SpecReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints findings where they belong: at the annotated element, its annotation, or one value in it.
 */
final class Diagnostics {
  private final Messager messager;
  private final Map<Element, SourcePlace> places = new HashMap<>();

  /** Takes note of where the annotations stand, for as long as the compiler can tell. */
  Diagnostics(ProcessingEnvironment environment, List<Element> types) {
    this.messager = environment.getMessager();
    for (Element type : types) {
      mirror(type)
          .flatMap(mirror -> SourcePlace.of(environment, type, mirror))
          .ifPresent(place -> places.put(type, place));
    }
  }

  void print(Element type, List<Finding> findings) {
    findings.forEach(finding -> print(type, finding));
  }

  /** Prints a finding about {@code type}, at the most exact place that its anchor names. */
  private void print(Element type, Finding finding) {
    Kind kind =
        switch (finding.code().severity()) {
          case ERROR, REFUSAL -> Kind.ERROR;
          case WARNING -> Kind.WARNING;
          case NOTE -> Kind.NOTE;
        };
    SourcePlace place = places.get(type);
    if (place != null) {
      place.print(kind, finding);
      return;
    }
    Optional<AnnotationMirror> mirror = mirror(type);
    Optional<AnnotationValue> value = mirror.flatMap(found -> value(found, finding.anchor()));
    if (value.isPresent()) {
      messager.printMessage(kind, finding.text(), type, mirror.get(), value.get());
    } else if (mirror.isPresent()) {
      messager.printMessage(kind, finding.text(), type, mirror.get());
    } else {
      messager.printMessage(kind, finding.text(), type);
    }
  }

  private static Optional<AnnotationMirror> mirror(Element type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(SpecReader.ANNOTATION)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The value at an anchor, if the source states it; defaults have no place in the source. */
  private static Optional<AnnotationValue> value(AnnotationMirror mirror, Anchor anchor) {
    if (!(anchor instanceof Anchor.Member member)) {
      return Optional.empty();
    }
    int dot = member.path().indexOf('.');
    String name = dot < 0 ? member.path() : member.path().substring(0, dot);
    Optional<AnnotationValue> value = stated(mirror, name);
    if (dot >= 0) {
      Anchor inner = Anchor.member(member.path().substring(dot + 1), member.index());
      return value.flatMap(
          outer ->
              outer.getValue() instanceof AnnotationMirror nested
                  ? value(nested, inner).or(() -> Optional.of(outer))
                  : Optional.of(outer));
    }
    return value.map(whole -> element(whole, member.index()));
  }

  private static Optional<AnnotationValue> stated(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  private static AnnotationValue element(AnnotationValue whole, int index) {
    if (index >= 0
        && whole.getValue() instanceof List<?> elements
        && index < elements.size()
        && elements.get(index) instanceof AnnotationValue element) {
      return element;
    }
    return whole;
  }
}
