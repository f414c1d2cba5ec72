package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandRuleTest {
  private static final String APPLICATION = "io.dropwizard.core.Application";

  @ParameterizedTest
  @ValueSource(strings = {APPLICATION, "io.dropwizard.Application"})
  void anApplicationOfDropwizardServesByTheOnlyConfiguration(String type) {
    Sourced<CommandRule.Command> command =
        command(
            Specs.spec().superclasses("com.example.Base", type).files("data"),
            dropwizard().configurationFiles("hello.yml"));

    ImageSpec spec = command.value().spec();
    assertThat(spec.args()).containsExactly("server", "hello.yml").inOrder();
    assertThat(spec.files()).containsExactly("data", "hello.yml").inOrder();
    assertThat(command.value().reason()).contains("Dropwizard's command");
    assertThat(command.findings()).isEmpty();
  }

  @Test
  void aFileThatTheAnnotationNamesComesOnce() {
    ImageSpec spec =
        command(
                Specs.spec().superclasses(APPLICATION).files("hello.yml"),
                dropwizard().configurationFiles("hello.yml"))
            .value()
            .spec();

    assertThat(spec.files()).containsExactly("hello.yml");
  }

  @Test
  void severalFilesAreTooMany() {
    Sourced<CommandRule.Command> command =
        command(
            Specs.spec().superclasses(APPLICATION),
            dropwizard().configurationFiles("a.yml", "b.yml"));

    assertThat(command.value().spec().args()).containsExactly("server");
    assertThat(command.value().spec().files()).isEmpty();
    assertThat(Place.of(command.findings())).containsExactly(Place.whole(FindingCode.ARGS_UNKNOWN));
    assertThat(command.findings().get(0).problem()).contains("a.yml, b.yml");
    assertThat(command.findings().get(0).remedy())
        .isEqualTo("say it with args = {\"server\", \"a.yml\"} and files = \"a.yml\"");
  }

  @Test
  void noFileIsTooFew() {
    assertThat(Place.of(command(Specs.spec().superclasses(APPLICATION), dropwizard()).findings()))
        .containsExactly(Place.whole(FindingCode.ARGS_UNKNOWN));
  }

  @Test
  void whatTheAnnotationSaysHolds() {
    ImageSpec asked = Specs.spec().superclasses(APPLICATION).args("check").build();

    Sourced<CommandRule.Command> command =
        CommandRule.of(
            asked, dropwizard().configurationFiles("hello.yml").build(), Frameworks.read());

    assertThat(command.value()).isEqualTo(new CommandRule.Command(asked, ""));
    assertThat(command.findings()).isEmpty();
  }

  @Test
  void otherProgramsBesideTheFrameworkTakeWhatTheyTake() {
    Sourced<CommandRule.Command> command =
        command(
            Specs.spec().superclasses("com.example.Base"),
            dropwizard().configurationFiles("hello.yml"));

    assertThat(command.value().spec().args()).isEmpty();
    assertThat(command.findings()).isEmpty();
  }

  @Test
  void anApplicationWithoutTheFrameworkIsNone() {
    assertThat(
            command(
                    Specs.spec().superclasses(APPLICATION),
                    Projects.project().configurationFiles("hello.yml"))
                .value()
                .spec()
                .args())
        .isEmpty();
  }

  private static Projects dropwizard() {
    return Projects.project().runtime("io.dropwizard:dropwizard-core:5.0.1");
  }

  private static Sourced<CommandRule.Command> command(Specs spec, Projects project) {
    return CommandRule.of(spec.build(), project.build(), Frameworks.read());
  }
}
