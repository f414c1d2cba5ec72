package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableTest {
  private static final String GOOD =
      """
      # comment
      as-of = 2026-11-25
      bases = small, \\
        large
      jdks =17
      supplements = zlib
      small.kind = DISTROLESS_STATIC
      small.suite = debian13
      small.image = base.example/small
      small.platforms = linux/amd64
      small.features = TMP
      small.users = root:x:0:0:root:/root:/sbin/nologin
      small.bytes = 1
      small.end-of-support = 2028-08-09
      large.kind = DISTROLESS_JAVA
      large.extends = small
      large.suite = debian13
      large.image = base.example/large
      large.glibc = 2.41
      large.sonames = libz.so.1
      large.symbols = libz.so.1 ZLIB 1.2.12
      large.java = 17
      large.vendor = temurin
      large.bytes = 2
      large.end-of-support = 2028-08-09
      jdk17.maven = builder.example/maven:17
      jdk17.image = builder.example/jdk:17
      jdk17.vendor = temurin
      jdk17.home = /opt/java
      jdk17.platforms = linux/amd64
      jdk17.glibc = 2.17
      zlib.suite = debian13
      zlib.covers = libz.so.1
      zlib.from = base.example/large:nonroot
      zlib.paths = /usr/lib/libz.so.1
      zlib.to = /usr/lib/
      zlib.bytes = 3
      """;

  private static String problem(Executable reading) {
    return assertThrows(IllegalStateException.class, reading).getMessage();
  }

  private static String problem(String text) {
    return problem(() -> BaseCatalogue.bases(Table.parse("table", text)));
  }

  @Test
  void readsATableWithoutFault() {
    var bases = BaseCatalogue.bases(Table.parse("table", GOOD));

    assertThat(bases.bases()).hasSize(2);
    assertThat(bases.bases().get(1).platforms()).isEqualTo(bases.bases().get(0).platforms());
    assertThat(bases.bases().get(1).offers().users()).hasSize(1);
    assertThat(bases.bases().get(1).java()).hasValue(17);
    assertThat(bases.jdks()).hasSize(1);
    assertThat(bases.supplements()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          small.kind = DISTROLESS_STATIC | small.kind = STATIC     | table has "STATIC" as small.kind
          large.extends = small       | large.extends = tiny       | table has "tiny" as large.extends
          large.symbols = libz.so.1 ZLIB 1.2.12 | large.symbols = libz.so.1 ZLIB | table has "libz.so.1 ZLIB" as large.symbols
          large.glibc = 2.41          | large.glibc = new          | table has "new" as large.glibc
          large.java = 17             | large.java = LTS           | table has "LTS" as large.java
          small.platforms = linux/amd64 | small.platforms = amd64  | table has "amd64" as small.platforms
          small.features = TMP        | small.features = TMP,      | table has "" as small.features
          small.bytes = 1             | # none                     | table has no small.bytes
          large.vendor = temurin      | # none                     | table has no large.vendor
          small.platforms = linux/amd64 | # none                   | table has no small.platforms
          zlib.from = base.example/large:nonroot | zlib.from = A B | table has "A B" as zlib.from
          zlib.covers = libz.so.1     | zlib.covers = ZLIB         | table has "ZLIB" as zlib.covers
          as-of = 2026-11-25          | as-of = today              | table has "today" as as-of
          small.bytes = 1             | small.bytes = 1, 2         | table has "1, 2" as small.bytes
          jdk17.glibc = 2.17          | jdk17.glibc 2.17           | table has the line "jdk17.glibc 2.17"
          """)
  void namesTheFileAndTheKeyOfWhatIsWrong(String line, String wrong, String expected) {
    assertThat(GOOD).contains(line);
    assertThat(problem(GOOD.replace(line, wrong))).isEqualTo(expected);
  }

  @Test
  void tellsKeysThatMeanNothing() {
    assertThat(problem(GOOD + "small.soname = libc.so.6\n"))
        .isEqualTo("table has small.soname, which means nothing");
  }

  @Test
  void tellsKeysThatAreThereTwice() {
    assertThat(problem(GOOD + "small.bytes = 2\n")).isEqualTo("table has small.bytes twice");
  }

  @Test
  void tellsAMissingResource() {
    assertThat(problem(() -> Table.read("none.properties")))
        .isEqualTo("none.properties is missing from the processor's jar");
  }
}
