package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.JdkToolchain;
import dev.minimalimage.processor.model.MavenCall;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plans whose files lie in {@code src/test/resources/goldens}, by their folders' names. */
final class GoldenCases {
  /** A value that no language of ours takes lightly. */
  static final String HOSTILE =
      "\"; rm -rf / # $(id) ${HOME} `id` \\ \\\" 'q' %s {{x}} <% y %> 😀 é\u2028 ";

  private GoldenCases() {}

  static Map<String, ImagePlan> all() {
    Map<String, ImagePlan> cases = new TreeMap<>();
    cases.put("plain", Plans.plan(Specs.spec(), Projects.project()));
    cases.put("no-dependencies", Plans.plan(Specs.spec(), Projects.project().runtime()));
    cases.put("two-ports", Plans.plan(twoPorts(), Projects.project()));
    cases.put("preview", Plans.plan(Specs.spec(), new Compilation(21, true), Projects.project()));
    cases.put(
        "wrapper",
        Plans.plan(Specs.spec(), Projects.project().layout(Projects.singleModule(true))));
    cases.put("reactor", Plans.plan(Specs.spec().files("conf/app.yaml"), reactor()));
    cases.put("beside", Plans.plan(Specs.spec(), beside()));
    cases.put("host-only", Plans.plan(Specs.spec(), hostOnly()));
    cases.put("prebuilt", Plans.plan(Specs.spec(), prebuilt()));
    cases.put("gradle", Plans.plan(Specs.spec(), gradle(".")));
    cases.put("gradle-module", Plans.plan(Specs.spec(), gradle("shop")));
    cases.put(
        "modules",
        Plans.plan(
            Projects.project().runtime("a:store:1"),
            module("", "com.example.app", "store"),
            module("store.jar", "store")));
    cases.put(
        "modules-and-class-path",
        Plans.plan(
            Projects.project().runtime("a:store:1", "a:driver:2", "a:driver-pool:3", "a:pool:4"),
            module("", "com.example.app", "store"),
            module("store.jar", "store"),
            module("driver.jar", "driver"),
            module("driver-pool.jar", "driver.pool"),
            module("pool.jar", "pool")));
    cases.put(
        "modules-prebuilt",
        Plans.plan(
            prebuilt(),
            module("", "com.example.app", "a"),
            module("a.jar", "a"),
            module("b.jar", "b")));
    cases.put("quarkus", Plans.plan(Specs.spec().selfTest().ports(8080), quarkus("fast-jar")));
    cases.put(
        "framework-command",
        Plans.plan(
            Specs.spec().superclasses("io.dropwizard.core.Application"),
            Projects.project()
                .runtime("io.dropwizard:dropwizard-core:5.0.1")
                .configurationFiles("hello.yml")
                .port(9080, "server.applicationConnectors.0.port in hello.yml", "hello.yml")));
    cases.put("quarkus-uber-jar", Plans.plan(Specs.spec(), quarkus("uber-jar")));
    cases.put("spring-boot-war", Plans.plan(Specs.spec().selfTest().ports(8080), war()));
    cases.put("everything", named(Plans.plan(everything(), everythingsProject())));
    cases.put("hostile", hostile());
    cases.put("linked", ReasonedPlans.linked());
    cases.put("linked-complete", ReasonedPlans.complete());
    cases.put("supplements", ReasonedPlans.supplements());
    cases.put("pinned", PinnedPlans.of(ReasonedPlans.supplements()));
    cases.put("pruned", ReasonedPlans.pruned());
    cases.put("pruned-on-two-platforms", ReasonedPlans.prunedOnTwoPlatforms());
    cases.put("reachability", ReasonedPlans.reachability());
    cases.put("hostile-jars", ReasonedPlans.hostileJars());
    cases.put("native-scratch", NativePlans.onScratch());
    cases.put("native-plugin", NativePlans.byProject(false, "", true, "--static-nolibc"));
    cases.put("native-profile", NativePlans.byProject(true, "native", false));
    cases.put("native-spring-boot", NativePlans.bySpringBoot());
    cases.put("native-packaging", NativePlans.byPackaging());
    return cases;
  }

  static ImagePlan hostile() {
    return Plans.plan(
        Specs.spec()
            .ports(8080)
            .healthPath("/health?a=b&c='d'")
            .jvmArgs("-Da=" + HOSTILE)
            .args(HOSTILE, "", "-", "--engine")
            .env("HOSTILE=" + HOSTILE, "EMPTY=", "LAST=\\")
            .labels("hostile=" + HOSTILE, "last=\\")
            .verification(
                "1GiB", HOSTILE, List.of(HOSTILE, "", "'"), List.of("HOSTILE=" + HOSTILE), true),
        Projects.project());
  }

  private static Specs twoPorts() {
    return Specs.spec().selfTest().ports(8080, 9000).healthPath("/health").healthPort(9000);
  }

  private static Projects reactor() {
    BuildLayout layout =
        new BuildLayout(
            "../..",
            "services/shop",
            new MavenCall("pom.xml", List.of("services/shop"), List.of()),
            List.of("core", "pom.xml", "services/pom.xml", "services/shop"),
            List.of("core/target", "services/shop/target"),
            false,
            "target/classes",
            "target");
    return Projects.project()
        .layout(layout)
        .runtime(
            List.of(
                Projects.sibling("com.example:core:1.0"),
                Projects.jar("org.slf4j:slf4j-api:2.0.17"),
                Projects.jar("org.example:core:1.0")));
  }

  /** A module beside the POM that Maven is called with, which asks for JDKs. */
  private static Projects beside() {
    var toolchain = new JdkToolchain(new TreeMap<>(Map.of("version", "17", "vendor", "it's <&>")));
    return Projects.project()
        .layout(
            new BuildLayout(
                "..",
                "shop",
                new MavenCall(
                    "build/pom.xml",
                    List.of("../shop"),
                    List.of(toolchain, new JdkToolchain(new TreeMap<>(Map.of("version", "21"))))),
                List.of("build/pom.xml", "shop/pom.xml", "shop/src"),
                List.of(),
                false,
                "target/classes",
                "target"));
  }

  private static Projects quarkus(String type) {
    return Projects.project()
        .packagedBy(
            new FrameworkBuild.Quarkus(
                true,
                "app-1.0",
                new TreeMap<>(
                    Map.of(
                        "quarkus.package.jar.type",
                        new Reasoned<>(type, "application.properties"),
                        "quarkus.container-image.build",
                        new Reasoned<>("true", "application.properties")))))
        .runtime(
            List.of(
                Projects.jar("io.quarkus:quarkus-vertx-http:3.33.2"),
                Projects.sibling("com.example:core:1.0")));
  }

  private static Projects war() {
    return Projects.project()
        .packaging("war")
        .plugins("org.springframework.boot:spring-boot-maven-plugin")
        .packagedBy(new FrameworkBuild.SpringBootWar(true, "target/app-1.0.war", List.of()))
        .runtime("org.springframework:spring-webmvc:7.0.1", "com.example:common:1.1-SNAPSHOT");
  }

  private static Projects hostOnly() {
    return Projects.project()
        .runtime("com.example:common:1.1-SNAPSHOT", "org.slf4j:slf4j-api:2.0.17")
        .hostOnly("com/example/common/1.1-SNAPSHOT/common-1.1-SNAPSHOT.jar");
  }

  private static Projects gradle(String module) {
    return Projects.project()
        .layout(Projects.gradle(module, "build/minimal-image/lib/a-1.jar"))
        .runtime("a:a:1");
  }

  private static Projects prebuilt() {
    return Projects.project()
        .layout(Projects.prebuilt("build/lib/b.jar", "build/lib/a.jar"))
        .runtime("b:b:1", "a:a:1");
  }

  private static Specs everything() {
    return Specs.spec()
        .selfTest()
        .baseImage("mirror.example:5000/java17@sha256:" + "0123456789abcdef".repeat(4))
        .ports(8080)
        .jvmArgs("-Xmx256m", "-Dfile.encoding=UTF-8")
        .args("--config", "conf/app.yaml")
        .env("LANG=C.UTF-8", "MODE=production")
        .labels("com.example.team=shop", "org.opencontainers.image.vendor=Example")
        .files("conf/app.yaml", "keystore.p12")
        .volumes("/data", "/var/cache/shop")
        .stopSignal("SIGINT")
        .name("shop")
        .tag("edge")
        .platforms("linux/amd64", "linux/arm64")
        .healthPath("/health")
        .verification("240MB", "started", List.of("--verify"), List.of("MODE=test"), false);
  }

  private static Projects everythingsProject() {
    return Projects.project()
        .plugins(
            "com.diffplug.spotless:spotless-maven-plugin",
            "org.apache.maven.plugins:maven-enforcer-plugin",
            "org.springframework.boot:spring-boot-maven-plugin")
        .runtime(
            "org.springframework.boot:spring-boot:3.5.0",
            "org.springframework.boot:spring-boot-devtools:3.5.0",
            "com.example:common:1.1-SNAPSHOT");
  }

  private static ModuleEvidence module(String jar, String name, String... requires) {
    return new ModuleEvidence(
        jar, Kind.DECLARED, name, List.of(requires), List.of(), false, List.of(name));
  }

  private static ImagePlan named(ImagePlan plan) {
    return PinnedPlans.with(plan, TargetFiles.named("shop"), plan.pins());
  }
}
