package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.facts.LockReader;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code verify-image.sh --pin} makes of what engines say. */
final class PinOptionTest {
  private static final String BASE = "base.example/java17:nonroot";
  private static final String DEBUG = "base.example/java17:debug-nonroot";
  private static final String MAVEN = "builder.example/maven:17";

  private static final String A = digest('a');
  private static final String B = digest('b');
  private static final String C = digest('c');

  private static final String SCRIPT =
      ScriptView.of(Plans.plan(Specs.spec(), Projects.project())).script();

  /** Says what lies in the folder of the command, and fails where nothing does. */
  private static final String ENGINE =
      """
      #!/bin/sh
      here=$(dirname "$0")
      echo "$*" >>"$here/calls"
      for name; do :; done
      name=$(printf '%s' "$name" | tr '/:' '__')
      case "$*" in
        ps) exit ;;
        buildx*) cat "$here/buildx/$name" ;;
        pull*) cat "$here/pull/$name" ;;
        *RepoDigests*) cat "$here/inspect/$name" ;;
        manifest*) cat "$here/manifest/$name" ;;
        *) exit 9 ;;
      esac 2>>"$here/complaints" || { echo "$name: no such image" >&2; exit 1; }
      """;

  @TempDir Path folder;
  private Path lock;

  private record Report(String text, int code) {}

  @BeforeEach
  void anEngine() throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Path engine = Files.writeString(folder.resolve("bin/docker"), ENGINE);
    assertThat(engine.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("verify-image.sh"), SCRIPT);
    lock = folder.resolve("minimal-image.lock");
  }

  private static String digest(char digit) {
    return "sha256:" + String.valueOf(digit).repeat(64);
  }

  /** What a command says of an image. */
  private void says(String command, String image, String text) throws IOException {
    Path file = folder.resolve("bin/" + command + "/" + image.replaceAll("[/:]", "_"));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Docker asks registries by its buildx. */
  private void hasRegistry() throws IOException {
    buildxTells(BASE, A);
    buildxTells(DEBUG, B);
    buildxTells(MAVEN, C);
  }

  private void buildxTells(String image, String digest) throws IOException {
    says(
        "buildx",
        image,
        """
        Name:      %s
        MediaType: application/vnd.oci.image.index.v1+json
        Digest:    %s

        Manifests:
          Name:      %s@%s
          Digest:    %s
        """
            .formatted(image, digest, image, digest('0'), digest('0')));
  }

  private Report pin(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("/bin/sh", folder.resolve("verify-image.sh").toString(), "--engine"));
    command.add(folder.resolve("bin/docker").toString());
    command.add("--pin");
    command.addAll(List.of(options));
    // Elsewhere: the lock file lies beside the script.
    Process shell =
        new ProcessBuilder(command)
            .directory(folder.resolve("bin").toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Report(text, shell.exitValue());
  }

  private void isPinned(String base, String debug, String maven) {
    assertThat(LockReader.read(folder, TargetFiles.unnamed()))
        .isEqualTo(
            new Sourced<>(new Pins(Map.of(BASE, base, DEBUG, debug, MAVEN, maven)), List.of()));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("bin/calls"));
  }

  @Test
  void writesWhatTheProcessorReads() throws Exception {
    hasRegistry();

    Report report = pin();

    assertThat(report)
        .isEqualTo(
            new Report(
                """
                new  %s@%s
                new  %s@%s
                new  %s@%s
                wrote minimal-image.lock: compile anew (mvn clean compile) to have the digests in Dockerfile
                """
                    .formatted(DEBUG, B, BASE, A, MAVEN, C),
                0));
    isPinned(A, B, C);
    assertThat(Files.readString(lock))
        .isEqualTo(
            """
            # Written by verify-image.sh --pin: what Dockerfile means by the names of images.
            # To look for newer images, call it again and compile anew. Without this file, none is pinned.
            %s@%s
            %s@%s
            %s@%s
            """
                .formatted(DEBUG, B, BASE, A, MAVEN, C));
    assertThat(calls().stream().map(call -> call.split(" ", 2)[0])).containsNoneOf("pull", "build");
  }

  @Test
  void callingItAgainFindsWhatIsNew() throws Exception {
    hasRegistry();
    pin();
    String before = Files.readString(lock);
    assertThat(pin().text())
        .isEqualTo(
            """
            same %s@%s
            same %s@%s
            same %s@%s
            minimal-image.lock has them all
            """
                .formatted(DEBUG, B, BASE, A, MAVEN, C));
    assertThat(Files.readString(lock)).isEqualTo(before);

    buildxTells(MAVEN, A);

    Report report = pin();
    assertThat(report.text()).contains("same " + BASE + "@" + A + "\nnew  " + MAVEN + "@" + A);
    assertThat(report.code()).isEqualTo(0);
    isPinned(A, B, A);
  }

  @Test
  void dockerWithoutBuildxPulls() throws Exception {
    hasRegistry();
    Files.delete(folder.resolve("bin/buildx/builder.example_maven_17"));
    says(
        "pull",
        MAVEN,
        """
        17: Pulling from maven
        Digest: %s
        Status: Image is up to date for builder.example/maven:17
        """
            .formatted(C));
    // An engine also remembers the digests that the image had under its name before.
    says("inspect", MAVEN, "builder.example/maven@" + A + "\nbuilder.example/maven@" + C + "\n");

    assertThat(pin().code()).isEqualTo(0);

    isPinned(A, B, C);
  }

  @Test
  void nerdctlKnowsOneDigestOnceItHasPulled() throws Exception {
    for (String image : List.of(BASE, DEBUG, MAVEN)) {
      says("pull", image, "index-sha256:0123: done\n");
      says("inspect", image, image.replaceFirst(":.*", "@") + A + "\n\n");
    }

    assertThat(pin().code()).isEqualTo(0);

    isPinned(A, A, A);
  }

  /** Those of this machine's image, of an earlier index that has the same, and of the index. */
  private void podmanPulls(String now, String before) throws IOException {
    hasRegistry();
    Files.delete(folder.resolve("bin/buildx/builder.example_maven_17"));
    says("pull", MAVEN, "0123456789ab\n");
    says("inspect", MAVEN, "x.example/m@%s\nx.example/m@%s\nx.example/m@%s\n".formatted(A, B, C));
    says("manifest", MAVEN, now);
    says("manifest", "builder.example/maven@" + A, "{\n  \"layers\": []\n}\n");
    says("manifest", "builder.example/maven@" + B, now);
    says("manifest", "builder.example/maven@" + C, before);
  }

  @Test
  void ofPodmansDigestsTheOneOfTheManifestBehindTheTagIsTaken() throws Exception {
    podmanPulls("{\n  \"manifests\": [2]\n}\n", "{\n  \"manifests\": [1]\n}\n");

    assertThat(pin().code()).isEqualTo(0);

    isPinned(A, B, B);
  }

  @Test
  void whatCannotBeToldApartIsNotPinned() throws Exception {
    podmanPulls("{\n  \"manifests\": [1]\n}\n", "{\n  \"manifests\": [1]\n}\n");

    Report report = pin();

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text()).contains("none " + MAVEN + ": ");
    assertThat(report.text()).contains(" tells 2 digests\n");
    assertThat(Files.exists(lock)).isFalse();
  }

  @Test
  void withoutADigestNothingChanges() throws Exception {
    hasRegistry();
    pin();
    String before = Files.readString(lock);
    buildxTells(DEBUG, C);
    Files.delete(folder.resolve("bin/buildx/base.example_java17_nonroot"));

    Report report = pin();

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text())
        .isEqualTo(
            """
            new  %s@%s
            none %s: base.example_java17_nonroot: no such image
            same %s@%s
            verify-image: minimal-image.lock stays as it is: no digest for 1 of 3 images; only what comes\
             from a registry has one
            """
                .formatted(DEBUG, C, BASE, MAVEN, C));
    assertThat(Files.readString(lock)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest: sha256:0123\n",
        "Digest: sha512:%s\n",
        "Digest: $(touch x)\n",
        "  Digest: sha256:%s\n",
        "Digest: sha256:%s%s\n",
        ""
      })
  void whatIsNoDigestIsNotWritten(String answer) throws Exception {
    hasRegistry();
    says("buildx", MAVEN, answer.replace("%s", "a".repeat(64)));
    says("pull", MAVEN, answer.replace("%s", "a".repeat(64)));

    assertThat(pin().code()).isEqualTo(2);

    assertThat(Files.exists(lock)).isFalse();
  }

  @Test
  void aFileOfSomebodyElsesStays() throws Exception {
    hasRegistry();
    Files.writeString(lock, "lockfileVersion: 3\n");

    Report report = pin();

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text())
        .isEqualTo(
            "verify-image: minimal-image.lock is not of this script's making, so it stays: move it"
                + " away\n");
    assertThat(Files.readString(lock)).isEqualTo("lockfileVersion: 3\n");
  }

  @Test
  void whatAMergeLeftIsWrittenAnew() throws Exception {
    hasRegistry();
    pin();
    String before = Files.readString(lock);
    Files.writeString(lock, before.replaceFirst("\n(base.*)", "\n<<<<<<< HEAD\n$1\n=======\n$1"));
    assertThat(LockReader.read(folder, TargetFiles.unnamed()).hasErrors()).isTrue();

    assertThat(pin().code()).isEqualTo(0);

    assertThat(Files.readString(lock)).isEqualTo(before);
  }

  @Test
  void otherLineEndingsAreNoReasonToWriteIt() throws Exception {
    hasRegistry();
    pin();
    String crlf = Files.readString(lock).replace("\n", "\r\n");
    Files.writeString(lock, crlf);

    assertThat(pin().text()).endsWith("minimal-image.lock has them all\n");

    assertThat(Files.readString(lock)).isEqualTo(crlf);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTrouble() throws Exception {
    hasRegistry();
    Files.createSymbolicLink(lock, folder.resolve("gone/lock"));

    Report report = pin();

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text()).endsWith("verify-image: cannot write minimal-image.lock\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--twice", "--keep", "--only size", "--image app", "--json x.json"})
  void itGoesWithNoOptionOfChecks(String option) throws Exception {
    hasRegistry();

    Report report = pin(option.split(" "));

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text())
        .endsWith(
            "verify-image: --pin checks nothing, so of all options it goes with --engine alone\n");
    assertThat(Files.exists(lock)).isFalse();
  }

  @Test
  void aPinnedScriptAsksForTheSameNames() throws Exception {
    hasRegistry();
    pin();
    Files.writeString(
        folder.resolve("verify-image.sh"),
        ScriptView.of(PinnedPlans.of(Plans.plan(Specs.spec(), Projects.project()))).script());
    buildxTells(BASE, B);

    assertThat(pin().code()).isEqualTo(0);

    isPinned(B, B, C);
  }
}
