package dev.minimalimage.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@code javac} command of the running JDK, in a process of its own, as a build script calls
 * it.
 */
final class JavacCommand {
  private final TestProject project;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>();
  private Path workingDirectory;

  JavacCommand(TestProject project) {
    this.project = project;
    this.workingDirectory = project.path("");
  }

  JavacCommand environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  JavacCommand options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  JavacCommand in(Path folder) {
    workingDirectory = folder;
    return this;
  }

  /** Runs it. The processor is found as every user's javac finds it: by its registration. */
  Result run() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.add("-J-Dmaven.repo.local=" + project.repository());
    command.addAll(List.of("-encoding", "UTF-8"));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(project.arguments());
    command.addAll(options);
    Arrays.stream(project.sources()).map(Path::toString).forEach(command::add);
    Path output = Files.createTempFile(project.repository().getParent(), "javac", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove(Options.MODE_VARIABLE);
    // Would be echoed to the output.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVAC_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("javac does not end: " + command);
    }
    return new Result(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
  }

  /** How it ended, and all that it printed. */
  record Result(int status, String output) {}
}
