package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a script with an engine that has one image, a folder, whose program ends well at once. */
final class FakeEngine {
  private static final String ENGINE =
      """
      #!/bin/sh
      root=$(dirname "$0")/root
      case "$*" in
        export*) tar -C "$root" -cf - . ;;
        cp*) cp "$root/${2#*:}" "$3" ;;
        *--entrypoint*) echo 'exec /bin/sh: no such file or directory'; exit 127 ;;
        history*) echo 1000 ;;
        *.Config.User*) echo 65532:65532 ;;
        *.State.Running*) echo false ;;
        *.State.ExitCode*) echo 0 ;;
        *.ReadonlyRootfs*) echo true ;;
        *.CapDrop*) echo '[ALL]' ;;
        *.SecurityOpt*) echo '[no-new-privileges]' ;;
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
  }

  private final Path folder;

  FakeEngine(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("root"));
    executable("docker", ENGINE);
  }

  /** Puts a file into the image, or a folder if its path ends so. */
  FakeEngine holds(String path, byte... content) throws IOException {
    Path file = folder.resolve("root" + path);
    Files.createDirectories(path.endsWith("/") ? file : file.getParent());
    if (!path.endsWith("/")) {
      Files.write(file, content);
    }
    return this;
  }

  Report run(String script) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder(
                List.of(
                    "/bin/sh",
                    executable("verify-image.sh", script).toString(),
                    "--engine",
                    folder.resolve("docker").toString(),
                    "--image",
                    "app"))
            .redirectErrorStream(true)
            .start();
    String text = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return new Report(text, shell.exitValue());
  }

  private Path executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
