package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlannerTest {

  @Test
  void joinsTheRules() {
    ImagePlan plan =
        Plans.plan(
            Specs.spec().ports(8080, 9000).healthPort(9000).jvmArgs("-Xss512k"),
            new Compilation(18, false),
            Projects.project()
                .artifactId("shop")
                .version("2.0")
                .plugins("com.spotify.fmt:fmt-maven-plugin")
                .runtime("org.springframework.boot:spring-boot-devtools:3.5.0", "a:b:1-SNAPSHOT"));

    assertThat(plan.type()).isEqualTo("com.example.App");
    assertThat(plan.name()).isEqualTo("shop");
    assertThat(plan.tag()).isEqualTo("2.0");
    assertThat(plan.files()).isEqualTo(TargetFiles.unnamed());
    assertThat(plan.port()).hasValue(9000);
    assertThat(plan.build().image().value().text()).isEqualTo("builder.example/maven:21");
    assertThat(plan.build().skipped().stream().map(Reasoned::value)).containsExactly("-Dfmt.skip");
    assertThat(plan.build().excluded().stream().map(Reasoned::value))
        .containsExactly("spring-boot-devtools");
    assertThat(plan.build().projectJars()).containsExactly("b-1-SNAPSHOT.jar");
    assertThat(plan.build().qualifiedJars()).isFalse();
    assertThat(plan.build().dependencies()).isTrue();
    assertThat(plan.build().hostOnly()).isFalse();
    assertThat(plan.image().base().value().text()).isEqualTo("base.example/java21:nonroot");
    assertThat(plan.image().labels().stream().map(label -> label.value()))
        .containsExactly("shop", "2.0");
    assertThat(plan.image().jvmOptions()).hasSize(2);
    assertThat(plan.image().userOptions()).containsExactly("-Xss512k");
  }

  @Test
  void passesOnWhatTheUserSays() {
    ImageSpec spec =
        Specs.spec()
            .mainClass("a.Main")
            .args("x")
            .env("A=b")
            .files("conf")
            .volumes("/data")
            .stopSignal("SIGINT")
            .platforms("linux/arm64")
            .build();

    ImagePlan plan =
        new Planner(
                Plans.bases(),
                java -> new JdkModules(java, List.of(), List.of()),
                Catalogues::reachability,
                Frameworks.read())
            .plan(
                spec,
                Plans.JAVA_17,
                Projects.project().build(),
                new Evidence(List.of()),
                TargetFiles.named("a"))
            .value()
            .orElseThrow();

    assertThat(plan.files()).isEqualTo(TargetFiles.named("a"));
    assertThat(plan.platforms()).isEqualTo(spec.platforms());
    assertThat(plan.health()).isEqualTo(spec.health());
    assertThat(plan.verification()).isEqualTo(spec.verification());
    assertThat(plan.image().launch().mainClass()).isEqualTo("a.Main");
    assertThat(plan.image().args()).isEqualTo(new Reasoned<>(spec.args(), ""));
    assertThat(plan.image().env()).isEqualTo(spec.env());
    assertThat(plan.image().files()).isEqualTo(spec.files());
    assertThat(plan.image().user()).isEqualTo(spec.user());
    assertThat(plan.image().workdir()).isEqualTo(spec.workdir());
    assertThat(plan.image().volumes()).isEqualTo(spec.volumes());
    assertThat(plan.image().stopSignal()).isEqualTo(spec.stopSignal());
  }

  @Test
  void aProjectWhoseJarsAreAllToolsHasNoDependencies() {
    Projects project =
        Projects.project().runtime("org.springframework.boot:spring-boot-devtools:3.5.0");

    assertThat(Plans.plan(Specs.spec(), project).build().dependencies()).isFalse();
    assertThat(Plans.plan(Specs.spec(), Projects.project().runtime()).build().dependencies())
        .isFalse();
  }

  @Test
  void toolsDoNotCollideWithWhatStays() {
    Projects project =
        Projects.project()
            .runtime(
                "org.springframework.boot:spring-boot-devtools:3.5.0",
                "com.example:spring-boot-devtools:3.5.0");

    assertThat(Plans.plan(Specs.spec(), project).build().qualifiedJars()).isFalse();
  }

  @Test
  void leavesToolsOutOfAPrebuiltClassPath() {
    ImagePlan plan =
        Plans.plan(
            Specs.spec(),
            Projects.project()
                .layout(Projects.prebuilt("lib/a.jar", "lib/devtools.jar"))
                .runtime("a:a:1", "org.springframework.boot:spring-boot-devtools:3.5.0"));

    assertThat(plan.build().image().value().text()).isEqualTo("builder.example/jdk:17");
    assertThat(plan.build().prebuilt().map(Prebuilt::jars)).hasValue(List.of("lib/a.jar"));
  }

  @Test
  void marksABuildThatNeedsThisMachinesArtifacts() {
    Projects project = Projects.project().hostOnly("com/example/a/1-SNAPSHOT/a-1-SNAPSHOT.jar");

    assertThat(Plans.plan(Specs.spec(), project).build().hostOnly()).isTrue();
  }

  @Test
  void refusesWithAllFindingsAtOnce() {
    Sourced<Optional<ImagePlan>> planned =
        Plans.planned(
            Specs.spec().ports(80).healthPort(81),
            new Compilation(99, false),
            Projects.project().packaging("war"));

    assertThat(planned.value()).isEmpty();
    assertThat(Place.of(planned.findings()))
        .containsExactly(
            Place.whole(FindingCode.PACKAGING),
            Place.whole(FindingCode.RELEASE_TOO_NEW),
            new Place(FindingCode.PORT_PRIVILEGED, Anchor.member("ports", 0)),
            new Place(FindingCode.HEALTH_PORT, Anchor.member("health.port")))
        .inOrder();
  }

  @Test
  void plansInSpiteOfWarnings() {
    Sourced<Optional<ImagePlan>> planned =
        Plans.planned(Specs.spec().ports(80), Projects.project());

    assertThat(planned.value()).isPresent();
    assertThat(Place.of(planned.findings()))
        .containsExactly(new Place(FindingCode.PORT_PRIVILEGED, Anchor.member("ports", 0)));
  }

  @Test
  void saysNothingOfWhatTheUserAccepts() {
    Sourced<Optional<ImagePlan>> planned =
        Plans.planned(
            Specs.spec().ports(80).suppressed(FindingCode.PORT_PRIVILEGED), Projects.project());

    assertThat(planned.value()).isPresent();
    assertThat(planned.findings()).isEmpty();
  }

  @Test
  void errorsCannotBeAccepted() {
    Sourced<Optional<ImagePlan>> planned =
        Plans.planned(
            Specs.spec().suppressed(FindingCode.PACKAGING), Projects.project().packaging("war"));

    assertThat(planned.value()).isEmpty();
    assertThat(planned.findings()).hasSize(1);
  }

  @Test
  void equalInputMakesEqualPlans() {
    List<ImagePlan> plans =
        List.of(
            Plans.plan(Specs.spec().ports(8080), Projects.project()),
            Plans.plan(Specs.spec().ports(8080), Projects.project()));

    assertThat(plans.get(0)).isEqualTo(plans.get(1));
  }
}
