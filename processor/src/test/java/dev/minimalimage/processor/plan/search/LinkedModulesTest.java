package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.plan.Catalogues;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkedModulesTest {
  private static final JdkModules JDK = Catalogues.modules(25);

  @Test
  void namesWhatIsNeededAndCountsWhatFollows() {
    LinkedModules linked = LinkedModules.of(List.of(need("java.sql", Certainty.CERTAIN)), JDK);

    assertThat(linked.names().stream().map(Reasoned::value)).containsExactly("java.sql");
    assertThat(linked.bytes().keySet())
        .containsExactly("java.base", "java.logging", "java.sql", "java.xml")
        .inOrder();
    assertThat(linked.total()).isEqualTo(24_000_000 + 300_000 + 200_000 + 4_000_000);
  }

  /** java.sql brings java.xml, of 4 MB. */
  @Test
  void givesWhatIsToleratedIfItAddsLittle() {
    ModuleNeed sql = need("java.sql", Certainty.TOLERATED);
    ModuleNeed xml = need("java.xml", Certainty.CONDITIONAL);

    assertThat(LinkedModules.of(List.of(sql), JDK).needs()).isEmpty();
    assertThat(LinkedModules.of(List.of(sql), JDK).left()).containsExactly(sql);
    assertThat(LinkedModules.of(List.of(sql, xml), JDK).needs()).containsExactly(sql, xml);
  }

  @Test
  void namesTheBaseModuleWhereThereIsNoOther() {
    LinkedModules linked = LinkedModules.of(List.of(), JDK);

    assertThat(linked.names().stream().map(Reasoned::value)).containsExactly("java.base");
    assertThat(linked.total()).isEqualTo(24_000_000);
  }

  @Test
  void allButTheLinkerIfNothingIsSure() {
    LinkedModules linked =
        LinkedModules.complete(List.of(need("java.sql", Certainty.TOLERATED)), JDK);

    assertThat(linked.complete()).isTrue();
    assertThat(linked.names()).hasSize(JDK.modules().size() - 1);
    assertThat(linked.bytes().keySet()).doesNotContain("jdk.jlink");
    assertThat(linked.left()).isEmpty();
  }

  @Test
  void aReasonNamesTheJarOrTheClass() {
    ModuleNeed jar =
        new ModuleNeed(
            "java.sql",
            Certainty.CERTAIN,
            List.of(new Proof("a-1.jar", "a.B", "uses java.sql.Driver")));

    assertThat(LinkedModules.of(List.of(jar), JDK).names())
        .containsExactly(new Reasoned<>("java.sql", "a-1.jar uses java.sql.Driver"));
  }

  private static ModuleNeed need(String module, Certainty certainty) {
    return new ModuleNeed(module, certainty, List.of(new Proof("", "a.B", "uses it")));
  }
}
