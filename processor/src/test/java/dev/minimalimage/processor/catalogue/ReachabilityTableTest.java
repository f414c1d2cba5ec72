package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committed table, compared with the repository as it is published. {@code
 * -Dcatalogue.update=true} rewrites it; that run fails, so that nobody takes it for a test.
 */
final class ReachabilityTableTest {
  private static final Path FILE =
      Path.of("src/main/resources/dev/minimalimage/processor/catalogue/" + ReachabilityTable.NAME);

  @Test
  void isWhatTheRepositorySays() throws IOException {
    boolean update = Boolean.getBoolean("catalogue.update");
    try (var repository = MetadataRepository.open()) {
      String table = repository.table();
      if (update) {
        Files.writeString(FILE, table);
      }
      // Not the texts themselves: a failure would print both.
      assertWithMessage("%s is stale; catalogue/reachability writes it anew", FILE)
          .that(Files.readString(FILE).equals(table))
          .isTrue();
    }
    assertWithMessage("catalogue.update rewrites and proves nothing").that(update).isFalse();
  }

  @Test
  void isRead() {
    ReachabilityTable table = ReachabilityTable.parse(Table.text(ReachabilityTable.NAME));
    ReachabilityIndex index = table.index(table.modules());

    assertThat(index.entries().keySet()).isEqualTo(table.modules());
    assertThat(index.entries().size()).isGreaterThan(1500);
    assertThat(index.tested()).containsEntry("org.springframework:spring-webmvc", "6.0.0");
    assertThat(index.of("com.example:unknown")).isEmpty();
    for (List<Entry> entries : index.entries().values()) {
      assertThat(entries).isNotEmpty();
      for (Entry entry : entries) {
        entry.defaultFor().ifPresent(Pattern::compile);
        assertThat(entry.directory().isEmpty()).isEqualTo(entry.unsuited());
        assertThat(entry.versions().isEmpty()).isEqualTo(entry.unsuited());
        assertThat(index.entries().keySet()).containsAtLeastElementsIn(entry.requires());
      }
    }
    assertThat(index.tested().keySet().stream().filter(name -> name.contains("*"))).isEmpty();
  }

  @Test
  void isReadForWhatIsAskedAlone() {
    ReachabilityIndex index =
        BaseCatalogue.reachability(List.of("org.jline:jline-terminal", "com.example:unknown"));

    assertThat(index.entries().keySet())
        .containsExactly("org.jline:jline-terminal", "org.jline:jline");
  }

  @Test
  void hasAForm() {
    ReachabilityIndex index =
        ReachabilityTable.parse(
                """
            # comment
            release 1.0
            tested g:t 2.0
            module g:a
            entry 1.2 latest override versions 1.2 1.3-x
            entry 1.0 empty default-for=1\\.[01] requires=g:b,g:c versions 1.0
            module g:n
            entry  unsuited versions
            module g:b
            entry 4 latest versions 4
            """)
            .index(List.of("g:a", "g:n", "g:unknown"));

    assertThat(index.release()).isEqualTo("1.0");
    assertThat(index.tested()).containsExactly("g:t", "2.0");
    assertThat(index.of("g:a"))
        .containsExactly(
            new Entry(
                "1.2",
                false,
                true,
                true,
                false,
                Optional.empty(),
                List.of(),
                List.of("1.2", "1.3-x")),
            new Entry(
                "1.0",
                true,
                false,
                false,
                false,
                Optional.of("1\\.[01]"),
                List.of("g:b", "g:c"),
                List.of("1.0")))
        .inOrder();
    assertThat(index.of("g:n").get(0).unsuited()).isTrue();
    assertThat(index.of("g:b")).hasSize(1);
    assertThat(index.of("g:unknown")).isEmpty();
    assertThat(index.entries()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry 1.0 latest", "module", "tested g:t", "modul g:a", ""})
  void namesALineThatMeansNothing(String line) {
    var defect =
        assertThrows(
            IllegalStateException.class,
            () ->
                ReachabilityTable.parse("release 1\nmodule g:a\n" + line + "\n")
                    .index(List.of("g:a")));

    assertThat(defect).hasMessageThat().isEqualTo("reachability.txt has the line \"" + line + '"');
  }
}
