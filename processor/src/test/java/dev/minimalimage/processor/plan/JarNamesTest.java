package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Dependency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JarNamesTest {
  private static final Dependency RELEASE = Projects.jar("org.slf4j:slf4j-api:2.0.17");
  private static final Dependency SNAPSHOT = Projects.jar("com.example:common:1.1-SNAPSHOT");
  private static final Dependency SIBLING = Projects.sibling("com.example:core:1.0");

  @Test
  void snapshotsAndSiblingsChangeWithTheProject() {
    assertThat(JarNames.changingWithTheProject(List.of(SIBLING, RELEASE, SNAPSHOT), false))
        .containsExactly("core-1.0.jar", "common-1.1-SNAPSHOT.jar")
        .inOrder();
    assertThat(JarNames.changingWithTheProject(List.of(RELEASE), false)).isEmpty();
  }

  @Test
  void classifiersArePartOfAName() {
    Dependency linux = Projects.dependency("com.example:natives:1.0-SNAPSHOT", "linux", false);
    Dependency windows = Projects.dependency("com.example:natives:1.0-SNAPSHOT", "windows", false);

    assertThat(JarNames.changingWithTheProject(List.of(linux, windows), false))
        .containsExactly("natives-1.0-SNAPSHOT-linux.jar", "natives-1.0-SNAPSHOT-windows.jar");
    assertThat(JarNames.collide(List.of(linux, windows))).isFalse();
  }

  @Test
  void collideWhereTheGroupAloneDiffers() {
    assertThat(JarNames.collide(List.of(RELEASE, SNAPSHOT, SIBLING))).isFalse();
    assertThat(JarNames.collide(List.of(SIBLING, Projects.jar("org.example:core:1.0")))).isTrue();
    assertThat(JarNames.collide(List.of(SIBLING, Projects.jar("org.example:core:1.1")))).isFalse();
  }

  @Test
  void everyNameIsQualifiedOrNone() {
    assertThat(
            JarNames.changingWithTheProject(
                List.of(SIBLING, SNAPSHOT, Projects.jar("org.example:core:1.0")), true))
        .containsExactly("com.example.core-1.0.jar", "com.example.common-1.1-SNAPSHOT.jar")
        .inOrder();
  }
}
