package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.minimalimage.processor.model.FindingCode.BUILD_FILE_MISSING;
import static dev.minimalimage.processor.model.FindingCode.DEPENDENCY_MISSING;
import static dev.minimalimage.processor.model.FindingCode.DRIFT;
import static dev.minimalimage.processor.model.FindingCode.INTERNAL;
import static dev.minimalimage.processor.model.FindingCode.PORT_RANGE;
import static dev.minimalimage.processor.model.FindingCode.TARGET_EDITED;
import static dev.minimalimage.processor.model.FindingCode.TARGET_FOREIGN;

import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.minimalimage.processor.model.GeneratedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor in real compilations: what it writes, what it leaves, and what it is told. */
final class JavacTest {
  private static final String ANOTHER_MAIN =
      """
      package com.example;

      import dev.minimalimage.MinimalImage;

      @MinimalImage(%s)
      public class AdminTool {
        public static void main(String[] args) {}
      }
      """;

  @TempDir Path folder;

  private TestProject project;

  private static final String SELF_TEST = "target/classes/com/example/App_MinimalImage.class";

  @BeforeEach
  void makeProject() {
    project = new TestProject(folder);
  }

  @Test
  void theCommandWritesFourFiles() throws Exception {
    var result = new JavacCommand(project).run();

    assertThat(result.output()).isEmpty();
    assertThat(result.status()).isEqualTo(0);
    assertThat(project.files().keySet())
        .containsExactly(
            "Dockerfile",
            "Dockerfile.dockerignore",
            "minimal-image.md",
            "pom.xml",
            "verify-image.sh");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(project.path("verify-image.sh"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(Files.exists(project.path("target/classes/com/example/App.class"))).isTrue();
  }

  /** Nothing of it: the annotation has source retention. */
  @Test
  void theClassFileHoldsNoAnnotation() throws IOException {
    project.compile().isAccepted();

    byte[] bytes = Files.readAllBytes(project.path("target/classes/com/example/App.class"));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("MinimalImage");
  }

  @Test
  void aSecondCompilationTouchesNothing() throws IOException {
    project.compile().isAccepted();
    FileTime past = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    for (String name : project.files().keySet()) {
      Files.setLastModifiedTime(project.path(name), past);
    }

    project.compile().isAccepted();

    for (String name : project.files().keySet()) {
      assertWithMessage(name).that(Files.getLastModifiedTime(project.path(name))).isEqualTo(past);
    }
  }

  @Test
  void aChangeOfTheAnnotationReachesTheFiles() {
    project.compile().isAccepted();

    project.annotate("ports = 9090").compile().isAccepted();

    assertThat(project.text("Dockerfile")).contains("\nEXPOSE 9090\n");
  }

  /** One locale has an i without a dot, one day is another, and one charset has no such letters. */
  @ParameterizedTest
  @CsvSource({"tr,TR,Pacific/Kiritimati,ISO-8859-1", "ar,EG,Asia/Kathmandu,US-ASCII"})
  void theMachineDoesNotShowInTheFiles(String language, String country, String zone, String charset)
      throws Exception {
    String members =
        "labels = {\"title=I \u2603 gr\u00fc\u00dfe\"}, args = \"\ud83d\ude80\", ports = 8080";
    project.annotate(members).compile().isAccepted();
    Map<String, String> expected = project.files();
    for (String name : expected.keySet()) {
      if (!name.equals("pom.xml")) {
        project.delete(name);
      }
    }

    var result =
        new JavacCommand(project)
            .environment("LANG", "C")
            .environment("LC_ALL", "C")
            .environment("TZ", zone)
            .options("-J-Duser.language=" + language, "-J-Duser.country=" + country)
            .options("-J-Duser.timezone=" + zone, "-J-Dfile.encoding=" + charset)
            .options("-J-Dline.separator=\r\n")
            .in(folder)
            .run();

    assertThat(result.status()).isEqualTo(0);
    assertThat(project.files()).isEqualTo(expected);
    assertThat(project.text("Dockerfile")).contains("gr\u00fc\u00dfe");
  }

  @Test
  void withoutProcessingNothingIsWritten() {
    Map<String, String> before = project.files();

    project.option("-proc:none").compile().isAccepted();

    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void modeOffReadsAndWritesNothing() {
    project.delete("pom.xml");
    Map<String, String> before = project.files();

    project.annotate("ports = 99999").option("-Aminimalimage.mode=off").compile().isAccepted();

    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void theClassThatAsksTheImageIsCompiledInEveryMode() {
    project.option("-Aminimalimage.mode=off").compile().isAccepted();

    assertThat(Files.exists(project.path(SELF_TEST))).isTrue();
    assertThat(project.files().keySet()).containsExactly("pom.xml");
  }

  @Test
  void theClassThatAsksTheImageCanBeLeftOut() {
    project.annotate("selfTest = false");
    project.compile().isAccepted();

    assertThat(Files.exists(project.path(SELF_TEST))).isFalse();
    assertThat(project.text("verify-image.sh")).contains("self_test=''");
    assertThat(project.text("Dockerfile")).doesNotContain("HEALTHCHECK");
  }

  @Test
  void theClassThatAsksTheImageNeedsNothingItself() {
    project.annotate("selfTest = false");
    project.compile().isAccepted();
    String without = GeneratedText.withoutOrigin(project.text("minimal-image.md"));
    project.annotate("");
    project.compile().isAccepted();

    assertThat(GeneratedText.withoutOrigin(project.text("minimal-image.md"))).isEqualTo(without);
  }

  @Test
  void theEnvironmentOutranksTheOption() throws Exception {
    var result =
        new JavacCommand(project)
            .environment("MINIMALIMAGE_MODE", "off")
            .options("-Aminimalimage.mode=write")
            .run();

    assertThat(result.status()).isEqualTo(0);
    assertThat(project.files().keySet()).containsExactly("pom.xml");
  }

  @Test
  void aModeOfTheEnvironmentThatThereIsNotIsAnError() throws Exception {
    var result = new JavacCommand(project).environment("MINIMALIMAGE_MODE", "ON").run();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "App.java:9: error: [MI-OPTION] there is no mode \"ON\"; set minimalimage.mode to"
                + " write, check or off");
  }

  @Test
  void checkAcceptsWhatIsTheSame() {
    project.compile().isAccepted();
    Map<String, String> before = project.files();

    project.option("-Aminimalimage.mode=check").compile().isAccepted();

    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void checkAcceptsOtherLineEndings() throws IOException {
    project.compile().isAccepted();
    for (String name : project.files().keySet()) {
      project.file(name, project.text(name).replace("\n", "\r\n"));
    }
    Map<String, String> before = project.files();

    project.option("-Aminimalimage.mode=check").compile().isAccepted();
    project.option("-Aminimalimage.mode=write").compile().isAccepted();

    assertThat(project.files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dockerfile", "Dockerfile.dockerignore", "verify-image.sh", "minimal-image.md"})
  void checkReportsWhatIsMissing(String name) {
    project.compile().isAccepted();
    project.delete(name);
    Map<String, String> before = project.files();

    project
        .option("-Aminimalimage.mode=check")
        .compile()
        .hasError(DRIFT)
        .atAnnotation()
        .says("] " + name + " is missing; ")
        .advises("run \"mvn compile\" without check mode and commit " + name);
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void checkShowsHowAFileIsStale() {
    project.annotate("ports = 8080, env = \"A=b\"").compile().isAccepted();
    Map<String, String> before = project.files();

    project
        .annotate("ports = 8080, env = \"A=c\"")
        .option("-Aminimalimage.mode=check")
        .compile()
        .hasError(DRIFT)
        .says("] Dockerfile is stale, because the annotation changed:\n")
        .says(":\n  --- Dockerfile\n  +++ Dockerfile (generated now)\n  @@ ")
        .says("\n  -    A=\"b\"\n  +    A=\"c\"\n")
        .advises("run \"mvn compile\" without check mode and commit Dockerfile");
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void checkReportsAnEditedFile() {
    project.compile().isAccepted();
    project.file("verify-image.sh", project.text("verify-image.sh").replace("exit 1", "exit 0"));
    Map<String, String> before = project.files();

    project
        .option("-Aminimalimage.mode=check")
        .compile()
        .hasError(TARGET_EDITED)
        .says("] verify-image.sh was edited");
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void checkReportsAForeignFile() {
    project.compile().isAccepted();
    project.file("Dockerfile.dockerignore", "*.md\n");

    project
        .option("-Aminimalimage.mode=check")
        .compile()
        .hasError(TARGET_FOREIGN)
        .says("] Dockerfile.dockerignore exists");
    assertThat(project.text("Dockerfile.dockerignore")).isEqualTo("*.md\n");
  }

  @Test
  void aFileOfTheUserKeepsTheOthersFromBeingWritten() {
    project.file("verify-image.sh", "#!/bin/sh\n");
    Map<String, String> before = project.files();

    project.compile().hasError(TARGET_FOREIGN);

    assertThat(project.files()).isEqualTo(before);
  }

  /** The way out that the error names. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Dockerfile", "Dockerfile.dockerignore", "verify-image.sh", "minimal-image.md"})
  void aNameLeavesAForeignFileInPlace(String name) {
    project.file(name, "# mine\n").compile().hasError(TARGET_FOREIGN);

    project.annotate("name = \"web\"").compile().isAccepted();

    assertThat(project.text(name)).isEqualTo("# mine\n");
    assertThat(project.files().keySet())
        .containsAtLeast("Dockerfile.web", "Dockerfile.web.dockerignore", "verify-image-web.sh");
  }

  @Test
  void anUnknownOptionOfOursIsAnError() {
    Outcome outcome = project.option("-Aminimalimage.modus=off").compile();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.texts().get(0))
        .isEqualTo(
            "[MI-OPTION] there is no option -Aminimalimage.modus; use one of"
                + " -Aminimalimage.classpath, -Aminimalimage.mode, -Aminimalimage.projectDir");
  }

  /** Javac itself warns of them where no other processor knows them. */
  @Test
  void optionsOfOthersAreTheirs() {
    Outcome outcome = project.option("-Amapstruct.verbose=true").compile();

    assertThat(outcome.success()).isTrue();
    assertThat(outcome.texts()).hasSize(1);
    assertThat(outcome.texts().get(0)).doesNotContain("MI-");
  }

  @Test
  void theProjectMayBeNamedByARelativePath() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

    var result =
        new JavacCommand(project.classOutput(Optional.empty()))
            .in(elsewhere)
            .options("-d", elsewhere.toString(), "-Aminimalimage.projectDir=../project")
            .run();

    assertThat(result.output()).isEmpty();
    assertThat(project.files()).containsKey("Dockerfile");
    assertThat(elsewhere.resolve("Dockerfile").toFile().exists()).isFalse();
  }

  @Test
  void aFolderThatIsNoProjectIsReported() {
    project
        .option("-Aminimalimage.projectDir=" + folder.resolve("nowhere"))
        .compile()
        .hasError(BUILD_FILE_MISSING)
        .atAnnotation();
  }

  /** The POM's dependency is not there; the class path says what there is. */
  @Test
  void theClassPathOptionReplacesWhatThePomSays() throws IOException {
    Path jar = folder.resolve("spark-core-2.9.4.jar");
    try (var output = new JarOutputStream(Files.newOutputStream(jar))) {
      output.putNextEntry(new JarEntry("META-INF/maven/com.sparkjava/spark-core/pom.properties"));
      output.write(
          "groupId=com.sparkjava\nartifactId=spark-core\nversion=2.9.4\n"
              .getBytes(StandardCharsets.UTF_8));
    }

    project
        .dependency("com.example:missing:1.0")
        .option("-Aminimalimage.classpath=" + jar)
        .compile()
        .isAccepted();

    assertThat(project.text("Dockerfile")).contains("# Spark's default.\nEXPOSE 4567\n");
  }

  @Test
  void allLintsAreSilent() throws Exception {
    var result = new JavacCommand(project).options("-Xlint:all", "-Werror").run();

    assertThat(result.output()).isEmpty();
    assertThat(result.status()).isEqualTo(0);
  }

  @Test
  void twoMainClassesHaveNamedFilesEach() {
    project.file(
        "src/main/java/com/example/AdminTool.java", ANOTHER_MAIN.formatted("name = \"admin\""));

    project.compile().isAccepted();

    assertThat(project.files().keySet())
        .containsExactly(
            "Dockerfile.admin",
            "Dockerfile.admin.dockerignore",
            "Dockerfile.app",
            "Dockerfile.app.dockerignore",
            "minimal-image-admin.md",
            "minimal-image-app.md",
            "pom.xml",
            "verify-image-admin.sh",
            "verify-image-app.sh");
    assertThat(project.text("Dockerfile.admin")).contains("\"com.example.AdminTool\"");
    assertThat(project.text("Dockerfile.app")).contains("\"com.example.App\"");
  }

  @Test
  void aSecondMainClassLeavesTheFirstItsFiles() {
    project.compile().isAccepted();
    var before = new TreeMap<>(project.files());

    project
        .file("src/main/java/com/example/AdminTool.java", ANOTHER_MAIN.formatted(""))
        .compile()
        .isAccepted();

    assertThat(project.files()).containsAtLeastEntriesIn(before);
    assertThat(project.files()).containsKey("Dockerfile.admin-tool");
  }

  @Test
  void aSyntaxErrorElsewhereWritesNothing() {
    project.file("src/main/java/com/example/Broken.java", "class Broken {");
    Map<String, String> before = project.files();

    Outcome outcome = project.compile();

    assertThat(outcome.success()).isFalse();
    assertThat(project.files()).isEqualTo(before);
  }

  /** Most errors are found after all processors have run. The classes would have been evidence. */
  @ParameterizedTest
  @ValueSource(strings = {"class Broken extends Missing {}", "class Broken { int a = \"b\"; }"})
  void anErrorAfterProcessingLeavesTheFilesAlone(String broken) {
    project.file("src/main/java/com/example/Broken.java", broken);
    Map<String, String> before = project.files();

    Outcome outcome = project.compile();

    assertThat(outcome.success()).isFalse();
    assertThat(outcome.texts()).hasSize(1);
    assertThat(outcome.texts().get(0)).doesNotContain("MI-");
    assertThat(project.files()).isEqualTo(before);
  }

  /** Whoever finds a class for each source compiles nothing the next time, and finds no mistake. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@dev.minimalimage.MinimalImage(ports = 0) class App { %s }",
        "class App { @dev.minimalimage.MinimalImage(ports = 0) static class In { %s } }",
      })
  void aFindingLeavesNoClassOfTheAnnotated(String app) {
    String main = "public static void main(String[] args) {}";
    project
        .source("package com.example; " + app.formatted(main))
        .file("src/main/java/com/example/Other.java", "package com.example; class Other {}");

    project.compile().hasError(PORT_RANGE);

    Path classes = project.path("target/classes/com/example");
    assertThat(Files.exists(classes.resolve("App.class"))).isFalse();
    assertThat(Files.exists(classes.resolve("Other.class"))).isTrue();

    project.source("package com.example; " + app.replace("= 0", "= 80").formatted(main));
    project.compile();

    assertThat(Files.exists(classes.resolve("App.class"))).isTrue();
  }

  /** Some builds show no warnings. */
  @Test
  void theReportTellsWhatCouldNotBeRead() {
    project.dependency("com.example:store:1.0").compile().hasWarning(DEPENDENCY_MISSING);

    assertThat(project.text("minimal-image.md"))
        .contains(
            "more than is listed here: the class path cannot be worked out:"
                + " the local repository has no POM of com.example:store:1.0; call mvn"
                + " dependency:resolve once");
  }

  /** As Micronaut's processor does: javac does not write such classes itself. */
  @Test
  void classFilesThatAProcessorMakesAreNotWaitedFor() throws IOException {
    project.processor(new ClassFileMaker(folder.resolve("made"))).compile().isAccepted();

    assertThat(project.files().keySet()).contains("Dockerfile");
    assertThat(Files.exists(project.path("target/classes/made/Made.class"))).isTrue();
  }

  @Test
  void aCompilerThatKeepsClassesInMemoryIsToldWhatToDo() {
    var compilation =
        Compiler.javac()
            .withProcessors(new MinimalImageProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "com.example.App", project.text("src/main/java/com/example/App.java")));

    CompilationSubject.assertThat(compilation).hadErrorCount(1);
    CompilationSubject.assertThat(compilation)
        .hadErrorContaining("[MI-BUILD-FILE-MISSING]")
        .inFile(compilation.sourceFiles().get(0))
        .onLineContaining("@MinimalImage(");
  }

  /** As some build tools' file managers do while they only process annotations. */
  @Test
  void aCompilerThatRefusesToNameItsOutputIsToldWhatToDo() throws IOException {
    var javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var refusing =
          new ForwardingJavaFileManager<JavaFileManager>(files) {
            @Override
            public FileObject getFileForOutput(
                Location location, String packageName, String name, FileObject sibling) {
              throw new UnsupportedOperationException("no output");
            }
          };
      var task =
          javac.getTask(
              null,
              refusing,
              diagnostics,
              List.of("-proc:only", "-classpath", TestProject.annotations().toString()),
              null,
              files.getJavaFileObjects(project.sources()));
      task.setProcessors(List.of(new MinimalImageProcessor()));

      new Outcome(task.call(), diagnostics.getDiagnostics(), "")
          .hasError(BUILD_FILE_MISSING)
          .atAnnotation();
    }
  }

  @Test
  void aDefectIsOneErrorThatNamesItself() {
    FindingExample.of(INTERNAL).mistake().accept(project);

    project
        .compile()
        .hasError(INTERNAL)
        .atAnnotation()
        .says("java.lang.IllegalStateException: @MinimalImage has no member ")
        .says(" at dev.minimalimage.processor.spec.Members.");
    assertThat(project.files().keySet()).containsExactly("pom.xml");
  }

  @Test
  void theUnnamedPackageHasMainClassesToo() throws IOException {
    project
        .delete("src/main/java/com/example/App.java")
        .file(
            "src/main/java/App.java",
            "@dev.minimalimage.MinimalImage class App { public static void main(String[] a) {} }");

    project.compile().isAccepted();

    assertThat(entrypoint()).endsWith(", \"App\"]");
  }

  /** Vert.x's launcher, which no test need have on its class path. */
  private static final String LAUNCHED =
      """
      <properties><vertx.verticle>com.example.Greeter</vertx.verticle></properties>
      <dependencies>
        <dependency>
          <groupId>io.vertx</groupId>
          <artifactId>vertx-launcher-application</artifactId>
          <version>5.0.7</version>
        </dependency>
      </dependencies>
      """;

  private TestProject launched() throws IOException {
    return project
        .pom(LAUNCHED)
        .install("io.vertx:vertx-launcher-application:5.0.7")
        .delete("src/main/java/com/example/App.java")
        .file("src/main/java/com/example/Greeter.java", "package com.example; class Greeter {}");
  }

  @Test
  void aFrameworkStartsAnApplicationWhosePackageIsAnnotated() throws IOException {
    launched()
        .file(
            "src/main/java/com/example/package-info.java",
            "@dev.minimalimage.MinimalImage(args = \"-x\") package com.example;");

    project.compile().isAccepted();

    assertThat(entrypoint())
        .endsWith(", \"io.vertx.launcher.application.VertxApplication\", \"com.example.Greeter\"]");
    assertThat(project.text("Dockerfile")).contains("\nCMD [\"-x\"]\n");
    assertThat(project.text("Dockerfile")).contains("Vert.x starts applications that have no main");
    assertThat(project.text("verify-image.sh")).contains("com.example.package_info_MinimalImage");
    assertThat(project.text("verify-image.sh")).doesNotContain("class=com.example.package-info");
    assertThat(
            Files.exists(
                project.path("target/classes/com/example/package_info_MinimalImage.class")))
        .isTrue();
    // The files are found again, and stay as they are.
    Map<String, String> before = project.files();
    project.mode("check").compile().isAccepted();
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void aFrameworkStartsAnApplicationWhicheverOfItsClassesIsAnnotated() throws IOException {
    launched()
        .file(
            "src/main/java/com/example/Greeter.java",
            "package com.example; @dev.minimalimage.MinimalImage class Greeter {}");

    project.compile().isAccepted();

    assertThat(entrypoint())
        .endsWith(", \"io.vertx.launcher.application.VertxApplication\", \"com.example.Greeter\"]");
  }

  @Test
  void aPackageThatNothingStartsIsRefusedAtItsAnnotation() throws IOException {
    Outcome outcome =
        project
            .delete("src/main/java/com/example/App.java")
            .file(
                "src/main/java/com/example/package-info.java",
                "/** Nothing. */\n@dev.minimalimage.MinimalImage(ports = 0)\npackage com.example;")
            .compile();

    assertThat(outcome.codes()).containsExactly("MI-MAIN-MISSING", "MI-PORT-RANGE");
    assertThat(outcome.texts().get(0)).contains("com.example is a package");
    assertThat(outcome.diagnostics().stream().map(Diagnostic::getLineNumber).toList())
        .containsExactly(2L, 2L);
  }

  @Test
  void twoPackagesHaveFilesByTheirNames() throws IOException {
    launched()
        .file(
            "src/main/java/com/example/shop/package-info.java",
            "@dev.minimalimage.MinimalImage package com.example.shop;")
        .file(
            "src/main/java/com/example/office/package-info.java",
            "@dev.minimalimage.MinimalImage package com.example.office;");

    project.compile().isAccepted();

    assertThat(project.files().keySet())
        .containsAtLeast("Dockerfile.office", "Dockerfile.shop", "verify-image-shop.sh");
  }

  @Test
  void aNestedClassIsLaunchedByItsBinaryName() {
    project.source(
        """
        package com.example;

        final class App {
          @dev.minimalimage.MinimalImage
          static final class Main {
            public static void main(String[] args) {}
          }
        }
        """);

    project.compile().isAccepted();

    assertThat(entrypoint()).endsWith(", \"com.example.App$Main\"]");
    // Its files are found again, although no type's source name is the binary one.
    project
        .file("src/main/java/com/example/AdminTool.java", ANOTHER_MAIN.formatted(""))
        .compile()
        .isAccepted();
    assertThat(entrypoint()).endsWith(", \"com.example.App$Main\"]");
    assertThat(project.files().keySet().stream().filter(name -> name.endsWith("ignore")))
        .containsExactly("Dockerfile.dockerignore", "Dockerfile.admin-tool.dockerignore");
  }

  private String entrypoint() {
    return project
        .text("Dockerfile")
        .lines()
        .filter(line -> line.startsWith("ENTRYPOINT "))
        .findFirst()
        .orElse("");
  }
}
