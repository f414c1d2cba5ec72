package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.modules.ModuleRules;
import dev.minimalimage.processor.plan.modules.RequestedModules;
import dev.minimalimage.processor.plan.needs.CommandFindings;
import dev.minimalimage.processor.plan.needs.NeedRules;
import dev.minimalimage.processor.plan.pruning.PruningRule;
import dev.minimalimage.processor.plan.search.JavaReleases;
import dev.minimalimage.processor.plan.search.Outcome;
import dev.minimalimage.processor.plan.search.Question;
import dev.minimalimage.processor.plan.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Joins the rules to a plan. The plan is absent exactly if a finding is an error. */
public final class Planner {
  /** What an image without named platforms is built on: machines of these kinds. */
  private static final List<Platform> USUAL =
      List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64"));

  private final Bases bases;
  private final IntFunction<JdkModules> modules;

  /**
   * Sets a planner up.
   *
   * @param modules the modules of a release of the JDK that {@code bases} has
   */
  public Planner(Bases bases, IntFunction<JdkModules> modules) {
    this.bases = bases;
    this.modules = modules;
  }

  /** Why a project can have no image, whatever its annotation says. */
  public static List<Finding> refusals(ProjectFacts facts) {
    return PackagingRule.check(facts);
  }

  /** Plans the image that {@code spec} asks for. */
  public Sourced<Optional<ImagePlan>> plan(
      ImageSpec spec,
      Compilation compilation,
      ProjectFacts facts,
      Evidence evidence,
      TargetFiles files) {
    List<Finding> findings = new ArrayList<>(refusals(facts));
    findings.addAll(ContextRule.check(facts.layout()));
    Sourced<List<Reasoned<Integer>>> ports = PortsRule.choose(spec, facts);
    Sourced<Optional<Jdk>> jdk = JavaReleases.choose(spec, compilation, bases);
    findings.addAll(jdk.findings());
    Optional<Question> question =
        jdk.value()
            .map(chosen -> new Reasoned<>(chosen, JavaReleases.reason(chosen, compilation)))
            .map(chosen -> question(spec, evidence, chosen));
    Optional<Outcome> outcome =
        question.flatMap(
            asked -> {
              Sourced<Optional<Outcome>> found = Search.of(asked);
              findings.addAll(RequestedModules.check(spec, asked.jdkModules()));
              findings.addAll(found.findings());
              findings.addAll(CommandFindings.of(spec, asked.needs()));
              return found.value();
            });
    findings.addAll(ports.findings());
    findings.removeIf(
        finding -> finding.code().isSuppressible() && spec.suppressed().contains(finding.code()));
    if (findings.stream().anyMatch(Finding::isError) || outcome.isEmpty()) {
      return new Sourced<>(Optional.empty(), findings);
    }
    return new Sourced<>(
        Optional.of(
            plan(
                question.get(), facts, evidence, files, outcome.get(), compilation, ports.value())),
        findings);
  }

  private Question question(ImageSpec spec, Evidence evidence, Reasoned<Jdk> jdk) {
    JdkModules table = modules.apply(jdk.value().release());
    return new Question(
        spec,
        bases,
        jdk,
        table,
        NeedRules.of(spec, evidence, platforms(spec)),
        ModuleRules.of(spec, evidence, table),
        evidence.complete());
  }

  private static List<Platform> platforms(ImageSpec spec) {
    return spec.platforms().isEmpty() ? USUAL : spec.platforms();
  }

  private static ImagePlan plan(
      Question question,
      ProjectFacts facts,
      Evidence evidence,
      TargetFiles files,
      Outcome outcome,
      Compilation compilation,
      List<Reasoned<Integer>> ports) {
    ImageSpec spec = question.spec();
    List<Reasoned<String>> excluded = DevelopmentTools.on(facts.runtime());
    List<Dependency> runtimeJars = DevelopmentTools.without(facts.runtime());
    return new ImagePlan(
        spec.mainClass(),
        Names.image(spec, facts),
        Names.tag(spec, facts),
        spec.platforms(),
        files,
        new BuildStage(
            Builders.of(question.jdk().value(), facts.layout()),
            facts.layout(),
            SkippedSteps.of(facts.plugins()),
            excluded,
            JarNames.changingWithTheProject(runtimeJars),
            JarNames.collide(runtimeJars),
            !facts.hostOnly().isEmpty(),
            !runtimeJars.isEmpty(),
            Surroundings.userEntries(spec, outcome),
            PruningRule.of(spec, evidence, runtimeJars, platforms(spec)),
            facts
                .layout()
                .prebuilt()
                .map(prebuilt -> DevelopmentTools.without(prebuilt, facts.runtime()))),
        outcome.runtime(),
        new FinalStage(
            outcome.reference(),
            outcome.supplements(),
            Labels.of(spec, facts),
            Surroundings.env(spec, outcome),
            spec.env(),
            ports,
            spec.user(),
            spec.workdir(),
            spec.files(),
            spec.volumes(),
            spec.stopSignal(),
            JvmOptions.ours(spec, compilation),
            spec.jvmArgs(),
            spec.mainClass(),
            spec.args()),
        spec.health(),
        PortsRule.verified(spec, ports),
        spec.verification(),
        outcome.reasoning());
  }
}
