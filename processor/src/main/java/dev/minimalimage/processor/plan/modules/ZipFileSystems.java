package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Api;
import java.util.stream.Stream;

/**
 * Jars and zips that are opened as file systems.
 *
 * <p>Scanners of annotations and resources open the application's own jars so. Measured on 17 and
 * 25 without jdk.zipfs: {@code FileSystems.newFileSystem} of a path or of a {@code jar:} URI throws
 * ProviderNotFoundException, which scanners tend to swallow: the service starts without the routes
 * or migrations that it should have found.
 */
final class ZipFileSystems implements ModuleRule {

  @Override
  public Stream<Seen> seen(Subject subject) {
    return subject
        .calls(Api.NEW_FILE_SYSTEM)
        .map(
            call ->
                call.needs("jdk.zipfs", call.certainInOwnCode(), "opens files as file systems"));
  }
}
