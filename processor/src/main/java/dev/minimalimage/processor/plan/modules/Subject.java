package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.model.Proof;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param path the modules that the application starts with; empty if it starts from the class path
 */
record Subject(ImageSpec spec, Evidence evidence, List<ModuleEvidence> path, JdkModules jdk) {

  /** An application that starts from the class path. */
  Subject(ImageSpec spec, Evidence evidence, JdkModules jdk) {
    this(spec, evidence, List.of(), jdk);
  }

  /** All calls of a watched method, the application's own first. */
  Stream<Call> calls(Api api) {
    return evidence.code().stream()
        .flatMap(
            code ->
                code.calls().stream()
                    .filter(call -> call.api() == api)
                    .map(call -> new Call(code, call)));
  }

  /** The uses of a package, at most one for each element of the class path. */
  Stream<Use> usesOf(String packageName) {
    return evidence.code().stream()
        .flatMap(
            code ->
                code.uses().stream()
                    .filter(use -> use.packageName().equals(packageName))
                    .map(use -> new Use(code, use)));
  }

  /** The options that the JVM is started with. */
  List<LaunchOption> options() {
    return LaunchOption.of(spec);
  }

  /** A reference to a package, with the element of the class path that makes it. */
  record Use(CodeEvidence code, PackageUse use) {
    boolean isOwn() {
      return code.isOwn();
    }

    Proof proof() {
      return new Proof(code.name(), use.by(), "refers to " + use.type());
    }
  }
}
