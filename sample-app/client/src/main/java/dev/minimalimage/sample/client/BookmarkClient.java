package dev.minimalimage.sample.client;

import dev.minimalimage.MinimalImage;
import dev.minimalimage.MinimalImage.Verify;
import dev.minimalimage.NativeMode;
import dev.minimalimage.sample.bookmark.InvalidBookmarkException;
import dev.minimalimage.sample.bookmark.NewBookmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, adds and exports bookmarks of a service. */
@MinimalImage(
    nativeMode = NativeMode.STATIC,
    args = "--help",
    verify = @Verify(output = "Usage: bookmarks", maxSize = "40MB"))
@Command(
    name = "bookmarks",
    mixinStandardHelpOptions = true,
    versionProvider = ClientVersion.class,
    description = "Asks a bookmark service.",
    synopsisSubcommandLabel = "COMMAND")
public final class BookmarkClient implements Runnable {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Where the service is; without it, $BOOKMARKS_SERVER or ${DEFAULT-VALUE}.",
      defaultValue = "${BOOKMARKS_SERVER:-http://localhost:8080}")
  private URI server = URI.create("");

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BookmarkClient())
        .setExecutionExceptionHandler(
            (e, command, result) -> {
              if (e instanceof IOException || e instanceof InvalidBookmarkException) {
                command.getErr().println(e.getMessage());
                return ExitCode.SOFTWARE;
              }
              throw e;
            });
  }

  @Override
  public void run() {
    spec().commandLine().usage(out());
  }

  @Command(
      description = "Prints the bookmarks, oldest first.",
      mixinStandardHelpOptions = true,
      versionProvider = ClientVersion.class)
  void list(
      @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag.")
          @Nullable String tag,
      @Option(
              names = "--zone",
              paramLabel = "ZONE",
              description = "Prints times as in this zone, such as Europe/Berlin.",
              converter = ZoneConverter.class)
          @Nullable ZoneId zone)
      throws IOException, InterruptedException {
    Listing listing = new Listing(zone == null ? ZoneId.systemDefault() : zone);
    service().list(tag).forEach(bookmark -> out().println(listing.line(bookmark)));
  }

  @Command(
      description = "Keeps a bookmark.",
      mixinStandardHelpOptions = true,
      versionProvider = ClientVersion.class)
  void add(
      @Parameters(paramLabel = "URL") String url,
      @Parameters(paramLabel = "TITLE") String title,
      @Option(names = "--tag", paramLabel = "TAG", description = "May be given several times.")
          @Nullable List<String> tags)
      throws IOException, InterruptedException {
    NewBookmark wanted = new NewBookmark(url, title, tags == null ? List.of() : tags);
    out().println(service().add(wanted).id());
  }

  @Command(
      description = "Writes all bookmarks to a file, as JSON.",
      mixinStandardHelpOptions = true,
      versionProvider = ClientVersion.class)
  void export(@Parameters(paramLabel = "FILE") Path file) throws IOException, InterruptedException {
    service().export(file);
  }

  private ServiceConnection service() {
    return new ServiceConnection(server);
  }

  private PrintWriter out() {
    return spec().commandLine().getOut();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }
}
