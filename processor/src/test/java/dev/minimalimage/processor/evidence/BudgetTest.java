package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BudgetTest {
  @TempDir Path folder;

  @Test
  void readingEndsWhereTheBudgetDoes() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      entries.put("a/A" + i + ".class", HarmfulJars.good());
    }
    Path jar = Jars.write(folder.resolve("a.jar"), entries);
    long size = 100L * HarmfulJars.good().length;

    assertThat(defect(jar, size)).isEmpty();
    assertThat(defect(jar, size - 1)).containsExactly("it unpacks to too many bytes");
    assertThat(defect(jar, 1)).containsExactly("it unpacks to too many bytes");
  }

  private static List<String> defect(Path jar, long budget) {
    return ElementReader.read(List.of(jar), new WatchedMethods(), Budget.of(budget))
        .defect()
        .stream()
        .map(UnreadableException::reason)
        .toList();
  }
}
