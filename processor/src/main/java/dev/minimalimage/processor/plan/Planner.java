package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.assembly.AssemblyRule;
import dev.minimalimage.processor.plan.assembly.QuarkusSteps;
import dev.minimalimage.processor.plan.needs.CommandFindings;
import dev.minimalimage.processor.plan.pruning.PruningRule;
import dev.minimalimage.processor.plan.reachability.ReachabilityRule;
import dev.minimalimage.processor.plan.search.Execution;
import dev.minimalimage.processor.plan.search.Outcome;
import dev.minimalimage.processor.plan.search.Question;
import dev.minimalimage.processor.plan.search.Search;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Joins the rules to a plan. The plan is absent exactly if a finding is an error. */
public final class Planner {
  private final Questions questions;
  private final Function<Collection<String>, ReachabilityIndex> reachability;
  private final List<Framework> frameworks;

  /**
   * Sets a planner up.
   *
   * @param modules the modules of a release of the JDK that {@code bases} has
   * @param reachability what GraalVM's repository has for libraries, each {@code group:artifact}
   * @param frameworks what is known of each, the strongest first
   */
  public Planner(
      Bases bases,
      IntFunction<JdkModules> modules,
      Function<Collection<String>, ReachabilityIndex> reachability,
      List<Framework> frameworks) {
    this.frameworks = List.copyOf(frameworks);
    this.questions = new Questions(bases, modules, this.frameworks);
    this.reachability = reachability;
  }

  /** Why a project can have no image, whatever its annotation says. */
  public static List<Finding> refusals(ProjectFacts facts) {
    return PackagingRule.check(facts);
  }

  /** Whether the project's framework starts the application, so that no class needs a main. */
  public static boolean isLaunchedByFramework(ProjectFacts facts, List<Framework> frameworks) {
    return LaunchRule.byFramework(facts, frameworks).isPresent();
  }

  /** What the project's build says of its main class that its images do otherwise. */
  public static List<Finding> launchFindings(
      List<ImageSpec> specs, ProjectFacts facts, List<Framework> frameworks) {
    return LaunchRule.check(specs, facts, frameworks);
  }

  /** Plans the image that {@code spec} asks for, of whatever the names of images mean. */
  public Sourced<Optional<ImagePlan>> plan(
      ImageSpec spec,
      Compilation compilation,
      ProjectFacts facts,
      Evidence evidence,
      TargetFiles files) {
    return plan(spec, compilation, facts, evidence, files, Pins.NONE);
  }

  /** Plans the image that {@code spec} asks for. */
  public Sourced<Optional<ImagePlan>> plan(
      ImageSpec asked,
      Compilation compilation,
      ProjectFacts facts,
      Evidence evidence,
      TargetFiles files,
      Pins pins) {
    Sourced<CommandRule.Command> command = CommandRule.of(asked, facts, frameworks);
    ImageSpec spec = command.value().spec();
    List<Finding> findings = new ArrayList<>(refusals(facts));
    findings.addAll(command.findings());
    findings.addAll(ContextRule.check(facts.layout()));
    findings.addAll(JarOnlyRule.check(facts, evidence));
    findings.addAll(ProductionRule.check(facts, frameworks));
    findings.addAll(RemovedPackagesRule.check(evidence));
    Sourced<List<Reasoned<Integer>>> ports = PortsRule.choose(spec, facts, evidence, frameworks);
    Sourced<Optional<Question>> question = questions.of(spec, compilation, facts, evidence);
    findings.addAll(question.findings());
    Optional<Outcome> outcome =
        question
            .value()
            .flatMap(
                known -> {
                  Sourced<Optional<Outcome>> found = Search.of(known);
                  findings.addAll(found.findings());
                  findings.addAll(CommandFindings.of(spec, known.needs()));
                  return found.value();
                });
    Sourced<List<Reachability>> reached =
        question
            .value()
            .map(known -> reached(known, facts, evidence))
            .orElseGet(() -> new Sourced<>(List.of(), List.of()));
    findings.addAll(reached.findings());
    findings.addAll(ports.findings());
    findings.removeIf(
        finding -> finding.code().isSuppressible() && spec.suppressed().contains(finding.code()));
    if (findings.stream().anyMatch(Finding::isError) || outcome.isEmpty()) {
      return new Sourced<>(Optional.empty(), findings);
    }
    ImagePlan plan =
        plan(
            question.value().get(),
            facts,
            evidence,
            files,
            pins,
            outcome.get(),
            compilation,
            command.value().reason(),
            ports.value(),
            reached.value());
    return new Sourced<>(
        Optional.of(plan), PinRules.with(findings, spec, questions.bases(), outcome.get(), plan));
  }

  /** Only native-image has to be told. */
  private Sourced<List<Reachability>> reached(
      Question question, ProjectFacts facts, Evidence evidence) {
    if (!(question.execution() instanceof Execution.Native compiled)) {
      return new Sourced<>(List.of(), List.of());
    }
    // A prebuilt class path is compiled as it is.
    boolean asksRepository =
        compiled
            .compilation()
            .project()
            .map(NativeBuild::metadataRepository)
            .orElse(facts.layout().prebuilt().isEmpty());
    List<Dependency> runtime = tools().without(facts.runtime());
    List<String> libraries = runtime.stream().map(Dependency::module).toList();
    return ReachabilityRule.of(
        facts.coordinates(),
        runtime,
        evidence,
        reachability.apply(asksRepository ? libraries : List.of()));
  }

  private static List<Reasoned<String>> options(
      ImageSpec spec,
      Compilation compilation,
      ProjectFacts facts,
      Execution execution,
      Outcome outcome) {
    if (!(execution instanceof Execution.OnJvm jvm)) {
      return List.of();
    }
    List<Reasoned<String>> options = new ArrayList<>(JvmOptions.ours(spec, compilation));
    options.addAll(ManifestOptions.of(spec, facts, jvm, outcome));
    OpenedPackages.of(facts)
        .filter(option -> !spec.jvmArgs().contains(option.value()))
        .filter(option -> options.stream().noneMatch(each -> each.value().equals(option.value())))
        .ifPresent(options::add);
    return options;
  }

  private DevelopmentTools tools() {
    return DevelopmentTools.of(frameworks);
  }

  private ImagePlan plan(
      Question question,
      ProjectFacts facts,
      Evidence evidence,
      TargetFiles files,
      Pins pins,
      Outcome outcome,
      Compilation compilation,
      String commandReason,
      List<Reasoned<Integer>> ports,
      List<Reachability> reached) {
    ImageSpec spec = question.spec();
    Launch launch =
        ModuleLaunch.of(spec, facts, question.execution())
            .orElseGet(() -> LaunchRule.of(spec, facts, frameworks));
    boolean onJvm = question.execution() instanceof Execution.OnJvm;
    List<Reasoned<String>> excluded = tools().on(facts.runtime());
    List<Dependency> runtimeJars = tools().without(facts.runtime());
    Optional<Assembly> assembly = AssemblyRule.of(facts).value();
    boolean qualified =
        assembly.filter(Assembly.QuarkusFolder.class::isInstance).isPresent()
            || JarNames.collide(runtimeJars);
    boolean oneJar = assembly.filter(Assembly.QuarkusJar.class::isInstance).isPresent();
    return new ImagePlan(
        spec.mainClass(),
        Names.image(spec, facts),
        Names.tag(spec, facts),
        spec.platforms(),
        files,
        pins,
        new BuildStage(
            Builders.of(question.execution().jdk().value(), facts.layout(), outcome.runtime()),
            facts.layout(),
            Stream.concat(SkippedSteps.of(facts).stream(), QuarkusSteps.skipped(facts).stream())
                .toList(),
            excluded,
            JarNames.changingWithTheProject(runtimeJars, qualified),
            qualified,
            !facts.hostOnly().isEmpty(),
            !runtimeJars.isEmpty(),
            Surroundings.userEntries(spec, outcome),
            outcome.made().contains(Requirement.Feature.TMP),
            onJvm && !oneJar
                ? PruningRule.of(spec, evidence, runtimeJars, Questions.platforms(spec))
                : List.of(),
            assembly,
            facts.layout().prebuilt().map(prebuilt -> tools().without(prebuilt, facts.runtime()))),
        outcome.runtime(),
        new FinalStage(
            outcome.reference(),
            outcome.debug(),
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
            options(spec, compilation, facts, question.execution(), outcome),
            spec.jvmArgs(),
            launch,
            new Reasoned<>(spec.args(), commandReason)),
        HealthRule.of(spec, facts, frameworks, ports),
        SelfTestRule.of(question, outcome, evidence, launch),
        PortsRule.verified(spec, ports),
        spec.verification(),
        outcome.reasoning().with(reached).withNotes(ExecutableSelfTest.notes(question).toList()));
  }
}
