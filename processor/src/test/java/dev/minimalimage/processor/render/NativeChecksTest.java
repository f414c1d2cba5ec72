package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import dev.minimalimage.processor.render.FakeEngine.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checks of verify-image.sh that native images alone have, on images that pass and that do not.
 */
final class NativeChecksTest {
  private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";

  private static final NativeChecks STATIC = new NativeChecks("/app/app", "static", List.of());

  private static final NativeChecks LIBC =
      new NativeChecks("/app/app", "libc", List.of("libc.so.6"));

  private static final NativeChecks DYNAMIC =
      new NativeChecks("/app/app", "dynamic", List.of("libc.so.6", "libz.so.1"));

  @TempDir Path folder;

  private FakeEngine engine;

  @BeforeEach
  void anEngine() throws IOException {
    engine = new FakeEngine(folder).holds("/tmp/");
  }

  @Test
  void aStaticExecutableOnNothing() throws Exception {
    engine.holds("/app/app", Executables.statically());

    Report report = verified(STATIC);

    assertThat(report.of("linkage"))
        .isEqualTo("ok   linkage         static: no interpreter, no libraries");
    assertThat(report.code()).isEqualTo(0);
  }

  @Test
  void oneThatIsLinkedAsPlanned() throws Exception {
    engine.holds("/app/app", Executables.linked(LOADER, "libz.so.1", "libc.so.6"));

    assertThat(verified(DYNAMIC).of("linkage"))
        .isEqualTo("ok   linkage         " + LOADER + " and libz.so.1, libc.so.6");
    assertFails(LIBC, "linkage", "needs libz.so.1, planned libc.so.6; the base may lack it");
  }

  @Test
  void oneThatIsLinkedAndShouldNotBe() throws Exception {
    engine.holds("/app/app", Executables.linked(LOADER, "libc.so.6"));

    assertThat(verified(LIBC).code()).isEqualTo(0);
    assertFails(
        STATIC,
        "linkage",
        "asks for "
            + LOADER
            + " and libc.so.6, planned static; build it with --static --libc=musl");
  }

  @Test
  void oneThatIsStaticAndShouldNotBe() throws Exception {
    engine.holds("/app/app", Executables.statically());

    assertFails(
        LIBC,
        "linkage",
        "static, planned linked to libc.so.6; build the image from the Dockerfile beside this script");
  }

  @Test
  void whatIsNoExecutable() throws Exception {
    String no =
        "/app/app is no whole ELF file of 64 bits, little-endian, and no other is known here";
    byte[] whole = Executables.linked(LOADER, "libc.so.6");
    byte[] bigEndian = whole.clone();
    bigEndian[5] = 2;
    byte[] small = whole.clone();
    small[4] = 1;
    for (byte[] content :
        List.of(
            new byte[0],
            "#!/bin/sh\n".getBytes(UTF_8),
            bigEndian,
            small,
            // Cut in the header, in the segments and in the dynamic section.
            Arrays.copyOf(whole, 40),
            Arrays.copyOf(whole, 100),
            Arrays.copyOf(whole, 0x404))) {
      engine.holds("/app/app", content);

      assertFails(LIBC, "linkage", no);
      assertFails(STATIC, "linkage", no);
    }
  }

  @Test
  void noExecutable() throws Exception {
    assertThat(verified(LIBC).of("linkage")).startsWith("FAIL linkage         no /app/app: ");
  }

  @Test
  void aJvmImageIsNotAsked() throws Exception {
    engine.holds("/app/app");

    Report report = verified(new NativeChecks("", "", List.of()));

    assertThat(report.of("linkage")).isEmpty();
    assertThat(report.code()).isEqualTo(0);
  }

  @Test
  void anExecutableIsAskedByItsOtherName() throws Exception {
    assertThat(asked()).isEqualTo("ok   self-test       1 facts hold in the image");
    assertThat(String.join("\n", engine.calls()))
        .contains("--entrypoint /app/minimal-image app executable\n");

    engine.answers("facts", "ok executable\nFAIL tmp: gone\n".getBytes(UTF_8));
    engine.answers("facts-code", "1".getBytes(UTF_8));
    assertThat(asked()).startsWith("FAIL self-test       tmp: gone; build the image from ");
  }

  @Test
  void whatRunsTheApplicationInstead() throws Exception {
    engine.answers("facts", "Usage: app\n".getBytes(UTF_8));
    assertThat(asked())
        .startsWith("FAIL self-test       no answer, but what the app does by itself; ");
    engine.answers("facts-code", "2".getBytes(UTF_8));
    assertThat(asked()).startsWith("FAIL self-test       ended with exit code 2: ");
  }

  @Test
  void whatRunsTheApplicationInsteadWithoutAnEnd() throws Exception {
    engine.answers("facts-never");

    assertThat(asked("--timeout", "1"))
        .startsWith("FAIL self-test       no end within 1 s, so it is the app that runs, ");
  }

  private String asked(String... options) throws Exception {
    String script =
        ScriptView.of(NativePlans.byProject(false, "", true, "--static-nolibc")).script();
    List<String> all = new ArrayList<>(List.of("--only", "self-test"));
    all.addAll(List.of(options));
    return engine.run(script, all.toArray(String[]::new)).of("self-test");
  }

  private void assertFails(NativeChecks checks, String check, String text) throws Exception {
    Report report = verified(checks);

    assertThat(report.of(check)).isEqualTo(String.format("FAIL %-15s %s", check, text));
    assertThat(report.code()).isEqualTo(1);
  }

  private Report verified(NativeChecks checks) throws Exception {
    return engine.run(
        ScriptView.of(
                Plans.plan(Specs.spec(), Projects.project()), checks, List.of("/app/app", "/tmp"))
            .script());
  }
}
