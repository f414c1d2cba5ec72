package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the rules to a plan. The plan is absent exactly if a finding is an error. */
public final class Planner {
  private final Bases bases;

  public Planner(Bases bases) {
    this.bases = bases;
  }

  /** Why a project can have no image, whatever its annotation says. */
  public static List<Finding> refusals(ProjectFacts facts) {
    return PackagingRule.check(facts);
  }

  /** Plans the image that {@code spec} asks for. */
  public Sourced<Optional<ImagePlan>> plan(
      ImageSpec spec, Compilation compilation, ProjectFacts facts, TargetFiles files) {
    List<Finding> findings = new ArrayList<>(refusals(facts));
    findings.addAll(ContextRule.check(facts.layout()));
    Sourced<Optional<JavaRuntime>> runtime = RuntimeRule.choose(spec, compilation, bases);
    Sourced<List<Reasoned<Integer>>> ports = PortsRule.choose(spec, facts);
    findings.addAll(runtime.findings());
    findings.addAll(ports.findings());
    findings.removeIf(
        finding -> finding.code().isSuppressible() && spec.suppressed().contains(finding.code()));
    boolean refused = findings.stream().anyMatch(Finding::isError);
    if (refused || runtime.value().isEmpty()) {
      return new Sourced<>(Optional.empty(), findings);
    }
    return new Sourced<>(
        Optional.of(plan(spec, compilation, facts, files, runtime.value().get(), ports.value())),
        findings);
  }

  private static ImagePlan plan(
      ImageSpec spec,
      Compilation compilation,
      ProjectFacts facts,
      TargetFiles files,
      JavaRuntime runtime,
      List<Reasoned<Integer>> ports) {
    List<Reasoned<String>> excluded = DevelopmentTools.on(facts.runtime());
    List<Dependency> runtimeJars = DevelopmentTools.without(facts.runtime());
    return new ImagePlan(
        spec.mainClass(),
        Names.image(spec, facts),
        Names.tag(spec, facts),
        spec.platforms(),
        files,
        new BuildStage(
            runtime.builder(facts.layout()),
            facts.layout(),
            SkippedSteps.of(facts.plugins()),
            excluded,
            JarNames.changingWithTheProject(runtimeJars),
            JarNames.collide(runtimeJars),
            !facts.hostOnly().isEmpty(),
            !runtimeJars.isEmpty(),
            facts
                .layout()
                .prebuilt()
                .map(prebuilt -> DevelopmentTools.without(prebuilt, facts.runtime()))),
        new FinalStage(
            runtime.base(spec),
            Labels.of(spec, facts),
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
        spec.verification());
  }
}
