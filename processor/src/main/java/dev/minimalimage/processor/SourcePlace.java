package dev.minimalimage.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * An annotation in the source, kept so that a finding can stand there after javac has forgotten
 * where its elements came from.
 */
record SourcePlace(Trees trees, TreePath path) {

  /** The place of a type's annotation, if the compiler is javac and has the type's source. */
  static Optional<SourcePlace> of(
      ProcessingEnvironment environment, Element type, AnnotationMirror mirror) {
    try {
      Trees trees = Trees.instance(environment);
      return Optional.ofNullable(trees.getPath(type, mirror))
          .map(path -> new SourcePlace(trees, path));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return Optional.empty();
    }
  }

  void print(Kind kind, Finding finding) {
    Tree place =
        finding.anchor() instanceof Anchor.Member member
                && path.getLeaf() instanceof AnnotationTree annotation
            ? value(annotation, member.path(), member.index())
            : path.getLeaf();
    trees.printMessage(kind, finding.text(), place, path.getCompilationUnit());
  }

  /** The value at an anchor, or the closest that the source states; defaults stand nowhere. */
  private static Tree value(AnnotationTree annotation, String path, int index) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Optional<ExpressionTree> stated = stated(annotation, name);
    if (stated.isEmpty()) {
      return annotation;
    }
    if (dot >= 0) {
      return stated.get() instanceof AnnotationTree nested
              && stated(nested, path.substring(dot + 1)).isPresent()
          ? value(nested, path.substring(dot + 1), index)
          : stated.get();
    }
    return element(stated.get(), index);
  }

  private static Optional<ExpressionTree> stated(AnnotationTree annotation, String name) {
    return annotation.getArguments().stream()
        .filter(argument -> argument instanceof AssignmentTree)
        .map(argument -> (AssignmentTree) argument)
        .filter(argument -> argument.getVariable().toString().equals(name))
        .map(AssignmentTree::getExpression)
        .findFirst();
  }

  private static Tree element(ExpressionTree whole, int index) {
    if (index >= 0 && whole instanceof NewArrayTree array) {
      List<? extends ExpressionTree> elements = array.getInitializers();
      if (elements != null && index < elements.size()) {
        return elements.get(index);
      }
    }
    return whole;
  }
}
