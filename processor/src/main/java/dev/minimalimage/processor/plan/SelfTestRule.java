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
    if (!question.spec().selfTest()
        || !(question.execution() instanceof Execution.OnJvm execution)) {
      return Optional.empty();
    }
    List<String> modules = modules(outcome);
    return Optional.of(
        new SelfTest(
            SelfTest.typeFor(question.spec().mainClass()),
            Stream.of(
                    Stream.of("class=" + launch.mainClass()),
                    modules.stream().map(name -> "module=" + name),
                    providers(evidence, execution.jdkModules(), modules),
                    needs(question, outcome),
                    literals(evidence, Api.CHARSET)
                        .filter(
                            name ->
                                execution
                                    .jdkModules()
                                    .charsets()
                                    .contains(name.toLowerCase(Locale.ROOT)))
                        .map(name -> "charset=" + name),
                    literals(evidence, Api.TIME_ZONE)
                        .filter(name -> name.matches(ZONE))
                        .map(name -> "zone=" + name),
                    Stream.of("trust"))
                .flatMap(facts -> facts)
                .toList()));
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
        case TMP -> Optional.of("tmp");
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
