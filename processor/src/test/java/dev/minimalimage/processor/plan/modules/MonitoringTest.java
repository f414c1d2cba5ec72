package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.plan.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonitoringTest {

  @ParameterizedTest
  @CsvSource({
    "-Dcom.sun.management.jmxremote.port=9010, jdk.management.agent",
    "-XX:+ManagementServer, jdk.management.agent",
    "'-XX:StartFlightRecording=disk=true,maxsize=9m', jdk.jfr",
    "-XX:+FlightRecorder, jdk.jfr",
    "'-agentlib:jdwp=transport=dt_socket,server=y', jdk.jdwp.agent",
    "-Djava.util.logging.config.file=/srv/l.properties, java.logging",
  })
  void needsTheModuleBehindAnOption(String option, String module) {
    assertThat(Asked.the(new Monitoring()).with(Specs.spec().jvmArgs(option)).about(own()))
        .containsExactly("CERTAIN " + module + ": jvmArgs has " + option);
  }

  @Test
  void needsNothingForOtherOptions() {
    Specs specs =
        Specs.spec().jvmArgs("-Xmx64m", "-Dcom.sun.other=1", "-XX:-FlightRecorder", "-Dx=jdwp");

    assertThat(Asked.the(new Monitoring()).with(specs).about(own())).isEmpty();
  }
}
