package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class ZipFileSystemsTest {
  private static final Asked ZIPS = Asked.the(new ZipFileSystems());

  @Test
  void needsZipfsWhereFilesAreOpenedAsFileSystems() {
    assertThat(ZIPS.about(own(), jar("scanner.jar").calls(Api.NEW_FILE_SYSTEM)))
        .containsExactly("CONDITIONAL jdk.zipfs: scanner.jar!a.A opens files as file systems");
    assertThat(ZIPS.about(own().calls(Api.NEW_FILE_SYSTEM)))
        .containsExactly("CERTAIN jdk.zipfs: a.A opens files as file systems");
  }

  @Test
  void needsNothingForPlainFiles() {
    assertThat(ZIPS.about(own().calls(Api.FILE, "/x.zip"))).isEmpty();
  }
}
