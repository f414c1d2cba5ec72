package dev.minimalimage.processor.plan.modules;

import java.util.stream.Stream;

/** One way to tell that a module is needed. */
interface ModuleRule {

  /** In the order of the class path. Modules that the JDK has not are no mistake here. */
  Stream<Seen> seen(Subject subject);
}
