package dev.minimalimage.processor.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A {@code java} command of this machine. */
record Launcher(Path home) {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  /** The running JVM, or else one where Linux packages put them. */
  static Optional<Launcher> ofRelease(int feature) throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() == feature) {
      return Optional.of(new Launcher(running));
    }
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      return homes.sorted().filter(home -> isRelease(home, feature)).map(Launcher::new).findFirst();
    }
  }

  private static boolean isRelease(Path home, int feature) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + feature);
    } catch (IOException noJdk) {
      return false;
    }
  }

  static void compile(List<JavaFileObject> sources, Path classes) {
    var options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, options, null, sources)
            .call();
    if (!compiled) {
      throw new AssertionError("the sources do not compile");
    }
  }

  /** Whether the class's main runs, and prints {@code ok}. */
  boolean starts(String mainClass, Path classes) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes.toString(),
                mainClass)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 && output.equals("ok");
  }
}
