package dev.minimalimage.sample.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.minimalimage.sample.http.BookmarkService;
import dev.minimalimage.sample.store.BookmarkStore;
import dev.minimalimage.sample.store.SqliteFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line against a real service. */
final class BookmarkClientTest {
  private static final String ADDRESS = "https://openjdk.org";

  @TempDir Path folder;

  private BookmarkStore store;
  private BookmarkService service;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void startService() throws IOException {
    store = SqliteFile.open(folder, InstantSource.fixed(Instant.parse("2026-07-01T22:30:00Z")));
    service = BookmarkService.start(0, store);
  }

  @AfterEach
  void stopService() {
    service.stop(Duration.ofSeconds(10));
    store.close();
  }

  @Test
  void listsWhatWasAdded() {
    assertEquals(0, run("add", ADDRESS, "OpenJDK", "--tag", "java", "--tag", "日本語"));
    assertEquals(0, run("list", "--zone", "Europe/Berlin"));

    assertEquals(
        "1\n1  2026-07-02 00:30 +02:00  OpenJDK  https://openjdk.org [java, 日本語]\n", printed());
  }

  @Test
  void tellsItsVersion() {
    assertEquals(0, run("-V"));
    assertEquals(0, run("list", "--version"));

    assertTrue(printed().matches("(bookmarks [0-9]+\\.[0-9]+\\S*\n){2}"), printed());
  }

  @Test
  void listsWhatHasATag() {
    run("add", ADDRESS, "OpenJDK", "--tag", "a b+c&d");
    run("add", "https://example.org", "Example");

    assertEquals(0, run("list", "--zone", "UTC", "--tag", "a b+c&d"));
    assertEquals(
        "1\n2\n1  2026-07-01 22:30 +00:00  OpenJDK  https://openjdk.org [a b+c&d]\n", printed());
  }

  @Test
  void exportsToAFileThatItReplaces() throws IOException {
    Path file = folder.resolve("bookmarks.json");
    Files.writeString(file, "old");
    run("add", ADDRESS, "OpenJDK");

    assertEquals(0, run("export", file.toString()));
    assertTrue(Files.readString(file).startsWith("[{\"id\":1,"));
  }

  @Test
  void keepsTheOldFileWhenTheServiceIsGone() throws IOException {
    Path file = folder.resolve("bookmarks.json");
    Files.writeString(file, "old");

    assertEquals(1, runAt("http://127.0.0.1:" + freePort(), "export", file.toString()));
    assertEquals("old", Files.readString(file));
    assertTrue(err.toString().startsWith("no service answers at http://127.0.0.1:"));
  }

  @Test
  void refusesWhatIsNoBookmark() {
    assertEquals(1, run("add", "ftp://example.org", "Files"));
    assertFalse(err.toString().isBlank());
  }

  @Test
  void tellsWhatTheServiceSays() {
    store.close();

    assertEquals(1, run("list"));
    assertTrue(err.toString().contains(" answers 503: {\"error\":"), err::toString);
  }

  @Test
  void refusesAZoneThatIsNone() {
    assertEquals(2, run("list", "--zone", "Mars/Olympus"));
    assertTrue(err.toString().contains("there is no zone \"Mars/Olympus\""));
  }

  @Test
  void refusesAnAddressOfNoService() {
    assertEquals(1, runAt("mailto:me", "list"));
    assertTrue(err.toString().startsWith("mailto:me is no address of a service"));
  }

  @Test
  void explainsItself() {
    assertEquals(0, runAt("http://127.0.0.1:1"));
    assertTrue(printed().startsWith("Usage: bookmarks"));
  }

  private int run(String... arguments) {
    return runAt("http://127.0.0.1:" + service.port(), arguments);
  }

  private int runAt(String server, String... arguments) {
    CommandLine line = BookmarkClient.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    all[0] = "--server";
    all[1] = server;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return line.execute(all);
  }

  private String printed() {
    return out.toString().replace("\r\n", "\n");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
