package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;

/**
 * Build steps that decide about a commit, not about an image, or that need what the build context
 * does not hold. CI runs them on the project itself.
 */
final class SkippedSteps {

  /** One plugin's switch, as its manual documents it. */
  private record Step(String plugin, String option, String reason) {}

  private static final String CHECKS = "Checks decide about commits, in CI";
  private static final String NO_GIT = "The build context holds no Git history";
  private static final String UNUSED = "Classes and dependencies are taken as they are";

  /** Whose executable archive is unused, unless the image is made of it. */
  private static final String SPRING_BOOT = "org.springframework.boot:spring-boot-maven-plugin";

  private static final List<Step> STEPS =
      List.of(
          new Step("org.apache.maven.plugins:maven-enforcer-plugin", "-Denforcer.skip", CHECKS),
          new Step("org.apache.maven.plugins:maven-checkstyle-plugin", "-Dcheckstyle.skip", CHECKS),
          new Step("org.apache.maven.plugins:maven-pmd-plugin", "-Dpmd.skip", CHECKS),
          new Step("org.apache.maven.plugins:maven-pmd-plugin", "-Dcpd.skip", CHECKS),
          new Step("com.github.spotbugs:spotbugs-maven-plugin", "-Dspotbugs.skip", CHECKS),
          new Step("com.diffplug.spotless:spotless-maven-plugin", "-Dspotless.skip", CHECKS),
          new Step("com.spotify.fmt:fmt-maven-plugin", "-Dfmt.skip", CHECKS),
          new Step("net.revelc.code.formatter:formatter-maven-plugin", "-Dformatter.skip", CHECKS),
          new Step("net.revelc.code:impsort-maven-plugin", "-Dimpsort.skip", CHECKS),
          new Step(
              "io.spring.javaformat:spring-javaformat-maven-plugin",
              "-Dspring-javaformat.validate.skip",
              CHECKS),
          new Step("com.mycila:license-maven-plugin", "-Dlicense.skip", CHECKS),
          new Step("org.apache.rat:apache-rat-plugin", "-Drat.skip", CHECKS),
          new Step(
              "org.codehaus.mojo:animal-sniffer-maven-plugin", "-Danimal.sniffer.skip", CHECKS),
          new Step("de.thetaphi:forbiddenapis", "-Dforbiddenapis.skip", CHECKS),
          new Step("org.owasp:dependency-check-maven", "-Ddependency-check.skip", CHECKS),
          new Step("org.jacoco:jacoco-maven-plugin", "-Djacoco.skip", CHECKS),
          // It asks key servers, which often do not answer.
          new Step("org.simplify4u.plugins:pgpverify-maven-plugin", "-Dpgpverify.skip", CHECKS),
          new Step("pl.project13.maven:git-commit-id-plugin", "-Dmaven.gitcommitid.skip", NO_GIT),
          new Step(
              "io.github.git-commit-id:git-commit-id-maven-plugin",
              "-Dmaven.gitcommitid.skip",
              NO_GIT),
          new Step(
              "org.codehaus.mojo:buildnumber-maven-plugin", "-Dmaven.buildNumber.skip", NO_GIT),
          new Step("com.cosium.code:git-code-format-maven-plugin", "-Dgcf.skip", CHECKS),
          new Step(
              "com.rudikershaw.gitbuildhook:git-build-hook-maven-plugin",
              "-Dgitbuildhook.gitconfig.skip -Dgitbuildhook.init.skip -Dgitbuildhook.install.skip",
              NO_GIT),
          new Step(
              "io.github.phillipuniverse:githook-maven-plugin", "-Dgithook.plugin.skip", NO_GIT),
          new Step("com.github.ekryd.sortpom:sortpom-maven-plugin", "-Dsort.skip", CHECKS),
          new Step("com.github.gantsign.maven:ktlint-maven-plugin", "-Dktlint.skip", CHECKS),
          new Step("com.github.ozsie:detekt-maven-plugin", "-Ddetekt.skip", CHECKS),
          new Step("org.gaul:modernizer-maven-plugin", "-Dmodernizer.skip", CHECKS),
          new Step("org.openrewrite.maven:rewrite-maven-plugin", "-Drewrite.skip", CHECKS),
          new Step(SPRING_BOOT, "-Dspring-boot.repackage.skip", UNUSED),
          new Step(
              "org.apache.maven.plugins:maven-assembly-plugin", "-Dassembly.skipAssembly", UNUSED),
          new Step("org.apache.maven.plugins:maven-javadoc-plugin", "-Dmaven.javadoc.skip", UNUSED),
          new Step("org.apache.maven.plugins:maven-source-plugin", "-Dmaven.source.skip", UNUSED),
          new Step("org.apache.maven.plugins:maven-gpg-plugin", "-Dgpg.skip", UNUSED),
          new Step("com.google.cloud.tools:jib-maven-plugin", "-Djib.skip", UNUSED),
          new Step("io.fabric8:docker-maven-plugin", "-Ddocker.skip", UNUSED),
          new Step("com.spotify:dockerfile-maven-plugin", "-Ddockerfile.skip", UNUSED));

  private SkippedSteps() {}

  /** The options for the plugins that a project's build has. */
  static List<Reasoned<String>> of(ProjectFacts facts) {
    boolean isWar =
        facts.frameworkBuild().filter(FrameworkBuild.SpringBootWar.class::isInstance).isPresent();
    List<String> plugins =
        facts.plugins().stream().filter(name -> !(isWar && name.equals(SPRING_BOOT))).toList();
    List<Reasoned<String>> skipped = new ArrayList<>();
    for (Step step : STEPS) {
      if (plugins.contains(step.plugin())) {
        skipped.add(new Reasoned<>(step.option(), step.reason()));
      }
    }
    return skipped;
  }
}
