package dev.minimalimage.processor.plan.assembly;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A web archive that Spring Boot makes executable: it brings its server along. */
final class SpringBootWarRule {
  private static final String PLAIN = "[A-Za-z0-9@%+_./-]*";

  private SpringBootWarRule() {}

  static Sourced<Optional<Assembly>> of(FrameworkBuild.SpringBootWar war) {
    if (!war.bound()) {
      return refused(
          "the project's packaging is \"war\", and spring-boot-maven-plugin has no <execution> of"
              + " its goal repackage, which would put a server into the archive",
          "add that goal, as spring-boot-starter-parent does");
    }
    if (!war.overlays().isEmpty()) {
      return refused(
          "the web archive is merged with another one, " + war.overlays().get(0),
          "depend on a jar instead: what classes an overlay brings is not known at compile time");
    }
    boolean inside =
        !war.file().startsWith("/") && !Set.of(war.file().split("/", -1)).contains("..");
    return inside && war.file().matches(PLAIN)
        ? new Sourced<>(Optional.of(new Assembly.SpringBootWar(war.file())), List.of())
        : refused(
            "Spring Boot makes the archive \"" + war.file() + '"',
            "give it a plain name in the module's folder");
  }

  private static Sourced<Optional<Assembly>> refused(String problem, String remedy) {
    return new Sourced<>(
        Optional.empty(),
        List.of(new Finding(FindingCode.PACKAGING, Anchor.whole(), problem, remedy)));
  }
}
