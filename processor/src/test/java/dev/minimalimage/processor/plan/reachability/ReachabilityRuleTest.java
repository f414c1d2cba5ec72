package dev.minimalimage.processor.plan.reachability;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.needs.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReachabilityRuleTest {
  private static final ReachabilityIndex INDEX =
      new ReachabilityIndex(
          "1",
          Map.of(
              "g:known", List.of(entry("2.0", "latest", "2.0"), entry("1.0", "", "1.0", "1.1")),
              "g:replaced", List.of(entry("1.0", "latest override", "1.0")),
              "g:empty", List.of(entry("1.0", "latest empty", "1.0")),
              "g:unsuited", List.of(entry("", "unsuited")),
              "g:old", List.of(entry("1.0", "", "1.0"))),
          Map.of("g:tested", "6.0.0"));

  private static Entry entry(String directory, String flags, String... versions) {
    return new Entry(
        directory,
        flags.contains("empty"),
        flags.contains("latest"),
        flags.contains("override"),
        flags.contains("unsuited"),
        Optional.empty(),
        List.of(),
        List.of(versions));
  }

  private static Sourced<List<Reachability>> of(String jars, Element... elements) {
    var project = Projects.project().runtime(jars.isEmpty() ? new String[0] : jars.split(" "));
    var facts = project.build();
    return ReachabilityRule.of(
        facts.coordinates(), facts.runtime(), Element.evidence(elements), INDEX);
  }

  private static List<String> lines(Sourced<List<Reachability>> all) {
    return all.value().stream()
        .map(each -> (each.dependency() + " " + each.source() + ": " + each.detail()).strip())
        .toList();
  }

  private static List<String> texts(Sourced<List<Reachability>> all) {
    return all.findings().stream().map(Finding::text).toList();
  }

  private static Element risky(String name) {
    return Element.jar(name).calls(Api.FIND_CLASS, "Class.forName", "a.A");
  }

  private static Element carrying(String name) {
    return risky(name).nativeImage(new NativeImageFiles(true, List.of()));
  }

  @Test
  void whatAJarCarriesCounts() {
    var all = of("g:a:1", Element.own(), carrying("a.jar"));

    assertThat(lines(all))
        .containsExactly("NEEDS_NONE: no call in it asks for any", "a.jar OWN_METADATA: in the jar")
        .inOrder();
    assertThat(all.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--features=a.Feature",
        "-H:Features=a.Feature",
        "-H:ReflectionConfigurationResources=META-INF/native-image/g/a/reflection.json",
        "-H:ConfigurationResourceRoots=META-INF/native-image/g",
        "-H:IncludeResources=.*"
      })
  void optionsThatNameMetadataCountAsIt(String option) {
    var files = new NativeImageFiles(false, List.of(new NativeArgument(option, "a.jar!x")));

    assertThat(lines(of("g:a:1", risky("a.jar").nativeImage(files))))
        .containsExactly("a.jar OWN_METADATA: in the jar");
  }

  @Test
  void otherOptionsDoNot() {
    var files =
        new NativeImageFiles(
            false, List.of(new NativeArgument("--initialize-at-run-time=a.A", "a.jar!x")));

    assertThat(lines(of("g:a:1", risky("a.jar").nativeImage(files))))
        .containsExactly("a.jar RISK: a.A calls Class.forName");
  }

  @ParameterizedTest
  @CsvSource({
    "g:known:1.1, REPOSITORY: that of 1.0",
    "g:known:3.0, REPOSITORY: that of 2.0",
    "g:empty:7, NEEDS_NONE: tested in GraalVM's repository as 1.0",
    "g:unsuited:1, NEEDS_NONE: nothing in it that an image could run",
    "g:tested:6.0.0, NEEDS_NONE: its makers test it in native images without any",
    "g:tested:6.10.RELEASE, NEEDS_NONE: its makers test it in native images without any",
    "g:tested:5.9.9, RISK: a.A calls Class.forName",
    "g:tested:x, RISK: a.A calls Class.forName",
    "g:old:2.0, RISK: a.A calls Class.forName",
    "g:other:1, RISK: a.A calls Class.forName",
  })
  void theRepositoryIsAskedNext(String jar, String expected) {
    String name = jar.split(":", -1)[1] + ".jar";

    assertThat(lines(of(jar, risky(name)))).containsExactly(name + " " + expected);
  }

  @Test
  void whatIsReplacedIsKeptFromNativeImage() {
    var all = of("g:replaced:1.0 g:known:1.0", carrying("replaced.jar"), carrying("known.jar"));

    assertThat(all.value().stream().map(Reachability::replaced))
        .containsExactly(Optional.of("replaced"), Optional.empty())
        .inOrder();
  }

  @Test
  void whatCarriesNothingNeedsNoReplacing() {
    assertThat(of("g:replaced:1.0", risky("replaced.jar")).value().get(0).replaced()).isEmpty();
  }

  @Test
  void theRepositoryMayReplaceWhatAJarCarries() {
    assertThat(
            lines(
                of("g:replaced:1.0 g:known:1.0", carrying("replaced.jar"), carrying("known.jar"))))
        .containsExactly(
            "replaced.jar REPOSITORY: that of 1.0, in place of what the jar carries",
            "known.jar OWN_METADATA: in the jar")
        .inOrder();
  }

  @Test
  void metadataOfWhatAJarRequiresCountsToo() {
    var index =
        new ReachabilityIndex(
            "1",
            Map.of(
                "g:a",
                List.of(
                    new Entry(
                        "1",
                        false,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        List.of("g:b"),
                        List.of("1"))),
                "g:b",
                List.of(entry("4", "latest", "4"))),
            Map.of());
    var project = Projects.project().runtime("g:a:2").build();

    assertThat(
            lines(
                ReachabilityRule.of(
                    project.coordinates(),
                    project.runtime(),
                    Element.evidence(Element.jar("a.jar")),
                    index)))
        .containsExactly("a.jar REPOSITORY: that of g:b 4");
  }

  @Test
  void callsAreARiskIfNobodyTellsMore() {
    var all =
        of(
            "g:a:1 g:b:1 g:c:1",
            Element.jar("a.jar").calls(Api.EXEC, "ls", "a.A"),
            Element.jar("b.jar")
                .calls(Api.LOAD_FILE, "b.Native")
                .calls(Api.FIND_MEMBER, "Class.getMethod", "b.A")
                .calls(Api.SERIALIZATION, "new ObjectInputStream", "b.B")
                .calls(Api.PROXY, "Proxy.newProxyInstance", "b.C"));

    assertThat(lines(all))
        .containsExactly(
            "a.jar NEEDS_NONE: no call in it asks for any",
            "b.jar RISK: b.A calls Class.getMethod; b.C calls Proxy.newProxyInstance; b.B calls new"
                + " ObjectInputStream; and 1 more",
            "c.jar RISK: it was not read")
        .inOrder();
    assertThat(texts(all))
        .containsExactly(
            "[MI-NATIVE-UNREACHABLE] native-image is not told what b.jar reaches by reflection and"
                + " the like (b.A calls Class.getMethod); let GraalVM's tracing agent write"
                + " META-INF/native-image/com.example/app/reachability-metadata.json while the"
                + " application is used, or accept with suppress = \"MI-NATIVE-UNREACHABLE\"");
  }

  @Test
  void librariesShareOneFinding() {
    var all =
        of(
            "g:a:1 g:b:1 g:c:1 g:d:1 g:e:1",
            risky("a.jar"),
            risky("b.jar"),
            risky("c.jar"),
            risky("d.jar"),
            risky("e.jar"));

    assertThat(texts(all)).hasSize(1);
    assertThat(texts(all).get(0)).contains("what a.jar, b.jar, c.jar and 2 more reach by");
  }

  @Test
  void ownCallsAreAFindingForEachKind() {
    var all =
        of(
            "",
            Element.own()
                .calls(Api.LOADER_RESOURCE, "ClassLoader.getResource", "com.example.App")
                .calls(Api.FIND_CLASS, "Class.forName", "com.example.App")
                .calls(Api.LOAD_CLASS, "ClassLoader.loadClass", "com.example.B"));

    assertThat(texts(all))
        .containsExactly(
            "[MI-NATIVE-UNREACHABLE] com.example.App calls Class.forName, and native-image is not"
                + " told which class that finds; use Class.forName with a constant, or say it in"
                + " META-INF/native-image/com.example/app/reachability-metadata.json, or accept"
                + " with suppress = \"MI-NATIVE-UNREACHABLE\"",
            "[MI-NATIVE-UNREACHABLE] com.example.App calls ClassLoader.getResource, and"
                + " native-image is not told which file that reads; use getResource of a class"
                + " literal with a constant, or say it in"
                + " META-INF/native-image/com.example/app/reachability-metadata.json, or accept"
                + " with suppress = \"MI-NATIVE-UNREACHABLE\"")
        .inOrder();
    assertThat(all.findings().get(0).code()).isEqualTo(FindingCode.NATIVE_UNREACHABLE);
    assertThat(all.findings().get(0).anchor()).isEqualTo(Anchor.whole());
    assertThat(all.value().get(0).isOwn()).isTrue();
  }

  @Test
  void metadataOfTheProjectSpeaksForItsLibraries() {
    var all = of("g:a:1", carrying(""), risky("a.jar"));

    assertThat(lines(all))
        .containsExactly("OWN_METADATA: in the project", "a.jar RISK: a.A calls Class.forName")
        .inOrder();
    assertThat(all.findings()).isEmpty();
  }

  @Test
  void jarsOfOneNameFollowEachOther() {
    assertThat(lines(of("g:a:1 h:a:1", risky("a.jar"), Element.jar("a.jar"))))
        .containsExactly(
            "a.jar RISK: a.A calls Class.forName", "a.jar NEEDS_NONE: no call in it asks for any")
        .inOrder();
  }

  @Test
  void everyCallThatNativeImageMustBeToldOfHasAKind() {
    for (Api api : EnumSet.range(Api.FIND_CLASS, Api.SERIALIZATION)) {
      assertWithMessage("%s", api).that(Kind.of(api)).isPresent();
    }
    assertThat(Kind.of(Api.EXEC)).isEmpty();
  }
}
