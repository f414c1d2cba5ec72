package dev.minimalimage.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Waits until javac has written the class files: annotation processing ends before the first of
 * them exists, and they prove what the application needs.
 */
final class ClassGeneration implements TaskListener {
  private final Set<String> awaited;
  private final Set<String> given;
  private final Consumer<OwnClasses> task;

  private ClassGeneration(Set<String> annotated, Set<String> given, Consumer<OwnClasses> task) {
    this.awaited = new TreeSet<>(annotated);
    this.given = Set.copyOf(given);
    this.task = task;
  }

  /**
   * Has {@code task} run at the end of the compilation.
   *
   * @param annotated the qualified names of the classes that must be among the written ones
   * @param given those of all classes that were given to the compiler, or generated for it as
   *     sources or as class files, which it does not write itself
   * @return whether the compiler is javac itself; if not, nothing was arranged
   */
  static boolean whenDone(
      ProcessingEnvironment environment,
      Set<String> annotated,
      Set<String> given,
      Consumer<OwnClasses> task) {
    try {
      JavacTask.instance(environment).addTaskListener(new ClassGeneration(annotated, given, task));
      return true;
    } catch (IllegalArgumentException | LinkageError notJavac) {
      // Eclipse has a compiler of its own, and some build tools wrap javac's environment.
      return false;
    }
  }

  /** What javac begins with and does not write has an error. */
  @Override
  public void started(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
      String name = type.getQualifiedName().toString();
      if (given.contains(name)) {
        awaited.add(name);
      }
    }
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
      awaited.remove(type.getQualifiedName().toString());
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      task.accept(awaited.isEmpty() ? OwnClasses.WRITTEN : OwnClasses.FAILED);
    }
  }
}
