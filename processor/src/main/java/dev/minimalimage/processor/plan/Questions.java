package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.ahead.NativeModes;
import dev.minimalimage.processor.plan.ahead.NativeNeeds;
import dev.minimalimage.processor.plan.assembly.AssemblyRule;
import dev.minimalimage.processor.plan.graph.ModulePath;
import dev.minimalimage.processor.plan.graph.ModulePathRule;
import dev.minimalimage.processor.plan.modules.ModuleRules;
import dev.minimalimage.processor.plan.modules.RequestedModules;
import dev.minimalimage.processor.plan.needs.LoadedLibraries;
import dev.minimalimage.processor.plan.needs.NeedRules;
import dev.minimalimage.processor.plan.search.Execution;
import dev.minimalimage.processor.plan.search.JavaReleases;
import dev.minimalimage.processor.plan.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the search is asked: what executes the application, and what that and the code need.
 *
 * @param modules the modules of a release of the JDK that {@code bases} has
 * @param frameworks what is known of each
 */
record Questions(Bases bases, IntFunction<JdkModules> modules, List<Framework> frameworks) {
  /** What an image without named platforms is built on: machines of these kinds. */
  private static final List<Platform> USUAL =
      List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64"));

  /** The question; absent if nothing could execute the application. */
  Sourced<Optional<Question>> of(
      ImageSpec spec, Compilation compilation, ProjectFacts facts, Evidence evidence) {
    Sourced<Optional<Jdk>> jdk = JavaReleases.choose(spec, compilation, bases);
    List<Finding> findings = new ArrayList<>(jdk.findings());
    Sourced<Optional<NativeCompilation>> compiled = compilation(spec, facts, evidence);
    findings.addAll(compiled.findings());
    if (jdk.value().isEmpty() || compiled.hasErrors()) {
      return new Sourced<>(Optional.empty(), findings);
    }
    Reasoned<Jdk> chosen =
        new Reasoned<>(jdk.value().get(), JavaReleases.reason(jdk.value().get(), compilation));
    List<Need> needs = NeedRules.of(spec, evidence, platforms(spec));
    Execution execution;
    if (compiled.value().isPresent()) {
      NativeCompilation how = compiled.value().get();
      findings.addAll(
          NativeNeeds.check(
              spec, how.mode(), LoadedLibraries.certain(spec, evidence, platforms(spec)), needs));
      needs = NativeNeeds.of(how.mode(), needs);
      execution = new Execution.Native(chosen, how, builder(how, chosen.value()));
    } else {
      JdkModules table = modules.apply(chosen.value().release());
      findings.addAll(RequestedModules.check(spec, table));
      Sourced<ModulePath> path =
          ModulePathRule.of(
              evidence,
              table,
              facts.plugins(),
              facts.manifest(),
              JarNames.collide(facts.runtime()));
      findings.addAll(path.findings());
      execution =
          new Execution.OnJvm(
              chosen,
              table,
              ModuleRules.of(spec, evidence, path.value().modules(), table),
              path.value());
    }
    return new Sourced<>(
        Optional.of(new Question(spec, bases, execution, needs, evidence.gaps())), findings);
  }

  private Sourced<Optional<NativeCompilation>> compilation(
      ImageSpec spec, ProjectFacts facts, Evidence evidence) {
    // A switch in a profile, which every new Quarkus project has, is for builds that ask for it.
    return facts.frameworkBuild().isPresent()
        ? new Sourced<>(Optional.empty(), AssemblyRule.checkNative(spec, facts))
        : NativeModes.choose(
            spec,
            facts,
            evidence,
            Names.image(spec, facts),
            LaunchRule.of(spec, facts, frameworks));
  }

  private Reasoned<NativeBuilder> builder(NativeCompilation how, Jdk jdk) {
    NativeBuilder builder =
        bases.builders().stream()
            .filter(each -> each.release() >= jdk.release())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no native-image for " + jdk.release()));
    String libc = how.mode() == NativeMode.STATIC ? "musl" : "glibc";
    return new Reasoned<>(builder, "GraalVM for " + libc + ", because of " + how.why());
  }

  static List<Platform> platforms(ImageSpec spec) {
    return spec.platforms().isEmpty() ? USUAL : spec.platforms();
  }
}
