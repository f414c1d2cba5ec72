package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MergedReasonsTest {

  private static List<ModuleNeed> all(Specs specs, EvidenceFixture... elements) {
    Evidence evidence = new Evidence(Stream.of(elements).map(EvidenceFixture::build).toList());
    return ModuleRules.of(specs.build(), evidence, Asked.release(17));
  }

  @Test
  void needsNothingForAnApplicationThatUsesNothing() {
    assertThat(all(Specs.spec(), own(), jar("a.jar").uses("java.util.List"))).isEmpty();
  }

  @Test
  void namesEachModuleOnceInOrder() {
    List<ModuleNeed> needs =
        all(
            Specs.spec().modules("java.sql"),
            own().uses("javax.naming.Context").calls(Api.JNDI),
            jar("a.jar").uses("java.sql.Driver").calls(Api.NEW_FILE_SYSTEM));

    assertThat(needs.stream().map(ModuleNeed::module))
        .containsExactly("java.naming", "java.sql", "jdk.naming.dns", "jdk.zipfs")
        .inOrder();
  }

  @Test
  void putsTheStrongestReasonFirstAndOwnCodeBeforeJars() {
    List<ModuleNeed> needs =
        all(
            Specs.spec(),
            jar("b.jar").names("java.sql.Types"),
            jar("a.jar").uses("java.sql.Driver"),
            own().names("java.sql.Date"));

    assertThat(needs)
        .containsExactly(
            new ModuleNeed(
                "java.sql",
                Certainty.CONDITIONAL,
                List.of(
                    new Proof("", "a.A", "names java.sql.Date"),
                    new Proof("a.jar", "a.A", "refers to java.sql.Driver"),
                    new Proof("b.jar", "a.A", "names java.sql.Types"))));
  }

  @Test
  void leavesOutWhatTheReleaseDoesNotHave() {
    assertThat(all(Specs.spec().modules("java.corba"), own().uses("javax.xml.bind.JAXB")))
        .isEmpty();
  }
}
