package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.plan.search.Execution;
import dev.minimalimage.processor.plan.search.Outcome;
import dev.minimalimage.processor.plan.search.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the image was planned to have, as facts that can be looked for in it. What an application
 * does without, and what no plan brings, is none.
 */
final class SelfTestRule {
  /** Of the form of the zone database's names; others may be what a strange user types. */
  private static final String ZONE = "[A-Za-z_]+(/[A-Za-z_+-]+)+";

  private SelfTestRule() {}

  static Optional<SelfTest> of(
      Question question, Outcome outcome, Evidence evidence, Launch launch) {
    if (!question.spec().selfTest()) {
      return Optional.empty();
    }
    String type = SelfTest.typeFor(question.spec().mainClass());
    if (question.execution() instanceof Execution.OnJvm execution) {
      return Optional.of(new SelfTest(type, onJvm(question, outcome, evidence, execution, launch)));
    }
    return ExecutableSelfTest.obstacle(question).isPresent()
        ? Optional.empty()
        : Optional.of(new SelfTest(type, ofExecutable(question, outcome, evidence)));
  }

  private static List<String> onJvm(
      Question question,
      Outcome outcome,
      Evidence evidence,
      Execution.OnJvm execution,
      Launch launch) {
    List<String> modules = modules(outcome);
    return Stream.of(
            Stream.of("class=" + launch.mainClass()),
            modules.stream().map(name -> "module=" + name),
            providers(evidence, execution.jdkModules(), modules),
            needs(question, outcome),
            literals(evidence, Api.CHARSET)
                .filter(
                    name ->
                        execution.jdkModules().charsets().contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> "charset=" + name),
            zones(evidence),
            Stream.of(SelfTest.TRUST))
        .flatMap(facts -> facts)
        .toList();
  }

  /**
   * What is in an executable was decided when it was compiled, but for what it has of the image:
   * modules and providers that it does without cannot be asked for. Certificates are part of it
   * only where something speaks TLS.
   */
  private static List<String> ofExecutable(Question question, Outcome outcome, Evidence evidence) {
    return Stream.of(
            Stream.of(SelfTest.IS_EXECUTABLE),
            needs(question, outcome),
            zones(evidence),
            speaksTls(evidence) ? Stream.of(SelfTest.TRUST) : Stream.<String>empty())
        .flatMap(facts -> facts)
        .toList();
  }

  private static boolean speaksTls(Evidence evidence) {
    return evidence.code().stream()
        .filter(CodeEvidence::isOwn)
        .flatMap(code -> code.calls().stream())
        .anyMatch(call -> call.api() == Api.TLS || call.api() == Api.URL_CONNECTION);
  }

  private static Stream<String> zones(Evidence evidence) {
    return literals(evidence, Api.TIME_ZONE)
        .filter(name -> name.matches(ZONE))
        .map(name -> "zone=" + name);
  }

  private static List<String> modules(Outcome outcome) {
    if (outcome.runtime() instanceof RuntimePlan.Linked linked && !linked.complete()) {
      return linked.modules().stream().map(Reasoned::value).toList();
    }
    return outcome.reasoning().modules().stream()
        .filter(need -> need.certainty() != Certainty.TOLERATED)
        .map(ModuleNeed::module)
        .toList();
  }

  /** Interfaces of the JDK that some jar implements, and whose module is there. */
  private static Stream<String> providers(
      Evidence evidence, JdkModules table, List<String> modules) {
    List<String> present = List.copyOf(table.closure(modules).keySet());
    return evidence.code().stream()
        .flatMap(code -> code.services().stream())
        .filter(
            service ->
                table
                    .moduleOf(service.substring(0, Math.max(0, service.lastIndexOf('.'))))
                    .filter(present::contains)
                    .isPresent())
        .distinct()
        .sorted()
        .map(service -> "provider=" + service);
  }

  private static Stream<String> needs(Question question, Outcome outcome) {
    return question.needs().stream()
        .filter(need -> need.certainty() != Certainty.TOLERATED)
        .map(Need::requirement)
        .filter(requirement -> !outcome.reasoning().uncovered().contains(requirement))
        .filter(requirement -> !question.spec().provides().contains(requirement))
        .flatMap(requirement -> fact(requirement).stream())
        .distinct()
        .sorted();
  }

  private static Optional<String> fact(Requirement requirement) {
    if (requirement instanceof Requirement.Library library) {
      return Optional.of("library=" + library.soname());
    }
    if (requirement instanceof Requirement.Feature feature) {
      return switch (feature) {
        case CA_CERTIFICATES -> Optional.of("file=/etc/ssl/certs/ca-certificates.crt");
        case TIME_ZONES -> Optional.of("file=/usr/share/zoneinfo/UTC");
        case FONTS -> Optional.of("file=/etc/fonts/fonts.conf");
        case TMP -> Optional.of(SelfTest.TMP);
        case UTF8_LOCALE -> Optional.of("names");
        case USER_ENTRY -> Optional.of("user");
      };
    }
    return Optional.empty();
  }

  /** What the application's own classes name. */
  private static Stream<String> literals(Evidence evidence, Api api) {
    return evidence.code().stream()
        .filter(CodeEvidence::isOwn)
        .flatMap(code -> code.calls().stream())
        .filter(call -> call.api() == api)
        .map(ApiCall::literal)
        .flatMap(Optional::stream)
        .distinct()
        .sorted();
  }
}
