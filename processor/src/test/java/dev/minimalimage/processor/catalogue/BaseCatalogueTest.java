package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuilderImage;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BaseCatalogueTest {
  private static final Bases BASES = BaseCatalogue.read();

  @Test
  void readsTheTable() {
    assertThat(BASES.bases().get(0).reference().text())
        .isEqualTo("gcr.io/distroless/java17-debian13:nonroot");
    assertThat(BASES.bases().get(0).platforms())
        .containsAtLeast(new Platform("linux/amd64"), new Platform("linux/arm64"));
    assertThat(BASES.builders().get(0))
        .isEqualTo(
            new BuilderImage(
                17,
                new ImageReference("maven:3.9-eclipse-temurin-17"),
                new ImageReference("eclipse-temurin:17-jdk")));
  }

  @Test
  void readsTheSameEveryTime() {
    assertThat(BaseCatalogue.read()).isEqualTo(BASES);
  }

  @Test
  void holdsTheLongTermReleasesInOrder() {
    List<Integer> releases = BASES.bases().stream().map(base -> base.java().orElseThrow()).toList();

    assertThat(releases).containsAtLeast(17, 21, 25).inOrder();
    assertThat(releases).isInStrictOrder();
  }

  @Test
  void hasABuilderOfTheSameReleaseForEveryBase() {
    assertThat(BASES.builders().stream().map(BuilderImage::java).toList())
        .containsExactlyElementsIn(
            BASES.bases().stream().map(base -> base.java().orElseThrow()).toList())
        .inOrder();
  }

  @Test
  void namesReferencesThatAreOnesAndCarryTheirRelease() {
    for (BaseImage base : BASES.bases()) {
      String release = String.valueOf(base.java().orElseThrow());
      assertThat(ImageReference.parse(base.reference().text())).isEqualTo(base.reference());
      assertThat(base.reference().text()).contains("java" + release + "-");
      // Without it the image would run as root wherever USER were overlooked.
      assertThat(base.reference().text()).endsWith(":nonroot");
      assertThat(base.kind()).isEqualTo(BaseKind.DISTROLESS_JAVA);
      assertThat(base.platforms()).containsNoDuplicates();
      assertThat(base.platforms()).isNotEmpty();
    }
    for (BuilderImage builder : BASES.builders()) {
      assertThat(ImageReference.parse(builder.maven().text())).isEqualTo(builder.maven());
      assertThat(ImageReference.parse(builder.jdk().text())).isEqualTo(builder.jdk());
      assertThat(builder.maven().text()).endsWith("temurin-" + builder.java());
      assertThat(builder.jdk().text()).endsWith(":" + builder.java() + "-jdk");
    }
  }
}
