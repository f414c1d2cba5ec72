package dev.minimalimage.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main class as a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on port (\\d+)");

  private final Process process;
  private final BufferedReader log;

  private ServerProcess(Process process) {
    this.process = process;
    this.log = process.errorReader();
  }

  static ServerProcess start(String port, Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    ProcessBuilder builder =
        new ProcessBuilder(java, "-cp", classPath, BookmarkServer.class.getName());
    builder.environment().put("PORT", port);
    builder.environment().put("BOOKMARKS_DIR", folder.toString());
    return new ServerProcess(builder.start());
  }

  /** Waits until the server listens, and returns where. */
  URI address() throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      seen.append(line).append('\n');
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return URI.create("http://127.0.0.1:" + listening.group(1));
      }
    }
    throw new AssertionError("the server does not listen: " + seen);
  }

  void sendSigterm() {
    process.toHandle().destroy(); // process.destroy() would close the log too
  }

  /** What the server logs from here to its end. */
  List<String> restOfLog() {
    return log.lines().toList();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    log.close();
  }
}
