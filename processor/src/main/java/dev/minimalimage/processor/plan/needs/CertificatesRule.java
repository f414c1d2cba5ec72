package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Native code that speaks TLS with the image's certificates instead of the Java runtime's. */
final class CertificatesRule {
  /**
   * "Default TLS trust store not found on this system" without: github.com/awslabs/aws-c-io, issue
   * 561. netty's OpenSSL and Conscrypt ask Java's trust managers.
   */
  private static final Pattern AWS_CRT = Pattern.compile("linux/.*/libaws-crt-jni\\.so");

  private CertificatesRule() {}

  static Stream<Need> needs(Question question) {
    return NativeGroup.of(question).stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> AWS_CRT.matcher(member.file().entry()).matches())
        .filter(member -> question.platforms().stream().anyMatch(member.file()::runsOn))
        .map(
            member ->
                new Need(
                    Requirement.Feature.CA_CERTIFICATES,
                    Certainty.CONDITIONAL,
                    List.of(),
                    List.of(member.proof("trusts what they name"))));
  }
}
