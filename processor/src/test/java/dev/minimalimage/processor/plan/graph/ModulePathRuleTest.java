package dev.minimalimage.processor.plan.graph;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ModulePathRuleTest {
  private static final JdkModules JDK =
      new JdkModules(
          17,
          List.of(
              new JdkModule("java.base", List.of("java.lang"), List.of(), 1),
              new JdkModule("java.xml", List.of("org.w3c.dom"), List.of(), 1)),
          List.of());

  @Test
  void anApplicationWithoutAModuleHasNoModulePath() {
    Sourced<ModulePath> path =
        ModulePathRule.of(new Evidence(List.of()), JDK, List.of(), List.of(), false);

    assertThat(path.value()).isEqualTo(ModulePath.NONE);
    assertThat(path.value().application()).isEmpty();
  }

  @Test
  void takesWhatTheApplicationRequiresAndLeavesTheRest() {
    ModulePath path =
        accepted(
            app("java.base", "a"),
            declared("a.jar", "a", "b"),
            named("b.jar", "b"),
            named("c.jar", "c"));

    assertThat(names(path)).containsExactly("app", "a", "b").inOrder();
    assertThat(path.others().stream().map(ModuleEvidence::jar)).containsExactly("c.jar");
    assertThat(path.beyond()).isEmpty();
    assertThat(path.why()).isEmpty();
  }

  @Test
  void takesWhatDeclaresServicesWithWhatThatRequires() {
    ModulePath path =
        accepted(
            app("java.base"), provider("driver.jar", "driver", "pool"), named("pool.jar", "pool"));

    assertThat(names(path)).containsExactly("app", "driver", "pool").inOrder();
    assertThat(path.beyond().map(ModuleEvidence::jar)).hasValue("driver.jar");
  }

  @Test
  void leavesAProviderThatCannotBeResolved() {
    ModulePath path =
        accepted(
            app("java.base"),
            provider("lacking.jar", "lacking", "gone"),
            provider("split.jar", "split").packages("app.api"),
            provider("old.jar", "old").packages("org.w3c.dom"));

    assertThat(names(path)).containsExactly("app");
    assertThat(path.others().stream().map(ModuleEvidence::jar))
        .containsExactly("lacking.jar", "split.jar", "old.jar")
        .inOrder();
  }

  @Test
  void takesWhatIsOptionalIfItIsThere() {
    ModulePath path =
        accepted(
            app("a"),
            declared("a.jar", "a").optional("b", "gone"),
            declared("b.jar", "b").optional("c"),
            declared("c.jar", "c"));

    assertThat(names(path)).containsExactly("app", "a", "b", "c").inOrder();
    assertThat(path.beyond().map(ModuleEvidence::jar)).hasValue("b.jar");
  }

  @Test
  void leavesASecondModuleOfOneName() {
    ModulePath path = accepted(app("a"), named("one.jar", "a"), named("two.jar", "a"));

    assertThat(path.modules().stream().map(ModuleEvidence::jar)).containsExactly("", "one.jar");
    assertThat(path.others().stream().map(ModuleEvidence::jar)).containsExactly("two.jar");
  }

  @Test
  void endsWithModulesThatRequireEachOther() {
    assertThat(names(accepted(app("a"), declared("a.jar", "a", "b"), declared("b.jar", "b", "a"))))
        .containsExactly("app", "a", "b");
  }

  @Test
  void aModuleThatIsNotThereMeansTheClassPath() {
    assertThat(refused(app("a"), declared("a.jar", "a", "gone")))
        .isEqualTo("because a requires gone, which is no jar of the runtime class path");
  }

  @Test
  void doesNotComplainOfAJarThatCouldNotBeFound() {
    Sourced<ModulePath> path =
        ModulePathRule.of(
            new Evidence(List.of(), List.of(app("a").module()), List.of("a.jar is damaged")),
            JDK,
            List.of(),
            List.of(),
            false);

    assertThat(path.findings()).isEmpty();
    assertThat(path.value().why()).contains("app requires a");
  }

  @Test
  void whatCannotBeAModuleIsNotThere() {
    assertThat(refused(app("a"), new Fixture(ModuleEvidence.none("a.jar"))))
        .contains("app requires a, which is no jar");
  }

  @Test
  void aPackageInTwoModulesMeansTheClassPath() {
    assertThat(
            refused(
                app("a", "b"),
                named("a.jar", "a").packages("shared"),
                named("b.jar", "b").packages("shared")))
        .isEqualTo("because a and b both hold the package shared");
    assertThat(refused(app("a"), named("a.jar", "a").packages("org.w3c.dom")))
        .isEqualTo("because java.xml and a both hold the package org.w3c.dom");
  }

  @Test
  void aNameThatAFileGivesMustNotChange() {
    Fixture derived = new Fixture(module("a.jar", Kind.DERIVED, "a", false));

    assertThat(find(true, List.of(), app("a"), derived).value().why())
        .contains("a has its name from its file");
    assertThat(find(true, List.of(), app("a"), named("a.jar", "a")).findings()).isEmpty();
    assertThat(find(false, List.of(), app("a"), derived).findings()).isEmpty();
  }

  @Test
  void whatIsPackedIntoOneJarStartsAsThatDoes() {
    Sourced<ModulePath> path =
        find(false, List.of("org.apache.maven.plugins:maven-shade-plugin"), app("java.base"));

    assertThat(path.findings()).isEmpty();
    assertThat(path.value().application()).isEmpty();
    assertThat(path.value().why()).isEqualTo("as from the jar that maven-shade-plugin makes");
  }

  @Test
  void whatQuarkusPackagesStartsAsThatDoes() {
    assertThat(
            find(false, List.of("io.quarkus.platform:quarkus-maven-plugin"), app("java.base"))
                .value()
                .why())
        .isEqualTo("as from the jar that quarkus-maven-plugin makes");
  }

  @Test
  void anAssemblyIsAJarToStartIfItHasAMainClass() {
    assertThat(assembled("maven-assembly-plugin", "Main-Class"))
        .isEqualTo("as from the jar that maven-assembly-plugin makes");
    assertThat(assembled("maven-assembly-plugin", "Add-Opens")).isEmpty();
    assertThat(assembled("maven-jar-plugin", "Main-Class")).isEmpty();
  }

  private static String assembled(String plugin, String attribute) {
    return ModulePathRule.of(
            new Evidence(List.of(), List.of(app("java.base").module()), List.of()),
            JDK,
            List.of("org.apache.maven.plugins:" + plugin),
            List.of(new ManifestEntry(attribute, "a.Main", plugin)),
            false)
        .value()
        .why();
  }

  private static ModulePath accepted(Fixture... modules) {
    Sourced<ModulePath> path = find(false, List.of(), modules);
    assertThat(path.findings()).isEmpty();
    return path.value();
  }

  private static String refused(Fixture... modules) {
    Sourced<ModulePath> path = find(false, List.of(), modules);
    assertThat(path.findings().stream().map(finding -> finding.code()))
        .containsExactly(FindingCode.MODULE_PATH);
    assertThat(path.value().application()).isEqualTo(Optional.empty());
    return path.value().why();
  }

  private static Sourced<ModulePath> find(
      boolean renamed, List<String> plugins, Fixture... modules) {
    return ModulePathRule.of(
        new Evidence(List.of(), Stream.of(modules).map(Fixture::module).toList(), List.of()),
        JDK,
        plugins,
        List.of(),
        renamed);
  }

  private static List<String> names(ModulePath path) {
    return path.modules().stream().map(ModuleEvidence::name).toList();
  }

  private static Fixture app(String... requires) {
    return new Fixture(module("", Kind.DECLARED, "app", false, requires)).packages("app.api");
  }

  private static Fixture declared(String jar, String name, String... requires) {
    return new Fixture(module(jar, Kind.DECLARED, name, false, requires));
  }

  private static Fixture provider(String jar, String name, String... requires) {
    return new Fixture(module(jar, Kind.DECLARED, name, true, requires));
  }

  private static Fixture named(String jar, String name) {
    return new Fixture(module(jar, Kind.NAMED, name, false));
  }

  private static ModuleEvidence module(
      String jar, Kind kind, String name, boolean provides, String... requires) {
    return new ModuleEvidence(
        jar, kind, name, List.of(requires), List.of(), provides, List.of("of." + jar));
  }

  private record Fixture(ModuleEvidence module) {
    Fixture packages(String... names) {
      return new Fixture(
          new ModuleEvidence(
              module.jar(),
              module.kind(),
              module.name(),
              module.requires(),
              module.optional(),
              module.provides(),
              List.of(names)));
    }

    Fixture optional(String... names) {
      return new Fixture(
          new ModuleEvidence(
              module.jar(),
              module.kind(),
              module.name(),
              module.requires(),
              List.of(names),
              module.provides(),
              module.packages()));
    }
  }
}
