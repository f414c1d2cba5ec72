package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import java.util.ArrayList;
import java.util.List;

/** Members of the annotation that only a JVM heeds. */
final class JvmMembers {
  private JvmMembers() {}

  static List<Finding> check(ImageSpec spec) {
    List<Finding> findings = new ArrayList<>();
    if (!spec.jvmArgs().isEmpty()) {
      findings.add(
          finding(
              "jvmArgs",
              "options of a JVM do nothing for an executable",
              "remove it: what is set at build time goes into buildArgs of native-maven-plugin, what is"
                  + " set at run time (-Xmx…, -Dname=value) into args"));
    }
    if (!spec.modules().isEmpty()) {
      findings.add(
          finding(
              "modules",
              "an executable has no Java runtime that modules could be added to",
              "remove it, or add the modules with --add-modules in buildArgs of native-maven-plugin"));
    }
    return findings;
  }

  private static Finding finding(String member, String problem, String remedy) {
    return new Finding(FindingCode.NATIVE_MEMBER, Anchor.member(member), problem, remedy);
  }
}
