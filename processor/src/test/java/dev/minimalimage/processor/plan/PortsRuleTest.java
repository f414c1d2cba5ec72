package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.needs.Element;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PortsRuleTest {
  private static final String BOOT = "org.springframework.boot:spring-boot:3.5.0";
  private static final String WEB = "org.springframework:spring-webmvc:6.2.0";

  @Test
  void theAnnotationComesFirst() {
    assertThat(
            choose(
                    Specs.spec().ports(9000, 9001),
                    Projects.project().port(7000, "a file").runtime(BOOT, WEB))
                .value())
        .containsExactly(new Reasoned<>(9000, ""), new Reasoned<>(9001, ""))
        .inOrder();
  }

  @Test
  void thenTheConfiguration() {
    assertThat(
            choose(Specs.spec(), Projects.project().port(7000, "a file").runtime(BOOT, WEB))
                .value())
        .containsExactly(new Reasoned<>(7000, "a file"));
  }

  @Test
  void aFileThatTheArgumentsNameComesBeforeTheResources() {
    Projects project =
        Projects.project().port(7000, "a file").port(7001, "another file", "config.yml");

    assertThat(choose(Specs.spec().args("server", "config.yml"), project).value())
        .containsExactly(new Reasoned<>(7001, "another file"));
    assertThat(choose(Specs.spec().args("server"), project).value())
        .containsExactly(new Reasoned<>(7000, "a file"));
  }

  @Test
  void aServerWithoutAPortIsNoticed() {
    Projects javalin = Projects.project().runtime("io.javalin:javalin:6.1.0");

    assertThat(Place.of(choose(Specs.spec(), javalin).findings()))
        .containsExactly(Place.whole(FindingCode.PORT_UNKNOWN));
    assertThat(choose(Specs.spec().ports(7000), javalin).findings()).isEmpty();
    assertThat(choose(Specs.spec(), Projects.project().runtime("a:b:1")).findings()).isEmpty();
  }

  @Test
  void thenTheFramework() {
    List<Reasoned<Integer>> ports =
        choose(Specs.spec(), Projects.project().runtime(BOOT, WEB)).value();

    assertThat(ports).hasSize(1);
    assertThat(ports.get(0).value()).isEqualTo(8080);
    assertThat(ports.get(0).reason()).contains("Spring Boot");
  }

  @Test
  void elseThereIsNone() {
    Sourced<List<Reasoned<Integer>>> chosen = choose(Specs.spec(), Projects.project());

    assertThat(chosen.value()).isEmpty();
    assertThat(chosen.findings()).isEmpty();
  }

  @Test
  void warnsOfEachPrivilegedPort() {
    Sourced<List<Reasoned<Integer>>> chosen =
        choose(Specs.spec().ports(8080, 1023, 1024, 80), Projects.project());

    assertThat(Place.of(chosen.findings()))
        .containsExactly(
            new Place(FindingCode.PORT_PRIVILEGED, Anchor.member("ports", 1)),
            new Place(FindingCode.PORT_PRIVILEGED, Anchor.member("ports", 3)))
        .inOrder();
    assertThat(chosen.findings().get(0).problem()).contains("1023");
    assertThat(chosen.findings().get(0).problem()).contains("65532:65532");
    assertThat(chosen.findings().get(0).remedy())
        .contains("suppress = \"" + FindingCode.PORT_PRIVILEGED.id() + '"');
    assertThat(chosen.hasErrors()).isFalse();
  }

  @Test
  void warnsOfAConfiguredPrivilegedPortAtTheAnnotation() {
    assertThat(Place.of(choose(Specs.spec(), Projects.project().port(443, "a file")).findings()))
        .containsExactly(Place.whole(FindingCode.PORT_PRIVILEGED));
  }

  @Test
  void asksForHealthOnAPortThatThereIs() {
    assertThat(choose(Specs.spec().ports(1024, 9000).healthPort(9000), Projects.project()))
        .isEqualTo(
            new Sourced<>(List.of(new Reasoned<>(1024, ""), new Reasoned<>(9000, "")), List.of()));

    Sourced<List<Reasoned<Integer>>> chosen =
        choose(Specs.spec().ports(8080).healthPort(9000), Projects.project());

    assertThat(Place.of(chosen.findings()))
        .containsExactly(new Place(FindingCode.HEALTH_PORT, Anchor.member("health.port")));
    assertThat(chosen.findings().get(0).problem()).contains("9000");
  }

  @Test
  void aHealthPathNeedsAPort() {
    assertThat(Place.of(choose(Specs.spec().healthPath("/health"), Projects.project()).findings()))
        .containsExactly(new Place(FindingCode.HEALTH_PORT, Anchor.member("health.path")));
    assertThat(
            choose(Specs.spec().healthPath("/health"), Projects.project().port(8080, "a file"))
                .findings())
        .isEmpty();
  }

  @Test
  void verifiesTheHealthPortElseTheFirst() {
    assertThat(verified(Specs.spec())).isEmpty();
    assertThat(verified(Specs.spec().ports(8080, 9000))).hasValue(8080);
    assertThat(verified(Specs.spec().ports(8080, 9000).healthPort(9000))).hasValue(9000);
  }

  @Test
  void aConstantOfTheCodeComesBeforeWhatTheFrameworkTakesByItself() {
    Projects spark = Projects.project().runtime("com.sparkjava:spark-core:2.9.4");

    assertThat(choose(Specs.spec(), spark, listens("8080")).value())
        .containsExactly(new Reasoned<>(8080, "A constant in com.example.App"));
    assertThat(choose(Specs.spec(), spark).value())
        .containsExactly(new Reasoned<>(4567, "Spark's default"));
    assertThat(choose(Specs.spec().ports(9000), spark, listens("8080")).value())
        .containsExactly(new Reasoned<>(9000, ""));
    assertThat(
            choose(Specs.spec(), Projects.project().port(7000, "a file"), listens("8080")).value())
        .containsExactly(new Reasoned<>(7000, "a file"));
  }

  @Test
  void whatIsNoPortOrNotOneIsNone() {
    for (Element code :
        List.of(
            listens("0"),
            listens("65536"),
            listens("-1"),
            listens("8080").calls(Api.LISTEN, "8081", "com.example.Other"),
            listens("8080").calls(Api.LISTEN, "com.example.Other"),
            Element.own().calls(Api.FILE, "8080", "com.example.App"),
            Element.jar("a.jar").calls(Api.LISTEN, "8080", "a.A"))) {
      assertThat(choose(Specs.spec(), Projects.project(), code).value()).isEmpty();
    }
  }

  private static Element listens(String port) {
    return Element.own().calls(Api.LISTEN, port, "com.example.App");
  }

  private static Sourced<List<Reasoned<Integer>>> choose(
      Specs spec, Projects project, Element... code) {
    return PortsRule.choose(
        spec.build(), project.build(), Element.evidence(code), Frameworks.read());
  }

  private static OptionalInt verified(Specs spec) {
    return PortsRule.verified(spec.build(), choose(spec, Projects.project()).value());
  }
}
