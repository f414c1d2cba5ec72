package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a script with an engine that has one image, whose program ends well at once. It is made of a
 * base, which is an empty layer, of what the next layer hides, and of what a container shows.
 */
final class FakeEngine {
  private static final String ENGINE =
      """
      #!/bin/sh
      here=$(cd "$(dirname "$0")" && pwd)
      root=$here/root
      echo "$*" >>"$here/calls"
      # The folder $1 as a layer.
      layer() { ls -A "$here/$1" | tar -C "$here/$1" -cf - -T -; }
      # What a test says, or else $2.
      answer() { cat "$here/answers/$1" 2>/dev/null || echo "$2"; }
      case "$*" in
        export*) tar -C "$root" -cf - . ;;
        save*)
          mkdir -p "$here/saved" && cd "$here/saved" || exit
          echo '[{"Config": "c.json", "Layers": ["0.tar", "1/layer.tar", "2.tar"]}]' >manifest.json
          answer config '{"config": {}, "history": [], "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}}' >c.json
          mkdir -p 1
          layer base >0.tar
          layer hidden >1/layer.tar
          layer root | gzip -c >2.tar
          tar -cf - *
          ;;
        *.RootFS*-again) answer again sha256:base ;;
        *.RootFS*app*) answer app sha256:base ;;
        *.RootFS*) answer base sha256:base ;;
        version*.Server*) echo linux/amd64 ;;
        info) answer info 'seccomp: default' ;;
        port*) answer port ;;
        logs*) answer logs ;;
        stop*) echo false >"$here/answers/running" ;;
        *.Architecture*) answer platform linux/amd64 ;;
        *.HostConfig.Memory*) answer memory 256000000 ;;
        *.OOMKilled*) answer killed false ;;
        'image inspect app'*) ;;
        'image inspect '[a-z]*) [ ! -e "$here/answers/no-base" ] ;;
        pull*) answer no-base ''; exit 1 ;;
        'history --format'*) answer base-history ;;
        cp*) cp "$root/${2#*:}" "$3" ;;
        kill*) touch "$here/killed" ;;
        *'--entrypoint /app/minimal-image '*)
          if [ -e "$here/answers/facts-never" ]; then
            until [ -e "$here/killed" ]; do sleep 0.1; done
            exit 137
          fi
          answer facts 'ok executable'; exit "$(answer facts-code 0)"
          ;;
        *--entrypoint*) echo 'exec /bin/sh: no such file or directory'; exit 127 ;;
        history*) echo 1000 ;;
        *.Config.User*) answer user 65532:65532 ;;
        *.State.Running*) answer running false ;;
        *.State.ExitCode*-app0) answer exit-code 0 ;;
        *.State.ExitCode*) answer exit-code-again 0 ;;
        *.ReadonlyRootfs*) answer read-only true ;;
        *.CapDrop*) answer capabilities '[ALL]' ;;
        *.SecurityOpt*) answer security '[no-new-privileges]' ;;
      esac
      """;

  /** Its output and its exit code. */
  record Report(String text, int code) {

    /** The line of a check; nothing if it was not made. */
    String of(String check) {
      return text.lines()
          .filter(line -> line.matches("\\w+ +" + check + " .*"))
          .findFirst()
          .orElse("");
    }

    /** The checks that were made, in their order. */
    List<String> checks() {
      return text.lines()
          .filter(line -> line.matches("(?s)(ok|FAIL|skip) .*"))
          .map(line -> line.split(" +", 3)[1])
          .toList();
    }
  }

  private final Path folder;

  FakeEngine(Path folder) throws IOException {
    this.folder = folder;
    for (String layer : List.of("base", "hidden", "root")) {
      Files.createDirectories(folder.resolve(layer));
    }
    Files.createDirectories(folder.resolve("answers"));
    executable("docker", ENGINE);
  }

  /** Puts a file into the image, or a folder if its path ends so. */
  FakeEngine holds(String path, byte... content) throws IOException {
    return put("root", path, content);
  }

  /** Puts a file into the base. */
  FakeEngine inherits(String path, byte... content) throws IOException {
    return put("base", path, content);
  }

  /** Puts a file into an earlier layer, which a container does not show. */
  FakeEngine hides(String path, byte... content) throws IOException {
    return put("hidden", path, content);
  }

  private FakeEngine put(String layer, String path, byte... content) throws IOException {
    Path file = folder.resolve(layer + path);
    Files.createDirectories(path.endsWith("/") ? file : file.getParent());
    if (!path.endsWith("/")) {
      Files.write(file, content);
    }
    return this;
  }

  /** What it says when it is asked for that. */
  FakeEngine answers(String question, byte... answer) throws IOException {
    Files.write(folder.resolve("answers/" + question), answer);
    return this;
  }

  /** What it was called with, so far. */
  List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  /** Has it check the image. */
  Report run(String script, String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--image", "app"));
    all.addAll(List.of(options));
    return run(script, Map.of(), all);
  }

  Report run(String script, Map<String, String> environment, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                executable("verify-image.sh", script).toString(),
                "--engine",
                folder.resolve("docker").toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process shell = builder.start();
    String text = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Report(text, shell.exitValue());
  }

  private Path executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
