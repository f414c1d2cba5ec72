package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.Reasoned;
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
   */
  record OnJvm(Reasoned<Jdk> jdk, JdkModules jdkModules, List<ModuleNeed> needs)
      implements Execution {
    public OnJvm {
      needs = List.copyOf(needs);
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
