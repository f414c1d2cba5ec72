package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.PackageUse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemovedPackagesRuleTest {

  @Test
  void tellsWhoUsesWhatJavaHasNoMore() {
    Finding finding = check(code("", List.of(), "javax.xml.bind.JAXBContext")).get(0);

    assertThat(finding.problem())
        .isEqualTo(
            "a.App uses javax.xml.bind.JAXBContext, which Java has not had since 11, and no jar of"
                + " the runtime class path has it");
    assertThat(finding.remedy())
        .isEqualTo(
            "add jakarta.xml.bind:jakarta.xml.bind-api:2.3.3 and"
                + " org.glassfish.jaxb:jaxb-runtime:2.3.9 to the dependencies");
  }

  @ParameterizedTest
  @CsvSource({
    "javax.xml.bind.annotation.adapters.XmlAdapter, jaxb-runtime",
    "javax.activation.DataHandler, jakarta.activation",
    "javax.xml.ws.Service, jaxws-rt",
    "javax.jws.WebService, jaxws-rt",
    "javax.annotation.PostConstruct, jakarta.annotation-api",
    "javax.transaction.UserTransaction, jakarta.transaction-api",
    "org.omg.CORBA.ORB, glassfish-corba-orb",
    "javax.rmi.PortableRemoteObject, glassfish-corba-orb",
  })
  void namesWhatHasItNow(String type, String artifact) {
    assertThat(check(code("", List.of(), type)).get(0).remedy()).contains(artifact);
  }

  @Test
  void saysOnceWhatOneArtifactMends() {
    assertThat(
            check(
                code(
                    "",
                    List.of(),
                    "javax.xml.bind.JAXBContext",
                    "javax.xml.bind.util.JAXBSource",
                    "javax.activation.DataHandler")))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.annotation.processing.Processor",
        "javax.transaction.xa.Xid",
        "javax.rmi.ssl.SslRMIClientSocketFactory",
        "javax.xml.parsers.SAXParser",
        "javax.xml.bindings.Other",
        "javax.servlet.Servlet",
      })
  void asksForNothingElse(String type) {
    assertThat(check(code("", List.of(), type))).isEmpty();
  }

  @Test
  void isContentWithAJarOrClassesOfItsOwn() {
    List<String> packages = List.of("javax.xml.bind");

    assertThat(
            check(
                code("", List.of(), "javax.xml.bind.JAXBContext"),
                code("jakarta.xml.bind-api.jar", packages)))
        .isEmpty();
    assertThat(check(code("", packages, "javax.xml.bind.JAXBContext"))).isEmpty();
  }

  @Test
  void leavesLibrariesAlone() {
    assertThat(check(code("spring-web.jar", List.of(), "javax.xml.bind.JAXBContext"))).isEmpty();
  }

  @Test
  void saysNothingWhereNotAllWasRead() {
    CodeEvidence own = code("", List.of(), "javax.xml.bind.JAXBContext");

    assertThat(
            RemovedPackagesRule.check(
                new Evidence(List.of(own), List.of(), List.of("a.jar is damaged"))))
        .isEmpty();
  }

  private static List<Finding> check(CodeEvidence... code) {
    return RemovedPackagesRule.check(new Evidence(List.of(code)));
  }

  private static CodeEvidence code(String jar, List<String> packages, String... used) {
    return new CodeEvidence(
        jar,
        Arrays.stream(used)
            .map(type -> new PackageUse(type.substring(0, type.lastIndexOf('.')), type, "a.App"))
            .toList(),
        packages,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        List.of(),
        false,
        NativeImageFiles.NONE);
  }
}
