package dev.minimalimage.processor.spec;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.minimalimage.processor.model.FindingCode.BASE_LACKS;
import static dev.minimalimage.processor.model.FindingCode.CONTROL_CHARACTER;
import static dev.minimalimage.processor.model.FindingCode.PLATFORM_NOT_OFFERED;
import static dev.minimalimage.processor.model.FindingCode.PORT_PRIVILEGED;
import static dev.minimalimage.processor.model.FindingCode.PORT_RANGE;
import static dev.minimalimage.processor.model.FindingCode.SUPPRESS_REFUSED;
import static java.util.Objects.requireNonNull;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Sourced;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding about a member: where it is, what it says, and a neighbour that is accepted. */
final class FindingCasesTest {
  /** Code | refused members | anchor | in the problem | in the remedy | accepted members. */
  private static final String CASES =
      """
      REFERENCE_SYNTAX | baseImage = "https://gcr.io/a/b:c" | baseImage | "https://gcr.io/a/b:c" | write "gcr.io/a/b:c" | baseImage = "gcr.io/a/b:c"
      REFERENCE_SYNTAX | baseImage = "$(id)" | baseImage | "$(id)" | write a reference such as | baseImage = "id@sha256:0000000000000000000000000000000000000000000000000000000000000000"
      REFERENCE_SYNTAX | name = "acme/app" | name | no folder, unlike "acme/app" | write "acme-app" | name = "acme__app"
      REFERENCE_SYNTAX | name = "x.dockerignore" | name | allow-list of another Dockerfile | write a name such as | name = "x.docker"
      REFERENCE_SYNTAX | name = "App" | name | "App" | write "app" | name = "app"
      REFERENCE_SYNTAX | tag = "1.0+build" | tag | "1.0+build" | write "1.0-build" | tag = "1.0_build"
      PLATFORM_SYNTAX | platforms = {"linux/arm64", "x86_64"} | platforms[1] | "x86_64" | write "linux/amd64" | platforms = "linux/amd64"
      PLATFORM_SYNTAX | platforms = "windows/amd64" | platforms[0] | "windows/amd64" | write one such as | platforms = "linux/riscv64"
      PLATFORM_SYNTAX | platforms = {"linux/arm64", "linux/arm64"} | platforms[1] | twice | remove one | platforms = {"linux/arm64", "linux/arm"}
      PORT_RANGE | ports = 0 | ports[0] | not 0 | listens on | ports = 1
      PORT_RANGE | ports = {1, -5} | ports[1] | not -5 | listens on | ports = {1, 5}
      PORT_RANGE | ports = {1, 2, 65536} | ports[2] | not 65536 | listens on | ports = 65535
      PORT_TWICE | ports = {80, 81, 80} | ports[2] | 80 | remove one | ports = {80, 81, 82}
      JVM_ARG | jvmArgs = {""} | jvmArgs[0] | "" | remove it | jvmArgs = {"-ea"}
      JVM_ARG | jvmArgs = {"-ea", "verbose"} | jvmArgs[1] | starts with a dash, unlike "verbose" | args | jvmArgs = {"-ea", "-verbose"}
      JVM_ARG | jvmArgs = {"-jar", "app.jar"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"-Djar=app.jar"}
      JVM_ARG | jvmArgs = {"-cp", "lib/*", "-ea"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"-Dcp=lib/*", "-ea"}
      JVM_ARG | jvmArgs = {"--class-path=x"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"--module-path=x"}
      JVM_ARG | jvmArgs = {"-Djava.class.path=x"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"-Djava.class.pathx=x"}
      JVM_ARG | jvmArgs = {"--module=m/c"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"--add-modules=m"}
      JVM_ARG | jvmArgs = {"--source=17"} | jvmArgs[0] | replaces what | remove it | jvmArgs = {"-Dsource=17"}
      JVM_ARG | jvmArgs = {"-version"} | jvmArgs[0] | exit | remove it | jvmArgs = {"-showversion"}
      JVM_ARG | jvmArgs = {"-X"} | jvmArgs[0] | exit | remove it | jvmArgs = {"-Xint"}
      JVM_ARG | jvmArgs = {"--dry-run"} | jvmArgs[0] | exit | remove it | jvmArgs = {"-XshowSettings:all"}
      JVM_ARG | jvmArgs = {"--describe-module=java.base"} | jvmArgs[0] | exit | remove it | jvmArgs = {"-XX:+PrintFlagsFinal"}
      JVM_ARG | jvmArgs = {"@options"} | jvmArgs[0] | file of options | write the options | jvmArgs = {"-Dmail=@options"}
      JVM_ARG | jvmArgs = {"--add-opens", "java.base/java.lang=ALL-UNNAMED"} | jvmArgs[0] | another element | write both as one: "--add-opens=java.base/java.lang=ALL-UNNAMED" | jvmArgs = {"--add-opens=java.base/java.lang=ALL-UNNAMED"}
      JVM_ARG | jvmArgs = {"-p", "mods", "-ea"} | jvmArgs[0] | another element | "--module-path=mods" | jvmArgs = {"--module-path=mods", "-ea"}
      JVM_ARG | jvmArgs = {"--add-modules"} | jvmArgs[0] | another element | "--add-modules=..." | jvmArgs = {"--add-modules=ALL-SYSTEM"}
      JVM_ARG | jvmArgs = {"--add-opens a/b=c"} | jvmArgs[0] | one option | write "--add-opens=a/b=c" | jvmArgs = {"--add-opens=a/b=c"}
      JVM_ARG | jvmArgs = {"-Xmx512m -Xms512m"} | jvmArgs[0] | one option | write "-Xmx512m", and the rest by itself | jvmArgs = {"-Xmx512m", "-Xms512m"}
      JVM_ARG | jvmArgs = {"-XX:+UseG1GC -ea"} | jvmArgs[0] | one option | write "-XX:+UseG1GC" | jvmArgs = {"-XX:OnError=gcore -x %p"}
      JVM_ARG | jvmArgs = {"-Xmx512m "} | jvmArgs[0] | one option | write "-Xmx512m" | jvmArgs = {"-Dx=y "}
      JVM_ARG | jvmArgs = {"-server -javaagent:a b.jar"} | jvmArgs[0] | one option | write "-server" | jvmArgs = {"-javaagent:a b.jar"}
      JVM_ARG | jvmArgs = {"-"} | jvmArgs[0] | starts with a dash | remove it | jvmArgs = {"-esa"}
      JVM_ARG | jvmArgs = {"--"} | jvmArgs[0] | starts with a dash | remove it | jvmArgs = {"--enable-preview"}
      PROVIDES_SYNTAX | provides = {"tmp", "Fonts"} | provides[1] | "Fonts" | write "fonts" | provides = {"tmp", "fonts"}
      PROVIDES_SYNTAX | provides = "glibc" | provides[0] | "glibc" | write a library such as | provides = "glibc 2.41"
      PROVIDES_SYNTAX | provides = "GLIBCXX_3..4" | provides[0] | "3..4" | "glibc 2.41" | provides = "GLIBCXX_3.4"
      PROVIDES_SYNTAX | provides = "bash" | provides[0] | "bash" | "program sh" | provides = "program /bin/bash"
      PROVIDES_SYNTAX | provides = "/usr/lib/libz.so.1" | provides[0] | "/usr/lib/libz.so.1" | one of ca-certificates | provides = "libz.so.1"
      ENV_SYNTAX | env = "MODE" | env[0] | NAME=value, not "MODE" | MODE=production | env = "MODE="
      ENV_SYNTAX | env = {"A=1", "MY MODE=b c"} | env[1] | "MY MODE" | write "MY_MODE=b c" | env = "MY.MODE-x=b c"
      ENV_SYNTAX | env = "mode: on" | env[0] | "mode: on" | write "mode=on" | env = "mode=: on"
      ENV_SYNTAX | env = "1A=b" | env[0] | "1A" | write one such as | env = "A1=b"
      ENV_TWICE | env = {"A=1", "B=1", "A=2"} | env[2] | "A" twice | remove one | env = {"A=1", "a=2"}
      ENV_SECRET | env = {"A=1", "DB_PASSWORD=x"} | env[1] | "DB_PASSWORD" | suppress = "MI-ENV-SECRET" | env = "DB_PASSWORD_FILE=/run/secrets/x"
      ENV_SYNTAX | verify = @Verify(env = {"A=1", "b"}) | verify.env[1] | "b" | write one such as | verify = @Verify(env = "API_KEY=b")
      ENV_TWICE | verify = @Verify(env = {"A=1", "A=1"}) | verify.env[1] | "A" | remove one | env = "A=1", verify = @Verify(env = "A=2")
      LABEL_SYNTAX | labels = "team" | labels[0] | key=value, not "team" | team=blue | labels = "team="
      LABEL_SYNTAX | labels = {"a=b", "my team=blue"} | labels[1] | "my team" | write "my-team=blue" | labels = "my-team=bl ue"
      LABEL_TWICE | labels = {"a=b", "a=b"} | labels[1] | "a" twice | remove one | labels = {"a=b", "A=b"}
      USER_SYNTAX | user = "nonroot" | user | "nonroot" | write numbers | user = "1000"
      USER_SYNTAX | user = " 1000 " | user | " 1000 " | write "1000" | user = "1000:1"
      USER_SYNTAX | user = "" | user | not "" | write numbers | user = "1:1"
      USER_ROOT | user = "0" | user | "0:0" | "65532:65532" | user = "1"
      USER_ROOT | user = "0:1000" | user | "0:1000" | remove user | user = "1000:0"
      WORKDIR_SYNTAX | workdir = "data/it/" | workdir | "data/it/" | write "/data/it" | workdir = "/data/it"
      WORKDIR_SYNTAX | workdir = "/etc/x" | workdir | in /etc | choose another | workdir = "/etcetera"
      WORKDIR_SYNTAX | workdir = "/app" | workdir | in /app | such as "/work" | workdir = "/apps"
      WORKDIR_SYNTAX | workdir = "/a/../b" | workdir | "/a/../b" | choose another | workdir = "/a/..b"
      VOLUME_SYNTAX | volumes = {"/data", "C:\\\\data"} | volumes[1] | "C:\\data" | such as "/data" | volumes = {"/data", "/data2"}
      VOLUME_SYNTAX | volumes = {"/data", "/data"} | volumes[1] | twice | remove one | volumes = "/work"
      VOLUME_SYNTAX | volumes = {"/data", "/data/a"} | volumes[1] | "/data/a" and "/data" | remove one | volumes = {"/data/b", "/data/a"}
      VOLUME_SYNTAX | volumes = {"/x/data/a", "/x"} | volumes[1] | in another | remove one | volumes = {"/x/data/a", "/x/d"}
      STOP_SIGNAL | stopSignal = "sigint" | stopSignal | "sigint" | write "SIGINT" | stopSignal = "INT"
      STOP_SIGNAL | stopSignal = "SIGKILL" | stopSignal | "SIGKILL" | use "SIGTERM" | stopSignal = "1"
      FILE_PATH | files = {"a", "/etc/passwd"} | files[1] | relative | write one such as | files = {"a", "etc/passwd"}
      FILE_PATH | files = "C:/x" | files[0] | relative | write one such as | files = "C/x"
      FILE_PATH | files = "" | files[0] | "" | write one such as | files = "a"
      FILE_PATH | files = "a\\\\b" | files[0] | "a\\b" | write "a/b" | files = "a/b"
      FILE_PATH | files = "./a//b/" | files[0] | "./a//b/" | write "a/b" | files = ".a/b"
      FILE_PATH | files = "config/" | files[0] | "config/" | write "config" | files = "config"
      FILE_PATH | files = "." | files[0] | "." | write one such as | files = "..."
      FILE_PATH | files = "a/../../b" | files[0] | "a/../../b" | write one such as | files = "a/..b"
      FILE_PATH | files = "*.yaml" | files[0] | "*.yaml" | write one such as | files = "a+b@c%d_e.yaml"
      FILE_PATH | files = "!a" | files[0] | "!a" | write one such as | files = "a"
      FILE_PATH | files = "-rf" | files[0] | no dash | write one such as | files = "rf-"
      FILE_PATH | files = "$HOME" | files[0] | "$HOME" | write one such as | files = "HOME"
      FILE_PATH | files = {"a", "a"} | files[1] | twice | remove one | files = {"a", "A"}
      HEALTH_PATH | health = @Health(path = "health") | health.path | "health" | write "/health" | health = @Health(path = "/health")
      HEALTH_PATH | health = @Health(path = "http://localhost:80/a?b#c") | health.path | starts with / | write "/a?b" | health = @Health(path = "/a?b/?c=d&e")
      HEALTH_PATH | health = @Health(path = "/a b") | health.path | "/a b" | write "/a%20b" | health = @Health(path = "/a%20b")
      HEALTH_PATH | health = @Health(path = "/gr\u00fc\u00df") | health.path | plain ASCII | write "/gr%C3%BC%C3%9F" | health = @Health(path = "/gr%C3%BC%C3%9F")
      HEALTH_PATH | health = @Health(path = "/a?b<c>") | health.path | <c> | write "/a?b%3Cc%3E" | health = @Health(path = "/a-b?c-d")
      HEALTH_PATH | health = @Health(path = "/100%") | health.path | "/100%" | write "/100%25" | health = @Health(path = "/100%25")
      HEALTH_PATH | health = @Health(path = "/\\"; rm -rf / ") | health.path | rm -rf | write "/%22;%20rm%20-rf%20/" | health = @Health(path = "/~'()$;")
      HEALTH_PORT | health = @Health(port = 65536) | health.port | not 65536 | remove it | health = @Health(port = 65535)
      HEALTH_PORT | health = @Health(port = -1) | health.port | not -1 | remove it | health = @Health(port = 0)
      HEALTH_PORT | ports = {80, 81}, health = @Health(port = 82) | health.port | which 82 is not | write one of 80, 81 | ports = {80, 81}, health = @Health(port = 81)
      HEALTH_RETRIES | health = @Health(retries = 0) | health.retries | not 0 | write 1 | health = @Health(retries = 1)
      HEALTH_RETRIES | health = @Health(retries = -3) | health.retries | not -3 | write 1 | health = @Health(retries = 100)
      DURATION_SYNTAX | health = @Health(interval = "10") | health.interval | "10" | write "10s" | health = @Health(interval = "10s")
      DURATION_SYNTAX | health = @Health(timeout = "5 min") | health.timeout | "5 min" | write "5m" | health = @Health(timeout = "5m")
      DURATION_SYNTAX | health = @Health(startPeriod = "PT1S") | health.startPeriod | "PT1S" | write one such as | health = @Health(startPeriod = "1s")
      DURATION_SYNTAX | verify = @Verify(timeout = "61m") | verify.timeout | "61m" | write one such as | verify = @Verify(timeout = "60m")
      DURATION_SYNTAX | verify = @Verify(stopTimeout = "") | verify.stopTimeout | "" | write one such as | verify = @Verify(stopTimeout = "1ms")
      SIZE_SYNTAX | verify = @Verify(maxSize = "240") | verify.maxSize | "240" | write "240MB" | verify = @Verify(maxSize = "240 MB")
      SIZE_SYNTAX | verify = @Verify(maxSize = "1.5GB") | verify.maxSize | "1.5GB" | write one such as | verify = @Verify(maxSize = "1GiB")
      SIZE_SYNTAX | verify = @Verify(memory = "256m") | verify.memory | "256m" | write "256MB" | verify = @Verify(memory = "256MB")
      SUPPRESS_UNKNOWN | suppress = {"MI-ENV-SECRET", "MI-PORT-PRIVILIGED"} | suppress[1] | "MI-PORT-PRIVILIGED" | did you mean "MI-PORT-PRIVILEGED"? | suppress = {"MI-ENV-SECRET", "MI-PORT-PRIVILEGED"}
      SUPPRESS_UNKNOWN | suppress = "env_secret" | suppress[0] | "env_secret" | did you mean "MI-ENV-SECRET"? | suppress = "MI-ENV-SECRET"
      SUPPRESS_UNKNOWN | suppress = "all" | suppress[0] | "all" | or write one of MI-MAIN-OTHER, MI-BASE-LACKS, MI-BASE-END-OF-SUPPORT, MI-PORT-PRIVILEGED | suppress = {}
      SUPPRESS_REFUSED | suppress = "MI-PORT-RANGE" | suppress[0] | MI-PORT-RANGE is an error | remove it | suppress = "MI-DEPENDENCY-MISSING"
      """;

  /**
   * One mistake.
   *
   * @param accepted members that differ little and are right
   */
  record Case(
      FindingCode code,
      String refused,
      String anchor,
      String problem,
      String remedy,
      String accepted) {
    @Override
    public String toString() {
      return code + " " + refused;
    }
  }

  static List<Case> cases() {
    return CASES.lines().map(FindingCasesTest::parse).toList();
  }

  private static Case parse(String row) {
    String[] cells = row.replaceAll("@(Health|Verify)", "@MinimalImage.$1").split(" [|] ", -1);
    return new Case(
        FindingCode.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  /** All of them in one compilation, by the members' text. */
  private static final Map<String, Sourced<ImageSpec>> READ =
      SpecProbe.readEach(
          cases().stream()
              .flatMap(each -> Stream.of(each.refused(), each.accepted()))
              .distinct()
              .toList());

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedAtItsMember(Case mistake) {
    assertThat(findings(mistake.refused())).hasSize(1);
    Finding finding = findings(mistake.refused()).get(0);

    assertThat(finding.code()).isEqualTo(mistake.code());
    assertThat(shown(finding.anchor())).isEqualTo(mistake.anchor());
    assertThat(finding.problem()).contains(mistake.problem());
    assertThat(finding.remedy()).contains(mistake.remedy());
    assertThat(findings(mistake.accepted())).isEmpty();
  }

  private static List<Finding> findings(String members) {
    return requireNonNull(READ.get(members)).findings();
  }

  private static String shown(Anchor anchor) {
    return anchor instanceof Anchor.Member member
        ? member.path() + (member.index() < 0 ? "" : "[" + member.index() + "]")
        : "";
  }

  @Test
  void everyCodeOfTheRoomHasACase() {
    var untested = EnumSet.range(CONTROL_CHARACTER, SUPPRESS_REFUSED);
    untested.removeAll(cases().stream().map(Case::code).collect(Collectors.toSet()));

    assertWithMessage("SafeTextTest has the first two; plan reports the others")
        .that(untested)
        .containsExactly(
            CONTROL_CHARACTER,
            FindingCode.TEXT_LENGTH,
            BASE_LACKS,
            FindingCode.BASE_END_OF_SUPPORT,
            FindingCode.MODULE_UNKNOWN,
            PORT_PRIVILEGED,
            FindingCode.PORT_UNKNOWN,
            FindingCode.ARGS_UNKNOWN,
            PLATFORM_NOT_OFFERED);
  }

  @Test
  void aPortThatIsWrongItselfMakesNoSecondMistake() {
    String members = "ports = 80800, health = @MinimalImage.Health(port = 8080)";

    assertThat(SpecProbe.onlyFinding(members).code()).isEqualTo(PORT_RANGE);
  }

  @Test
  void theValueOfARefusedOptionIsNoSecondMistakeButAnotherOptionIs() {
    assertThat(SpecProbe.read("jvmArgs = {\"-cp\", \"a\", \"b\"}").findings()).hasSize(2);
    assertThat(SpecProbe.read("jvmArgs = {\"-cp\", \"-version\"}").findings()).hasSize(2);
  }

  @Test
  void aSecretIsReportedWithoutItsValueAndKept() {
    var read = SpecProbe.read("env = \"API_KEY=hunter2\", suppress = \"MI-ENV-SECRET\"");

    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0).text()).doesNotContain("hunter2");
    assertThat(read.value().env()).hasSize(1);
  }

  @Test
  void longValuesAreCut() {
    var members =
        """
        user = "%s"
        workdir = "%s"
        workdir = "/etc/%s"
        volumes = {"/%1$s", "/%1$s"}
        volumes = {"/%1$s", "/%1$s/a"}
        files = "/%s"
        files = {"%1$s", "%1$s"}
        baseImage = "%s:"
        name = "%s"
        name = "a/%s"
        tag = "%s"
        platforms = "%s"
        platforms = {"linux/%1$s", "linux/%1$s"}
        stopSignal = "%s"
        env = "%s"
        env = "1%s="
        env = {"A%1$s=", "A%1$s="}
        env = "PASSWORD_%s=x"
        labels = "%s"
        labels = "?%s="
        labels = {"A%1$s=", "A%1$s="}
        jvmArgs = "%s"
        jvmArgs = "@%s"
        jvmArgs = "-cp=%s"
        jvmArgs = "--add-opens %s"
        jvmArgs = {"--add-opens", "%s"}
        suppress = "%s"
        health = @MinimalImage.Health(path = "%s")
        health = @MinimalImage.Health(interval = "%s")
        verify = @MinimalImage.Verify(maxSize = "%s")
        verify = @MinimalImage.Verify(env = "%s")
        """
            .lines()
            .map(each -> each.formatted("a".repeat(900)))
            .toList();

    SpecProbe.readEach(members)
        .forEach(
            (each, read) -> {
              assertWithMessage(each).that(read.findings()).hasSize(1);
              assertWithMessage(each).that(read.findings().get(0).text().length()).isLessThan(700);
            });
  }

  /** Patterns that need stack for each repetition would overflow it. */
  @Test
  void hugeValuesAreRefusedAsWell() {
    var members =
        List.of(
            "workdir = \"%s\"".formatted("/a".repeat(20_000)),
            "files = \"%s\"".formatted("a/".repeat(20_000) + "a"),
            "name = \"%s\"".formatted("a-".repeat(20_000) + "a"),
            "baseImage = \"%s\"".formatted("a/".repeat(20_000) + "a"),
            "tag = \"%s\"".formatted("a".repeat(40_000)),
            "health = @MinimalImage.Health(path = \"/%s\")".formatted("%41".repeat(20_000)));

    SpecProbe.readEach(members)
        .forEach((each, read) -> assertWithMessage(each).that(read.findings()).hasSize(1));
  }
}
