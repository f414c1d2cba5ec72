package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.needs.Element;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SelfTestRuleTest {
  private static final String APP = "com.example.App";
  private static final List<String> ALWAYS = List.of("class=com.example.App", "trust");

  private static Optional<SelfTest> selfTest(Specs specs, Element... elements) {
    return plan(specs, Projects.project(), elements).flatMap(ImagePlan::selfTest);
  }

  private static Optional<SelfTest> selfTest(Projects project, Specs specs) {
    return plan(specs, project, Element.own()).flatMap(ImagePlan::selfTest);
  }

  private static Optional<ImagePlan> plan(Specs specs, Projects project, Element... elements) {
    return new Planner(
            Catalogues.small(),
            SelfTestRuleTest::modules,
            Catalogues::reachability,
            Frameworks.read())
        .plan(
            specs.build(),
            Plans.JAVA_17,
            project.build(),
            Element.evidence(elements),
            TargetFiles.unnamed())
        .value();
  }

  private static JdkModules modules(int release) {
    return new JdkModules(
        release,
        List.of(
            new JdkModule("java.base", List.of("java.lang"), List.of(), 10),
            new JdkModule("java.sql", List.of("java.sql"), List.of(), 10),
            new JdkModule("jdk.charsets", List.of(), List.of(), 10)),
        List.of("shift_jis"));
  }

  private static List<String> facts(Element... elements) {
    return selfTest(Specs.spec().selfTest(), elements).orElseThrow().facts();
  }

  @Test
  void everyImageHasItsMainClassAndTrustsSomebody() {
    assertThat(facts(Element.own())).containsAtLeastElementsIn(ALWAYS).inOrder();
  }

  @Test
  void whatWasPlannedIsLookedFor() {
    Element own =
        Element.own()
            .uses("java.sql", APP)
            .calls(Api.TEMPORARY_FILE, APP)
            .calls(Api.FILE, "täglich.txt", APP)
            .calls(Api.SYSTEM_PROPERTY, "user.home", APP)
            .calls(Api.LOAD_LIBRARY, "stdc++", APP);

    assertThat(facts(own))
        .containsExactly(
            "class=com.example.App",
            "module=java.sql",
            "library=libstdc++.so.6",
            "names",
            "tmp",
            "user",
            "trust")
        .inOrder();
  }

  @Test
  void onlyZonesThatTheCodeNamesAsZonesAreLookedFor() {
    Element own =
        Element.own()
            .calls(Api.TIME_ZONE, "Europe/Berlin", APP)
            .calls(Api.TIME_ZONE, "somewhere", APP);
    Element jar = Element.jar("a.jar").calls(Api.TIME_ZONE, "Asia/Tokyo", "a.A");

    assertThat(facts(own, jar)).contains("zone=Europe/Berlin");
    assertThat(facts(own, jar)).doesNotContain("zone=somewhere");
    assertThat(facts(own, jar)).doesNotContain("zone=Asia/Tokyo");
  }

  @Test
  void onlyCharacterSetsOfTheJdkAreLookedFor() {
    Element own =
        Element.own().calls(Api.CHARSET, "Shift_JIS", APP).calls(Api.CHARSET, "X-OURS", APP);

    assertThat(facts(own)).contains("charset=Shift_JIS");
    assertThat(facts(own)).doesNotContain("charset=X-OURS");
  }

  @Test
  void whatTheUserAcceptsToLackIsNotLookedFor() {
    Element own = Element.own().calls(Api.LOAD_LIBRARY, "magic", APP);
    Specs specs = Specs.spec().selfTest().suppressed(FindingCode.NEED_UNCOVERED);

    assertThat(selfTest(specs, own).orElseThrow().facts()).doesNotContain("library=libmagic.so.1");
  }

  @Test
  void aLibraryThatIsCopiedInIsLookedFor() {
    Element jar = Element.jar("a.jar").glibc("amd64", "liba.so", "libstdc++.so.6");

    assertThat(facts(Element.own(), jar)).contains("library=libstdc++.so.6");
  }

  @Test
  void aNestedClassHasItsOwnBesideTheOuterOne() {
    assertThat(SelfTest.typeFor("com.example.App$Main"))
        .isEqualTo("com.example.App_Main_MinimalImage");
  }

  @Test
  void anExecutableIsAskedForWhatItHasOfTheImage() {
    Element own =
        Element.own()
            .uses("java.sql", APP)
            .calls(Api.TEMPORARY_FILE, APP)
            .calls(Api.SYSTEM_PROPERTY, "user.home", APP)
            .calls(Api.CHARSET, "Shift_JIS", APP)
            .calls(Api.TIME_ZONE, "Europe/Berlin", APP);

    assertThat(selfTest(executable().selfTest(), own).orElseThrow().facts())
        .containsExactly("executable", "tmp", "user", "zone=Europe/Berlin")
        .inOrder();
    assertThat(selfTest(executable().selfTest(), own.calls(Api.TLS, APP)).orElseThrow().facts())
        .contains("trust");
  }

  private static Specs executable() {
    return Specs.spec().nativeMode(NativeMode.STATIC).base(BaseKind.SCRATCH);
  }

  @Test
  void nobodyIsAskedWhereThereIsNoClass() {
    assertThat(selfTest(Specs.spec(), Element.own())).isEmpty();
    assertThat(selfTest(executable(), Element.own())).isEmpty();
    assertThat(notes(executable(), Projects.project())).isEmpty();
  }

  @Test
  void anExecutableWhoseMainClassCannotBeOursIsNotAsked() {
    assertThat(selfTest(executable().selfTestOnJvm(), Element.own())).isEmpty();
    assertThat(notes(executable().selfTestOnJvm(), Projects.project()))
        .containsExactly(
            "The executable has no self-test and no HEALTHCHECK: no other class can call its main"
                + " method.");
  }

  @Test
  void anExecutableOfTheNameByWhichItWouldAnswerIsNotAsked() {
    Specs named = executable().selfTest().name("minimal-image");

    assertThat(selfTest(named, Element.own())).isEmpty();
    assertThat(notes(named, Projects.project()))
        .containsExactly(
            "The executable has no self-test and no HEALTHCHECK: it has the name by which it would"
                + " be asked.");
  }

  @Test
  void theMainClassOfThePomIsCompiled() {
    assertThat(selfTest(byPlugin(Optional.empty()), Specs.spec().selfTest())).isPresent();

    Projects named = byPlugin(Optional.of(APP));

    assertThat(selfTest(named, Specs.spec().selfTest())).isEmpty();
    assertThat(notes(Specs.spec().selfTest(), named))
        .containsExactly(
            "The executable has no self-test and no HEALTHCHECK: the project's own build compiles"
                + " the main class that its POM names.");
    assertThat(notes(Specs.spec(), named)).isEmpty();
  }

  private static Projects byPlugin(Optional<String> mainClass) {
    NativeBuild build =
        new NativeBuild(
            Optional.empty(),
            "pom.xml:30",
            "1.1.12",
            true,
            Optional.empty(),
            List.of(),
            mainClass,
            "shop",
            "target",
            true,
            true,
            true,
            List.of());
    return Projects.project().nativeSettings(new NativeSettings(List.of(build), Optional.empty()));
  }

  private static List<String> notes(Specs specs, Projects project) {
    return plan(specs, project).orElseThrow().reasoning().notes().stream()
        .filter(note -> note.contains("self-test"))
        .toList();
  }
}
