package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.needs.Element;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From evidence to the plan, with the rules of all rooms of the plan. */
final class EvidencePlanTest {
  private static final Element ROCKS =
      Element.jar("rocksdbjni-9.10.0.jar")
          .glibc(
              "amd64",
              "librocksdbjni-linux64.so",
              "libstdc++.so.6",
              "libstdc++.so.6:GLIBCXX_3.4.11",
              "libc.so.6:GLIBC_2.10")
          .glibc("arm64", "librocksdbjni-linux-aarch64.so", "libstdc++.so.6");

  @Test
  void copiesWhatANativeLibraryIsLinkedTo() {
    ImagePlan plan = plan(Specs.spec(), Element.own(), ROCKS);

    assertThat(plan.image().base().value().text())
        .isEqualTo("base.example/distroless/base-nossl-debian13:nonroot");
    assertThat(plan.image().supplements().stream().map(Reasoned::reason).limit(2))
        .containsExactly(
            "rocksdbjni-9.10.0.jar needs libstdc++.so.6", "libstdc++.so.6 needs libgcc_s.so.1")
        .inOrder();
    assertThat(plan.image().supplements().get(2).reason()).endsWith(" needs a UTF-8 locale");
    assertThat(plan.reasoning().needs().stream().map(need -> need.requirement().text()))
        .containsExactly(
            "GLIBCXX_3.4.11 of libstdc++.so.6",
            "glibc 2.10",
            "glibc 2.17",
            "libstdc++.so.6",
            "a UTF-8 locale")
        .inOrder();
    assertThat(plan.build().userEntries()).isEmpty();
  }

  @Test
  void setsTheLocaleThatItCopies() {
    Element own = Element.own().calls(Api.FILE, "täglich.txt", "com.example.App");
    EnvVariable lang = new EnvVariable("LANG", "C.UTF-8");

    assertThat(plan(Specs.spec(), own).image().defaultEnv().stream().map(Reasoned::value))
        .containsExactly(lang);
    assertThat(plan(Specs.spec().env("LANG=de_DE.UTF-8"), own).image().defaultEnv()).isEmpty();
    assertThat(plan(Specs.spec().base(BaseKind.DISTROLESS_JAVA_BASE), own).image().defaultEnv())
        .isEmpty();
  }

  @Test
  void givesTheUserALine() {
    Element own = Element.own().calls(Api.SYSTEM_PROPERTY, "user.home", "com.example.App");

    assertThat(plan(Specs.spec().user("1000:1001"), own).build().userEntries())
        .containsExactly(
            "root:x:0:0:root:/root:/sbin/nologin",
            "nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin",
            "app:x:1000:1001:app:/work:/sbin/nologin")
        .inOrder();
    assertThat(plan(Specs.spec(), own).build().userEntries()).isEmpty();
  }

  @Test
  void reportsWhatIsWrongInOrder() {
    Element own =
        Element.own()
            .calls(Api.LOAD_LIBRARY, "magic", "com.example.App")
            .calls(Api.EXEC, "ffmpeg", "com.example.App");

    Sourced<Optional<ImagePlan>> planned =
        planned(Specs.spec().base(BaseKind.DISTROLESS_CC).ports(80), own);

    assertThat(planned.value()).isEmpty();
    assertThat(Place.of(planned.findings()))
        .containsExactly(
            new Place(FindingCode.BASE_LACKS, Anchor.member("base")),
            Place.whole(FindingCode.COMMAND_MISSING),
            new Place(FindingCode.PORT_PRIVILEGED, Anchor.member("ports", 0)))
        .inOrder();
  }

  @Test
  void plansInSpiteOfWhatTheUserAccepts() {
    Element own = Element.own().calls(Api.LOAD_LIBRARY, "magic", "com.example.App");

    ImagePlan plan = plan(Specs.spec().suppressed(FindingCode.NEED_UNCOVERED), own);

    assertThat(plan.reasoning().uncovered())
        .containsExactly(new Requirement.Library("libmagic.so.1"));
    assertThat(planned(Specs.spec(), own).value()).isEmpty();
  }

  @Test
  void equalEvidenceMakesEqualPlans() {
    assertThat(plan(Specs.spec(), Element.own(), ROCKS))
        .isEqualTo(plan(Specs.spec(), Element.own(), ROCKS));
  }

  private static ImagePlan plan(Specs specs, Element... elements) {
    Sourced<Optional<ImagePlan>> planned = planned(specs, elements);
    assertThat(planned.findings()).isEqualTo(List.of());
    return planned.value().orElseThrow();
  }

  private static Sourced<Optional<ImagePlan>> planned(Specs specs, Element... elements) {
    return new Planner(
            Catalogues.small(), Catalogues::modules, Catalogues::reachability, Frameworks.read())
        .plan(
            specs.build(),
            Plans.JAVA_17,
            Projects.project().build(),
            Element.evidence(elements),
            TargetFiles.unnamed());
  }
}
