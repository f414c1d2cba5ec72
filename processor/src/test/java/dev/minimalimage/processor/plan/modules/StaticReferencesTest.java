package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import org.junit.jupiter.api.Test;

final class StaticReferencesTest {
  private static final Asked REFERENCES = Asked.the(new StaticReferences());

  @Test
  void isSureOfOwnCodeAndCarefulWithJars() {
    assertThat(
            REFERENCES.about(
                own().uses("java.sql.Driver"), jar("a.jar").uses("org.w3c.dom.Document")))
        .containsExactly(
            "CERTAIN java.sql: a.A refers to java.sql.Driver",
            "CONDITIONAL java.xml: a.jar!a.A refers to org.w3c.dom.Document")
        .inOrder();
  }

  @Test
  void givesOneReasonForAllPackagesOfAModule() {
    assertThat(
            REFERENCES.about(
                own().uses("javax.xml.parsers.SAXParser").uses("org.w3c.dom.Document")))
        .containsExactly("CERTAIN java.xml: a.A refers to javax.xml.parsers.SAXParser");
  }

  @Test
  void knowsJarsThatDoWithout() {
    assertThat(
            REFERENCES.about(
                own(),
                jar("gson.jar").uses("java.sql.Date"),
                jar("postgresql.jar").uses("java.awt.Point").uses("java.beans.Transient")))
        .containsExactly(
            "CONDITIONAL java.desktop: postgresql.jar!a.A refers to java.beans.Transient",
            "TOLERATED java.sql: gson.jar!a.A refers to java.sql.Date")
        .inOrder();
  }

  /** Without java.beans, it starts and then finds no property whose field has another name. */
  @Test
  void doesNotTakeTheFirstSuccessOfALibraryForMore() {
    assertThat(OptionalReferences.has("snakeyaml.jar", "java.beans")).isFalse();
  }

  @Test
  void leavesWindowsToWhoeverHasSome() {
    assertThat(
            REFERENCES.about(
                own(),
                jar("jna.jar").uses("java.awt.Window"),
                jar("jna-platform.jar").uses("javax.swing.Icon")))
        .containsExactly("TOLERATED java.desktop: jna.jar!a.A refers to java.awt.Window");
  }

  @Test
  void excusesNoOwnCodeAndNoOtherJar() {
    assertThat(OptionalReferences.has("gson.jar", "java.sqlx")).isFalse();
    assertThat(OptionalReferences.has("mygson.jar", "java.sql")).isFalse();
    assertThat(REFERENCES.about(own().uses("java.awt.Point")))
        .containsExactly("CERTAIN java.desktop: a.A refers to java.awt.Point");
  }

  @Test
  void leavesIncubatorsToWhoeverAsksForThem() {
    assertThat(REFERENCES.about(own(), jar("lucene.jar").uses("jdk.incubator.vector.FloatVector")))
        .containsExactly(
            "TOLERATED jdk.incubator.vector: lucene.jar!a.A refers to"
                + " jdk.incubator.vector.FloatVector");
  }

  @Test
  void passesOverJavaBaseAndPackagesOfOthers() {
    assertThat(REFERENCES.about(own().uses("java.lang.String").uses("javax.inject.Inject")))
        .isEmpty();
  }
}
