package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.plan.graph.ModulePath;
import java.util.List;

/** What executes the application: a JVM, or the processor alone. */
public sealed interface Execution {

  /** The release of the JDK that runs or at least compiles the classes, with the reason for it. */
  Reasoned<Jdk> jdk();

  /**
   * A JVM.
   *
   * @param jdkModules the modules of that release
   * @param needs what the Java runtime must have
   * @param modulePath what it starts as modules
   */
  record OnJvm(
      Reasoned<Jdk> jdk, JdkModules jdkModules, List<ModuleNeed> needs, ModulePath modulePath)
      implements Execution {
    public OnJvm {
      needs = List.copyOf(needs);
    }

    /** One that starts the application from the class path. */
    public OnJvm(Reasoned<Jdk> jdk, JdkModules jdkModules, List<ModuleNeed> needs) {
      this(jdk, jdkModules, needs, ModulePath.NONE);
    }
  }

  /**
   * The application is an executable itself.
   *
   * @param compilation how it is compiled
   * @param builder what makes it, with the reason for it
   */
  record Native(Reasoned<Jdk> jdk, NativeCompilation compilation, Reasoned<NativeBuilder> builder)
      implements Execution {}
}
