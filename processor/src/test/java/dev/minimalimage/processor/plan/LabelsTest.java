package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.ProjectDescription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelsTest {
  private static final String OCI = "org.opencontainers.image.";
  private static final Label TITLE = new Label(OCI + "title", "app");
  private static final Label VERSION = new Label(OCI + "version", "1.0");

  @Test
  void saySomethingAboutABarePom() {
    assertThat(of(Specs.spec(), Projects.project())).containsExactly(TITLE, VERSION).inOrder();
  }

  @Test
  void sayWhatThePomSays() {
    Projects project =
        Projects.project()
            .description(
                new ProjectDescription(
                    Optional.of("My App"),
                    Optional.of("Does it"),
                    Optional.of("https://example.com"),
                    Optional.of("https://example.com/git"),
                    List.of("Apache-2.0", "MIT")));

    assertThat(of(Specs.spec(), project))
        .containsExactly(
            new Label(OCI + "title", "My App"),
            new Label(OCI + "description", "Does it"),
            VERSION,
            new Label(OCI + "licenses", "Apache-2.0 AND MIT"),
            new Label(OCI + "source", "https://example.com/git"),
            new Label(OCI + "url", "https://example.com"))
        .inOrder();
  }

  @Test
  void nameKnownLicensesAsSpdxDoes() {
    assertThat(licenses("The Apache Software License, Version 2.0")).isEqualTo("Apache-2.0");
    assertThat(licenses("Apache License 2.0")).isEqualTo("Apache-2.0");
    assertThat(licenses("Apache-2.0")).isEqualTo("Apache-2.0");
    assertThat(licenses("The MIT License")).isEqualTo("MIT");
    assertThat(licenses("Eclipse Public License v2.0")).isEqualTo("EPL-2.0");
    assertThat(licenses("Apache License, Version 1.1")).isEqualTo("Apache License, Version 1.1");
    assertThat(licenses("Our own")).isEqualTo("Our own");
  }

  private static String licenses(String name) {
    ProjectDescription description =
        new ProjectDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(name));
    return of(Specs.spec(), Projects.project().description(description)).get(2).value();
  }

  @Test
  void unwrapThePomsTexts() {
    assertThat(of(Specs.spec(), described(" My\r\n  app,\twrapped \n")))
        .containsExactly(TITLE, VERSION, new Label(OCI + "description", "My app, wrapped"));
  }

  @Test
  void leaveOutWhatThePomLeavesBlank() {
    assertThat(of(Specs.spec(), described("\n   "))).containsExactly(TITLE, VERSION);
  }

  @Test
  void takeTheUsersValuesAsTheyAre() {
    assertThat(of(Specs.spec().labels("a=  two  spaces ", "b=x=y"), Projects.project()))
        .containsExactly(TITLE, VERSION, new Label("a", "  two  spaces "), new Label("b", "x=y"))
        .inOrder();
  }

  @Test
  void letTheUserReplaceAndRemoveOnes() {
    assertThat(of(Specs.spec().labels(OCI + "title=Mine", OCI + "version="), Projects.project()))
        .containsExactly(new Label(OCI + "title", "Mine"));
  }

  @Test
  void inventNoVersionForWhatHasNoPom() {
    assertThat(of(Specs.spec(), Projects.project().layout(Projects.prebuilt("lib/a.jar"))))
        .containsExactly(TITLE);
  }

  private static Projects described(String description) {
    return Projects.project()
        .description(
            new ProjectDescription(
                Optional.empty(),
                Optional.of(description),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  private static List<Label> of(Specs spec, Projects project) {
    return Labels.of(spec.build(), project.build());
  }
}
