package dev.minimalimage.processor.output;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class AtomicWriteTest {
  private static final RenderedFile FILE = Texts.dockerfile("FROM base\n");

  @TempDir Path folder;

  @Test
  void leavesNothingButTheFile() throws IOException {
    AtomicWrite.text(folder.resolve("Dockerfile"), FILE);

    assertThat(names()).containsExactly("Dockerfile");
  }

  @Test
  void leavesNothingWhereTheMoveFails() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("Dockerfile").resolve("inner"));

    assertThrows(IOException.class, () -> AtomicWrite.text(occupied.getParent(), FILE));

    assertThat(names()).containsExactly("Dockerfile");
    assertThat(Files.isDirectory(occupied)).isTrue();
  }

  @Test
  void leavesNothingWhereTheTextCannotBeWritten() throws IOException {
    assertThrows(
        IOException.class,
        () -> AtomicWrite.text(folder.resolve("Dockerfile"), Texts.dockerfile("\ud800")));

    assertThat(names()).isEmpty();
  }

  /** As in mvn -T, where modules and even compilers of one module run side by side. */
  @Test
  @Timeout(60)
  void writersSideBySideNeverTearAFile() throws Exception {
    RenderedFile one = Texts.script("1\n".repeat(100_000));
    RenderedFile two = Texts.script("2\n".repeat(150_000));
    Set<String> whole = Set.of(one.text().text(), two.text().text());
    OutputFolder output = Texts.output(folder);
    assertThat(output.write(List.of(one), true)).isEmpty();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      Future<Integer> reader =
          threads.submit(
              () -> {
                int torn = 0;
                while (!done.get()) {
                  torn += whole.contains(Files.readString(folder.resolve(one.path()))) ? 0 : 1;
                }
                return torn;
              });
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        RenderedFile mine = i % 2 == 0 ? one : two;
        RenderedFile own = new RenderedFile("own-" + i, mine.text(), false);
        writers.add(
            threads.submit(
                () -> {
                  for (int round = 0; round < 25; round++) {
                    assertThat(output.write(List.of(mine, own), true)).isEmpty();
                  }
                }));
      }
      join(writers);
      done.set(true);

      assertThat(reader.get()).isEqualTo(0);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
    assertThat(names()).containsExactly("own-0", "own-1", "own-2", "own-3", "verify-image.sh");
  }

  private static void join(List<Future<?>> writers)
      throws ExecutionException, InterruptedException {
    for (Future<?> writer : writers) {
      writer.get();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
