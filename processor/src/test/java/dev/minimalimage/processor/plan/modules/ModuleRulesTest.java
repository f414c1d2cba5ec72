package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.minimalimage.processor.model.Certainty.CERTAIN;
import static dev.minimalimage.processor.model.Certainty.CONDITIONAL;
import static dev.minimalimage.processor.model.Certainty.TOLERATED;

import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by code that needs its module, and by similar code that does not. */
final class ModuleRulesTest {

  /**
   * One hazard.
   *
   * @param neighbour code that differs little and does not need the module
   */
  record Case(
      int release, String module, Certainty certainty, CodeEvidence code, CodeEvidence neighbour) {}

  static Stream<Case> cases() {
    return Stream.of(
        at17("java.sql", CERTAIN, own().refersTo("java.sql.Driver"), own().refersTo("a.sql.B")),
        at17(
            "java.desktop",
            CONDITIONAL,
            Code.jar("spring-beans.jar").refersTo("java.beans.Introspector"),
            Code.jar("spring-beans.jar").refersTo("java.sql.Date")),
        at17(
            "java.desktop",
            TOLERATED,
            Code.jar("jackson-databind.jar").refersTo("java.beans.Transient"),
            Code.jar("jackson-databind.jar")),
        at17("java.rmi", CONDITIONAL, own().names("java.rmi.Remote"), own().names("a.rmi.Remote")),
        at17(
            "jdk.management",
            TOLERATED,
            Code.jar("micrometer.jar").names("com.sun.management.OperatingSystemMXBean"),
            Code.jar("micrometer.jar").names("com.sun.managing.Bean")),
        at17(
            "jdk.naming.dns",
            CONDITIONAL,
            Code.jar("mongodb.jar").names("com.sun.jndi.dns.DnsContextFactory"),
            Code.jar("mongodb.jar").names("com.sun.jndi.Other")),
        at17(
            "java.sql",
            CONDITIONAL,
            Code.jar("driver.jar").provides("java.sql.Driver"),
            Code.jar("driver.jar").provides("org.slf4j.spi.SLF4JServiceProvider")),
        at17(
            "jdk.unsupported",
            TOLERATED,
            Code.jar("x.jar").requires("jdk.unsupported"),
            Code.jar("x.jar").requires("org.slf4j")),
        at17("jdk.zipfs", CERTAIN, own().calls(Api.NEW_FILE_SYSTEM), own().calls(Api.FILE)),
        at17("jdk.naming.dns", CONDITIONAL, own().calls(Api.JNDI), own().calls(Api.TLS)),
        at17(
            "jdk.naming.rmi",
            CONDITIONAL,
            own().calls(Api.JNDI).refersTo("java.rmi.Remote"),
            own().calls(Api.JNDI)),
        at17("jdk.management", CONDITIONAL, own().calls(Api.MANAGEMENT), own().calls(Api.LOGIN)),
        at17(
            "java.management.rmi",
            CERTAIN,
            own().refersTo("javax.management.remote.JMXConnector"),
            own().refersTo("javax.management.ObjectName")),
        at17(
            "jdk.charsets",
            CERTAIN,
            own().calls(Api.CHARSET, "IBM037"),
            own().calls(Api.CHARSET, "UTF-8")),
        at17(
            "jdk.charsets",
            CONDITIONAL,
            Code.jar("jsoup.jar").calls(Api.CHARSET),
            Code.jar("jetty-http.jar").calls(Api.CHARSET)),
        at17(
            "jdk.localedata",
            CERTAIN,
            own().calls(Api.FOREIGN_LOCALE).calls(Api.LOCALIZED_FORMAT),
            own().calls(Api.FOREIGN_LOCALE)),
        at17(
            "jdk.localedata",
            CERTAIN,
            own().calls(Api.LOCALE, "de").calls(Api.LOCALIZED_FORMAT),
            own().calls(Api.LOCALE, "en").refersTo("java.util.Locale")),
        at17(
            "jdk.localedata",
            TOLERATED,
            Code.jar("x.jar").calls(Api.LOCALE).calls(Api.LOCALIZED_FORMAT),
            Code.jar("x.jar").calls(Api.LOCALE)),
        at17("jdk.crypto.ec", CERTAIN, own().calls(Api.TLS), own().calls(Api.FILE)),
        at17(
            "jdk.crypto.ec",
            CERTAIN,
            own().calls(Api.CRYPTOGRAPHY, "SHA256withECDSA"),
            own().calls(Api.CRYPTOGRAPHY, "RSA")),
        at17(
            "jdk.crypto.cryptoki",
            CERTAIN,
            own().calls(Api.SECURITY_PROVIDER, "SunPKCS11-token"),
            own().calls(Api.SECURITY_PROVIDER, "SUN")),
        at17("jdk.security.jgss", CONDITIONAL, own().calls(Api.SASL), own().calls(Api.LOGIN)),
        at17("jdk.security.auth", CONDITIONAL, own().calls(Api.LOGIN), own().calls(Api.SASL)),
        at17(
            "jdk.random",
            CERTAIN,
            own().calls(Api.RANDOM, "L64X128MixRandom"),
            own().calls(Api.RANDOM, "SplittableRandom")),
        at17("jdk.compiler", CERTAIN, own().calls(Api.COMPILER), own().calls(Api.TOOL, "jar")),
        at17("jdk.jartool", CERTAIN, own().calls(Api.TOOL, "jar"), own().calls(Api.TOOL, "other")),
        at17("java.instrument", CONDITIONAL, Code.jar("a.jar").agent(), Code.jar("a.jar")));
  }

  private static Code own() {
    return Code.own();
  }

  private static Case at17(String module, Certainty certainty, Code code, Code neighbour) {
    return new Case(17, module, certainty, code.evidence(), neighbour.evidence());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void seesTheHazardAndNoOther(Case hazard) {
    assertThat(needs(Specs.spec(), hazard.release(), hazard.code()))
        .containsEntry(hazard.module(), hazard.certainty());
    assertWithMessage("the neighbour")
        .that(needs(Specs.spec(), hazard.release(), hazard.neighbour()).get(hazard.module()))
        .isNotEqualTo(hazard.certainty());
  }

  /** JDK-8308398 moved elliptic curves into java.base; jdk.random went there with 20. */
  @Test
  void whatLaterReleasesHaveInJavaBaseIsNoNeedThere() {
    CodeEvidence code = own().calls(Api.TLS).calls(Api.RANDOM).evidence();

    assertThat(needs(Specs.spec(), 17, code).keySet())
        .containsExactly("jdk.crypto.ec", "jdk.random");
    assertThat(needs(Specs.spec(), 25, code)).isEmpty();
  }

  @Test
  void readsTheOptionsOfTheJvm() {
    Specs spec =
        Specs.spec()
            .jvmArgs("-agentlib:jdwp=server=y", "--add-modules", "java.scripting,java.sql")
            .env("JAVA_TOOL_OPTIONS=-XX:StartFlightRecording -Dcom.sun.management.jmxremote");

    assertThat(needs(spec, 17, own().evidence()))
        .containsExactly(
            "java.scripting", CERTAIN,
            "java.sql", CERTAIN,
            "jdk.jdwp.agent", CERTAIN,
            "jdk.jfr", CERTAIN,
            "jdk.management.agent", CERTAIN);
    assertThat(needs(Specs.spec().jvmArgs("-ea", "-Xmx64m"), 17, own().evidence())).isEmpty();
  }

  @Test
  void givesAnAgentThatNobodyHasReadWhatAgentsUse() {
    Specs spec = Specs.spec().jvmArgs("-javaagent:/agents/otel.jar=x");

    assertThat(needs(spec, 17, own().evidence()))
        .containsExactly(
            "java.instrument", CERTAIN,
            "java.se", CONDITIONAL,
            "jdk.management", CONDITIONAL,
            "jdk.unsupported", CONDITIONAL);
    assertThat(needs(spec, 17, Code.jar("otel.jar").agent().evidence()))
        .containsExactly("java.instrument", CERTAIN);
  }

  @Test
  void theStrongestReasonStandsFirstAndTheApplicationsBeforeAJars() {
    List<ModuleNeed> needs =
        ModuleRules.of(
            Specs.spec().build(),
            new Evidence(
                List.of(
                    own().refersTo("java.sql.Driver").evidence(),
                    Code.jar("a.jar").refersTo("java.sql.Date").evidence())),
            BaseCatalogue.modules(17));

    assertThat(needs)
        .containsExactly(
            new ModuleNeed(
                "java.sql",
                CERTAIN,
                List.of(
                    new Proof("", "com.example.A", "refers to java.sql.Driver"),
                    new Proof("a.jar", "com.example.A", "refers to java.sql.Date"))));
  }

  @Test
  void requestedModulesThatThereAreNotAreNamedWithWhatWasMeant() {
    List<Finding> findings =
        RequestedModules.check(
            modules("jdk.crypto.ec", "crypto.ec", "java.sql.Driver", "x"),
            BaseCatalogue.modules(17));

    assertThat(findings.stream().map(Finding::anchor))
        .containsExactly(
            Anchor.member("modules", 1), Anchor.member("modules", 2), Anchor.member("modules", 3))
        .inOrder();
    assertThat(findings.get(0).remedy()).isEqualTo("did you mean \"jdk.crypto.ec\"?");
    assertThat(findings.get(2).remedy()).contains("java --list-modules");
  }

  private static ImageSpec modules(String... names) {
    return Specs.spec().modules(names).build();
  }

  private static Map<String, Certainty> needs(Specs spec, int release, CodeEvidence code) {
    return ModuleRules.of(spec.build(), new Evidence(List.of(code)), BaseCatalogue.modules(release))
        .stream()
        .collect(Collectors.toMap(ModuleNeed::module, ModuleNeed::certainty));
  }
}
