package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.plan.modules.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemovedPackagesRuleTest {

  @Test
  void tellsWhoUsesWhatJavaHasNoMore() {
    Finding finding = check(own("javax.xml.bind.JAXBContext")).get(0);

    assertThat(finding.problem())
        .isEqualTo(
            "com.example.A uses javax.xml.bind.JAXBContext, which Java has not had since 11, and no jar of"
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
    assertThat(check(own(type)).get(0).remedy()).contains(artifact);
  }

  @Test
  void saysOnceWhatOneArtifactMends() {
    assertThat(
            check(
                own(
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
    assertThat(check(own(type))).isEmpty();
  }

  @Test
  void isContentWithAJarOrClassesOfItsOwn() {
    assertThat(
            check(
                own("javax.xml.bind.JAXBContext"),
                Code.jar("jakarta.xml.bind-api.jar").has("javax.xml.bind")))
        .isEmpty();
    assertThat(check(own("javax.xml.bind.JAXBContext").has("javax.xml.bind"))).isEmpty();
  }

  @Test
  void leavesLibrariesAlone() {
    assertThat(check(Code.jar("spring-web.jar").refersTo("javax.xml.bind.JAXBContext"))).isEmpty();
  }

  @Test
  void saysNothingWhereNotAllWasRead() {
    CodeEvidence own = own("javax.xml.bind.JAXBContext").evidence();

    assertThat(
            RemovedPackagesRule.check(
                new Evidence(List.of(own), List.of(), List.of("a.jar is damaged"))))
        .isEmpty();
  }

  private static List<Finding> check(Code... code) {
    return RemovedPackagesRule.check(new Evidence(Stream.of(code).map(Code::evidence).toList()));
  }

  private static Code own(String... used) {
    Code code = Code.own();
    Stream.of(used).forEach(code::refersTo);
    return code;
  }
}
