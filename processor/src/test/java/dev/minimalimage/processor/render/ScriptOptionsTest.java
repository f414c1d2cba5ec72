package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import dev.minimalimage.processor.render.FakeEngine.Report;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which checks verify-image.sh makes, and the files that it writes. */
final class ScriptOptionsTest {
  /** All of ASCII that is printed, what comes beside and above it, and what is no text at all. */
  private static final String HOSTILE =
      "\"\\/<>&'`$(id) ${x} %s %d ]]> --> \u00e9\u2028\ud83d\ude00\ufffe \u0001\u001b[31m\t~\u007f";

  private static final String SCRIPT =
      ScriptView.of(Plans.plan(Specs.spec(), Projects.project())).script();

  @TempDir Path folder;

  private FakeEngine engine;

  @BeforeEach
  void anEngine() throws Exception {
    engine =
        new FakeEngine(folder)
            .holds("/app/classes/")
            .holds("/app/classpath")
            .holds("/app/lib/")
            .holds("/work/");
  }

  @Test
  void makesTheChecksThatAreNamedAlone() throws Exception {
    Report report = engine.run(SCRIPT, "--only", "stop,user", "--only", "size");

    assertThat(report.checks()).containsExactly("user", "size", "stop").inOrder();
    assertThat(report.code()).isEqualTo(0);
  }

  @Test
  void leavesChecksOut() throws Exception {
    List<String> all = engine.run(SCRIPT).checks();

    List<String> fewer = engine.run(SCRIPT, "--skip", "user,starts").checks();

    assertThat(all).containsAtLeast("user", "starts", "stop").inOrder();
    assertThat(fewer).containsNoneOf("user", "starts");
    assertThat(fewer).hasSize(all.size() - 2);
    assertThat(engine.run(SCRIPT, "--only", "user,size", "--skip", "user").checks())
        .containsExactly("size");
  }

  @Test
  void unknownChecksAreWrongUsage() throws Exception {
    for (String option : List.of("--only", "--skip")) {
      Report report = engine.run(SCRIPT, option, "user,sise,*");

      assertThat(report.code()).isEqualTo(2);
      assertThat(report.text())
          .endsWith("verify-image: no check is named sise, *; --list prints them\n");
      assertThat(report.checks()).isEmpty();
    }
  }

  @Test
  void listsEveryCheckThatItMakes() throws Exception {
    Report list = engine.run(SCRIPT, "--list");
    List<String> names = list.text().lines().map(line -> line.split(" ", 2)[0]).toList();

    assertThat(list.code()).isEqualTo(0);
    assertThat(names).containsAtLeastElementsIn(engine.run(SCRIPT).checks()).inOrder();
    assertThat(names).containsNoDuplicates();
    list.text().lines().forEach(line -> assertThat(line).containsMatch("^[a-z-]+ +\\S.{10,}$"));
  }

  @Test
  void usageTellsEveryOptionAndExitCode() throws Exception {
    Report help = engine.run(SCRIPT, "--help");

    assertThat(help.code()).isEqualTo(0);
    for (String option : List.of("--only", "--skip", "--list", "--json", "--junit", "--keep")) {
      assertThat(help.text()).contains("\n  " + option + " ");
    }
    assertThat(help.text()).contains("Exit code: 0 no check failed; 1 a check failed; 2 ");
  }

  @Test
  void keepsWhatItMade() throws Exception {
    Report report = engine.run(SCRIPT, "--keep", "--only", "starts");

    String kept = report.text().lines().filter(line -> line.startsWith("kept: ")).findFirst().get();
    Path work = Path.of(kept.replaceAll("kept: folder ([^,]*), .*", "$1"));
    assertThat(Files.isDirectory(work)).isTrue();
    assertThat(kept).contains(work.getFileName() + "-app");
    assertThat(engine.calls()).containsNoneIn(List.of("rm --force"));
    new ProcessBuilder("rm", "-r", work.toString()).start().waitFor();
  }

  @Test
  void writesJsonOfPassesAndFailures() throws Exception {
    engine.answers("user", HOSTILE.getBytes(UTF_8));
    Path file = folder.resolve("results.json");

    Report report = engine.run(SCRIPT, "--json", file.toString());

    assertThat(report.code()).isEqualTo(1);
    Map<?, ?> json = (Map<?, ?>) StrictJson.value(Files.readString(file));
    assertThat(json.get("image")).isEqualTo("app");
    assertThat(json.get("failed")).isEqualTo(1.0);
    List<?> checks = (List<?>) json.get("checks");
    assertThat(checks.stream().map(check -> ((Map<?, ?>) check).get("check")).toList())
        .containsExactlyElementsIn(report.checks())
        .inOrder();
    Map<?, ?> user = (Map<?, ?>) checks.get(0);
    assertThat(user.get("result")).isEqualTo("failed");
    assertThat((String) user.get("text")).startsWith(HOSTILE + " is a name, planned 65532:65532");
  }

  @Test
  void writesXmlOfPassesAndFailures() throws Exception {
    engine.answers("user", HOSTILE.getBytes(UTF_8));

    NodeList cases = junit().getElementsByTagName("testcase");

    Element user = (Element) cases.item(0);
    Element failure = (Element) user.getElementsByTagName("failure").item(0);
    assertThat(user.getAttribute("name")).isEqualTo("user");
    // XML has no way to write these characters.
    String written = HOSTILE.replaceAll("[\u0001\u001b\t\ufffe]", "\ufffd");
    assertThat(failure.getAttribute("message")).startsWith(written + " is a name, planned ");
    assertThat(((Element) cases.item(1)).getElementsByTagName("system-out").getLength())
        .isEqualTo(1);
  }

  @Test
  void everyByteGivesReadableFiles() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i == 0 || i == '\n' ? 'x' : i);
    }
    byte[] broken = {
      'a',
      (byte) 0xc3,
      'b',
      (byte) 0xe2,
      (byte) 0x82,
      'c',
      (byte) 0xc0,
      (byte) 0xaf,
      (byte) 0xed,
      (byte) 0xa0,
      (byte) 0x80,
      (byte) 0xf4,
      (byte) 0x90,
      (byte) 0x80,
      (byte) 0x80,
      'd',
      (byte) 0xf0
    };
    for (byte[] bytes : List.of(all, broken)) {
      engine.answers("user", bytes);
      Path file = folder.resolve("results.json");

      engine.run(SCRIPT, "--only", "user", "--json", file.toString());

      assertWithMessage(Files.readString(file))
          .that(StrictJson.value(Files.readString(file)))
          .isInstanceOf(Map.class);
      assertThat(junit().getElementsByTagName("failure").getLength()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsTrouble() throws Exception {
    Report report = engine.run(SCRIPT, "--json", folder.resolve("none/r.json").toString());

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text()).contains("verify-image: cannot write ");
    assertThat(report.checks()).isEmpty();
  }

  private Element junit() throws Exception {
    Path file = folder.resolve("results.xml");
    Report report = engine.run(SCRIPT, "--junit", file.toString());
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)))
            .getDocumentElement();
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(report.checks().size()));
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    return suite;
  }
}
