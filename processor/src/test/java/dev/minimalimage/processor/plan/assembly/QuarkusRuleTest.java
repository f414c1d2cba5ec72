package dev.minimalimage.processor.plan.assembly;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuarkusRuleTest {

  @ParameterizedTest
  @CsvSource({
    "'', target/quarkus-app",
    "quarkus.package.type=fast-jar, target/quarkus-app",
    "quarkus.package.type=jar, target/quarkus-app",
    "quarkus.package.jar.type=fast-jar, target/quarkus-app",
    "quarkus.package.output-directory=out, target/out",
    "quarkus.package.output-directory=, target/quarkus-app",
    "quarkus.package.runner-suffix=-x, target/quarkus-app",
    "quarkus.package.jar.aot.enabled=true, target/quarkus-app",
  })
  void aFastJarIsAFolder(String settings, String folder) {
    assertThat(decided(settings).value()).hasValue(new Assembly.QuarkusFolder(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.package.jar.type=uber-jar, target/app-1.0-runner.jar",
    "quarkus.package.type=UBER-JAR, target/app-1.0-runner.jar",
    "quarkus.package.jar.type=uber-jar|quarkus.package.type=fast-jar, target/app-1.0-runner.jar",
    "quarkus.package.type=uber-jar|quarkus.package.runner-suffix=-x, target/app-1.0-x.jar",
    "quarkus.package.type=uber-jar|quarkus.package.output-name=shop, target/shop-runner.jar",
    "quarkus.package.type=uber-jar|quarkus.package.output-directory=o, target/o/app-1.0-runner.jar",
    "quarkus.package.type=uber-jar|quarkus.package.jar.add-runner-suffix=false, target/app-1.0.jar",
    "quarkus.package.type=uber-jar|quarkus.package.add-runner-suffix=false, target/app-1.0.jar",
  })
  void anUberJarIsOneFile(String settings, String jar) {
    assertThat(decided(settings).value()).hasValue(new Assembly.QuarkusJar(jar));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mutable-jar", "legacy-jar", "legacy", "aot-jar", "${type}", ""})
  void otherTypesAreRefusedWithTheSettingThatAsksForThem(String type) {
    Finding finding = refusal("quarkus.package.jar.type=" + type);

    assertThat(finding.code()).isEqualTo(FindingCode.PACKAGING);
    assertThat(finding.problem())
        .contains("quarkus.package.jar.type=" + type + " in application.properties");
    assertThat(finding.remedy()).contains("fast-jar");
  }

  @Test
  void noJarIsRefused() {
    assertThat(refusal("quarkus.package.jar.enabled=false").problem()).contains("makes no jar");
    assertThat(decided("quarkus.package.jar.enabled=true").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.native.enabled=true",
        "quarkus.package.type=native",
        "quarkus.package.type=native-sources"
      })
  void anExecutableIsRefused(String setting) {
    Finding finding = refusal(setting);

    assertThat(finding.code()).isEqualTo(FindingCode.NATIVE_MODE);
    assertThat(finding.problem()).contains(setting + " in application.properties");
  }

  @Test
  void anExecutableThatIsTurnedOffIsNone() {
    assertThat(decided("quarkus.native.enabled=false").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.package.output-directory=/tmp/out",
        "quarkus.package.output-directory=../out",
        "quarkus.package.output-directory=a b",
        "quarkus.package.output-directory=$(id)",
        "quarkus.package.type=uber-jar|quarkus.package.output-name=${name}",
        "quarkus.package.type=uber-jar|quarkus.package.runner-suffix=;x",
      })
  void aStrangePlaceIsRefused(String settings) {
    assertThat(refusal(settings).problem()).startsWith("Quarkus packages the application to ");
  }

  @Test
  void withoutTheGoalNothingIsPackaged() {
    var quarkus = new FrameworkBuild.Quarkus(false, "app-1.0", new TreeMap<>());

    Sourced<Optional<Assembly>> decided = QuarkusRule.of(quarkus, "target");

    assertThat(decided.value()).isEmpty();
    assertThat(decided.findings()).hasSize(1);
    assertThat(decided.findings().get(0).remedy()).contains("<execution>");
  }

  private static Finding refusal(String settings) {
    Sourced<Optional<Assembly>> decided = decided(settings);
    assertThat(decided.value()).isEmpty();
    assertThat(decided.findings()).hasSize(1);
    return decided.findings().get(0);
  }

  private static Sourced<Optional<Assembly>> decided(String settings) {
    TreeMap<String, Reasoned<String>> values = new TreeMap<>();
    for (String setting : settings.split("\\|", -1)) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        values.put(
            setting.substring(0, equals),
            new Reasoned<>(setting.substring(equals + 1), "application.properties"));
      }
    }
    return QuarkusRule.of(new FrameworkBuild.Quarkus(true, "app-1.0", values), "target");
  }
}
