package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNamesTest {
  private static final TargetFiles PLAIN = TargetFiles.unnamed();

  @Test
  void theOnlyClassHasThePlainNames() {
    assertThat(of(new FileNames(1, Map.of(), false), "a.App")).isEqualTo(PLAIN);
  }

  @Test
  void aNamedClassStepsAsideForAForeignDockerfile() {
    var named = Specs.spec().name("mine").build();

    assertThat(new FileNames(1, Map.of(), true).of(named).value())
        .hasValue(TargetFiles.named("mine"));
    assertThat(new FileNames(1, Map.of(), false).of(named).value()).hasValue(PLAIN);
    assertThat(of(new FileNames(1, Map.of(), true), "a.App")).isEqualTo(PLAIN);
  }

  @Test
  void severalClassesAreNamedEach() {
    FileNames names = new FileNames(2, Map.of(), false);

    assertThat(of(names, "a.Server")).isEqualTo(TargetFiles.named("server"));
    assertThat(of(names, "a.Admin")).isEqualTo(TargetFiles.named("admin"));
  }

  @Test
  void classesKeepWhatTheyHave() {
    Map<String, TargetFiles> existing = Map.of("a.Server", PLAIN);

    FileNames both = new FileNames(2, existing, false);
    assertThat(of(both, "a.Admin")).isEqualTo(TargetFiles.named("admin"));
    assertThat(of(both, "a.Server")).isEqualTo(PLAIN);
    // An incremental build may compile one of them alone.
    assertThat(of(new FileNames(1, existing, false), "a.Admin"))
        .isEqualTo(TargetFiles.named("admin"));
    assertThat(of(new FileNames(1, existing, false), "a.Server")).isEqualTo(PLAIN);
  }

  @Test
  void twoClassesCannotHaveTheSame() {
    FileNames names = new FileNames(2, Map.of(), false);
    assertThat(of(names, "a.App")).isEqualTo(TargetFiles.named("app"));

    Sourced<Optional<TargetFiles>> second = names.of(Specs.spec().mainClass("b.App").build());

    assertThat(second.value()).isEmpty();
    assertThat(Place.of(second.findings()))
        .containsExactly(Place.whole(FindingCode.FILE_NAME_TWICE));
    assertThat(second.findings().get(0).problem()).contains("Dockerfile.app belongs to a.App");
  }

  @Test
  void aNameThatIsTakenIsTheNamesFault() {
    FileNames names = new FileNames(2, Map.of("a.Server", TargetFiles.named("web")), false);

    Sourced<Optional<TargetFiles>> second =
        names.of(Specs.spec().mainClass("a.Other").name("web").build());

    assertThat(second.value()).isEmpty();
    assertThat(Place.of(second.findings()))
        .containsExactly(new Place(FindingCode.FILE_NAME_TWICE, Anchor.member("name")));
  }

  @ParameterizedTest
  @CsvSource({
    "com.example.BookmarkServer, bookmark-server",
    "com.example.Outer$Inner, outer-inner",
    "HTTPServer, http-server",
    "a.MyHTTPServer2, my-http-server2",
    "a.App_, app",
    "a.snake_case, snake-case",
    "a.Grüße, gr-e",
    "a.Ü, app"
  })
  void namesAreReadable(String mainClass, String name) {
    assertThat(of(new FileNames(2, Map.of(), false), mainClass)).isEqualTo(TargetFiles.named(name));
  }

  private static TargetFiles of(FileNames names, String mainClass) {
    return names.of(Specs.spec().mainClass(mainClass).build()).value().orElseThrow();
  }
}
