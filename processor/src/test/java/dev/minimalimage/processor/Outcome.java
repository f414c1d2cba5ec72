package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * How a compilation ended.
 *
 * @param output what javac printed beside its diagnostics
 */
record Outcome(
    boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String output) {

  /** It succeeded, and javac said nothing at all. */
  Outcome isAccepted() {
    assertWithMessage("diagnostics").that(texts()).isEmpty();
    assertWithMessage("output").that(output).isEmpty();
    assertThat(success).isTrue();
    return this;
  }

  /** The one thing that javac said is a finding of ours, of this code and its severity. */
  Found hasOnly(FindingCode code) {
    assertWithMessage("diagnostics %s", texts()).that(diagnostics).hasSize(1);
    Diagnostic<? extends JavaFileObject> diagnostic = diagnostics.get(0);
    assertThat(text(diagnostic)).startsWith("[" + code.id() + "] ");
    assertWithMessage(text(diagnostic))
        .that(diagnostic.getKind())
        .isEqualTo(
            switch (code.severity()) {
              case ERROR, REFUSAL -> Diagnostic.Kind.ERROR;
              case WARNING -> Diagnostic.Kind.WARNING;
              case NOTE -> Diagnostic.Kind.NOTE;
            });
    assertThat(success).isEqualTo(diagnostic.getKind() != Diagnostic.Kind.ERROR);
    return new Found(diagnostic);
  }

  Found hasError(FindingCode code) {
    assertThat(code.severity()).isNotEqualTo(Severity.WARNING);
    return hasOnly(code);
  }

  Found hasWarning(FindingCode code) {
    assertThat(code.severity()).isEqualTo(Severity.WARNING);
    return hasOnly(code);
  }

  /** The codes of our findings, as javac printed them. */
  List<String> codes() {
    return texts().stream().map(text -> text.replaceAll("(?s)^\\[([A-Z-]+)] .*", "$1")).toList();
  }

  List<String> texts() {
    return diagnostics.stream().map(Outcome::text).toList();
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  /** A finding, as javac prints it. */
  record Found(Diagnostic<? extends JavaFileObject> diagnostic) {

    /**
     * It stands at exactly this text of App.java, the last such text there, and javac names the
     * line of it.
     */
    Found at(String place) {
      assertThat(covered()).isEqualTo(place);
      assertThat(diagnostic.getStartPosition()).isEqualTo(source().lastIndexOf(place));
      assertThat(line()).contains(place.lines().findFirst().orElseThrow());
      return this;
    }

    /** It stands at the annotation as a whole. */
    Found atAnnotation() {
      assertThat(covered()).startsWith("@MinimalImage");
      assertThat(line()).startsWith("@MinimalImage");
      return this;
    }

    Found says(String problem) {
      assertThat(text()).contains(problem);
      return this;
    }

    /** What to do about it, which is what the message ends with. */
    Found advises(String remedy) {
      assertThat(text()).endsWith("; " + remedy);
      return this;
    }

    String text() {
      return Outcome.text(diagnostic);
    }

    private String covered() {
      return source()
          .substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
    }

    private String line() {
      return source().lines().toList().get((int) diagnostic.getLineNumber() - 1);
    }

    private String source() {
      JavaFileObject file = diagnostic.getSource();
      assertWithMessage("file of %s", text()).that(file).isNotNull();
      assertThat(file.getName()).endsWith("App.java");
      try {
        return file.getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
