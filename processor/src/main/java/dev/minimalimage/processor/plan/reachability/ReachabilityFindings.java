package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Warns of what may be missing in the executable. */
final class ReachabilityFindings {
  /** What a line has room for; the report names them all. */
  private static final int JARS = 3;

  private ReachabilityFindings() {}

  /** One for each kind of call that the application makes, if it has no metadata at all. */
  static List<Finding> own(Coordinates project, CodeEvidence code) {
    if (OwnMetadata.isIn(code)) {
      return List.of();
    }
    Map<Kind, Reaching> first = new EnumMap<>(Kind.class);
    Reaching.in(code).forEach(call -> first.putIfAbsent(call.kind(), call));
    return first.values().stream().map(call -> finding(project, call)).toList();
  }

  private static Finding finding(Coordinates project, Reaching call) {
    return new Finding(
        FindingCode.NATIVE_UNREACHABLE,
        Anchor.whole(),
        call.text() + ", and native-image is not told " + call.kind().unknown(),
        call.kind().instead() + "say it in " + file(project) + ", or " + acceptance());
  }

  /** One for all libraries together. */
  static List<Finding> libraries(Coordinates project, List<CodeEvidence> risks) {
    if (risks.isEmpty()) {
      return List.of();
    }
    String jars =
        risks.stream().limit(JARS).map(CodeEvidence::name).collect(Collectors.joining(", "));
    int more = risks.size() - JARS;
    return List.of(
        new Finding(
            FindingCode.NATIVE_UNREACHABLE,
            Anchor.whole(),
            "native-image is not told what "
                + jars
                + (more > 0 ? " and " + more + " more" : "")
                + (risks.size() == 1 ? " reaches" : " reach")
                + " by reflection and the like ("
                + Reaching.in(risks.get(0)).get(0).text()
                + ")",
            "let GraalVM's tracing agent write "
                + file(project)
                + " while the application is used, or "
                + acceptance()));
  }

  private static String file(Coordinates project) {
    return "META-INF/native-image/"
        + project.groupId()
        + "/"
        + project.artifactId()
        + "/reachability-metadata.json";
  }

  private static String acceptance() {
    return "accept with suppress = \"" + FindingCode.NATIVE_UNREACHABLE.id() + "\"";
  }
}
