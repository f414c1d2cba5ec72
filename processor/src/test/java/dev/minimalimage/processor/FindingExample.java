package dev.minimalimage.processor;

import dev.minimalimage.processor.evidence.ElfBytes;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;

/**
 * A mistake and its neighbour that is none.
 *
 * @param mistake makes a project with the mistake of an untouched one
 * @param place the text of App.java where the finding stands; empty for the whole annotation
 * @param remedy what the message ends with
 * @param right makes a project with something similar that works
 */
record FindingExample(
    Consumer<TestProject> mistake, String place, String remedy, Consumer<TestProject> right) {

  /** The example of a code. The compiler of this class says which code has none. */
  static FindingExample of(FindingCode code) {
    return switch (code) {
      case MAIN_MISSING ->
          mistake(app("public static int main(String[] args) { return 0; }"))
              .remedy(
                  "declare public static void main(String[] args), or annotate the class that has"
                      + " it")
              .right(app("public static void main(String... args) {}"));
      case MAIN_NOT_LAUNCHABLE ->
          mistake(app("static void main(String[] args) {}"))
              .remedy("write public static void main(String[] args), or compile for release 25")
              .right(app("public static void main(String[] args) {}"));
      case MAIN_IN_MANIFEST ->
          mistake(project -> launched(project, "com.example.App"))
              .remedy("annotate a class that has a main method and starts the application itself")
              .right(project -> launched(project, ""));
      case MAIN_OTHER ->
          mistake(project -> jarPlugin(project, "com.example.Other", ""))
              .remedy("annotate the class that the image is to start")
              .right(project -> jarPlugin(project, "com.example.App", ""));
      case TEST_SOURCE ->
          mistake(project -> project.classOutput(Optional.of("target/test-classes")))
              .remedy("move it to src/main/java")
              .right(project -> project.classOutput(Optional.of("target/main-classes")));
      case FILE_NAME_TWICE ->
          mistake(project -> besideOther(project, "web").annotate("name = \"web\""))
              .at("\"web\"")
              .remedy("give one of the two another name = \"…\"")
              .right(project -> besideOther(project, "web").annotate("name = \"worker\""));

      case CONTROL_CHARACTER ->
          mistake("args = \"one\\ntwo\"")
              .at("\"one\\ntwo\"")
              .remedy("remove it")
              .right("args = \"one\\\\ntwo\"");
      case TEXT_LENGTH ->
          mistake("args = \"" + "x".repeat(5000) + "\"")
              .at("\"" + "x".repeat(5000) + "\"")
              .remedy("keep long values in a file and name it in files")
              .right("args = \"" + "x".repeat(4096) + "\"");
      case BASE_LACKS ->
          mistake("base = Base.SCRATCH")
              .at("Base.SCRATCH")
              .remedy("use DISTROLESS_BASE_NOSSL, or AUTO")
              .right("base = Base.DISTROLESS_JAVA");
      case BASE_END_OF_SUPPORT ->
          mistake("baseImage = \"gcr.io/distroless/java17-debian12:nonroot\"")
              .at("\"gcr.io/distroless/java17-debian12:nonroot\"")
              .remedy("use gcr.io/distroless/java17-debian13:nonroot")
              .right("baseImage = \"gcr.io/distroless/java17-debian13:nonroot\"");
      case MODULE_UNKNOWN ->
          mistake("modules = \"localedata\"")
              .at("\"localedata\"")
              .remedy("did you mean \"jdk.localedata\"?")
              .right("modules = \"jdk.localedata\"");
      case PROVIDES_SYNTAX ->
          mistake("provides = \"Fonts\"")
              .at("\"Fonts\"")
              .remedy("write \"fonts\"")
              .right("provides = \"fonts\"");
      case REFERENCE_SYNTAX ->
          mistake("baseImage = \"https://gcr.io/mirror/java17\"")
              .at("\"https://gcr.io/mirror/java17\"")
              .remedy("write \"gcr.io/mirror/java17\"")
              .right("baseImage = \"gcr.io/mirror/java17\"");
      case PORT_RANGE ->
          mistake("ports = 99999")
              .at("99999")
              .remedy("write the port that the application listens on")
              .right("ports = 65535");
      case PORT_TWICE ->
          mistake("ports = {8080, 9090, 8080}")
              .at("8080")
              .remedy("remove one")
              .right("ports = {8080, 9090}");
      case PORT_PRIVILEGED ->
          mistake("ports = 80")
              .at("80")
              .remedy(
                  "listen on a port from 1024 up and map it outside, or accept with suppress ="
                      + " \"MI-PORT-PRIVILEGED\" where the engine allows it")
              .right("ports = 80, suppress = \"MI-PORT-PRIVILEGED\"");
      case PORT_UNKNOWN ->
          mistake(project -> javalin(project))
              .remedy("say it with ports = …")
              .right(project -> javalin(project).annotate("ports = 7000"));
      case ARGS_UNKNOWN ->
          mistake(project -> dropwizard(project))
              .remedy("say it with args = {\"server\", \"config.yml\"} and files = \"config.yml\"")
              .right(project -> dropwizard(project).file("config.yml", "template: Hello"));
      case JVM_ARG ->
          mistake("jvmArgs = {\"-ea\", \"-jar\"}")
              .at("\"-jar\"")
              .remedy("remove it: class path and main class come from the project")
              .right("jvmArgs = {\"-ea\", \"-Xss512k\"}");
      case ENV_SYNTAX ->
          mistake("env = \"MODE: production\"")
              .at("\"MODE: production\"")
              .remedy("write \"MODE=production\"")
              .right("env = \"MODE=production\"");
      case ENV_TWICE ->
          mistake("env = {\"MODE=a\", \"MODE=b\"}")
              .at("\"MODE=b\"")
              .remedy("remove one")
              .right("env = {\"MODE=a\", \"MODE2=b\"}");
      case ENV_SECRET ->
          mistake("env = \"DB_PASSWORD=hunter2\"")
              .at("\"DB_PASSWORD=hunter2\"")
              .remedy(
                  "pass it when the container starts (docker run --env), or accept it by suppress ="
                      + " \"MI-ENV-SECRET\" if it is none")
              .right("env = \"DB_PASSWORD=hunter2\", suppress = \"MI-ENV-SECRET\"");
      case LABEL_SYNTAX ->
          mistake("labels = \"team\"")
              .at("\"team\"")
              .remedy("write one such as \"com.example.team=blue\"")
              .right("labels = \"team=blue\"");
      case LABEL_TWICE ->
          mistake("labels = {\"team=blue\", \"team=red\"}")
              .at("\"team=red\"")
              .remedy("remove one")
              .right("labels = {\"team=blue\", \"Team=red\"}");
      case USER_SYNTAX ->
          mistake("user = \"nonroot\"")
              .at("\"nonroot\"")
              .remedy("write numbers, such as \"65532:65532\"")
              .right("user = \"1000\"");
      case USER_ROOT ->
          mistake("user = \"0\"")
              .at("\"0\"")
              .remedy("remove user, which then is \"65532:65532\"")
              .right("user = \"1\"");
      case WORKDIR_SYNTAX ->
          mistake("workdir = \"/etc/app\"")
              .at("\"/etc/app\"")
              .remedy("choose another, such as \"/work\"")
              .right("workdir = \"/srv/app\"");
      case VOLUME_SYNTAX ->
          mistake("volumes = {\"/data\", \"/data/cache\"}")
              .at("\"/data/cache\"")
              .remedy("remove one")
              .right("volumes = {\"/data\", \"/cache\"}");
      case FILE_PATH ->
          mistake("files = \"config/app.yaml\"")
              .at("\"config/app.yaml\"")
              .remedy("name a file or folder relative to the folder of pom.xml")
              .right(
                  project ->
                      project
                          .annotate("files = \"config/app.yaml\"")
                          .file("config/app.yaml", "a: b\n"));
      case STOP_SIGNAL ->
          mistake("stopSignal = \"SIGKILL\"")
              .at("\"SIGKILL\"")
              .remedy("use \"SIGTERM\"")
              .right("stopSignal = \"SIGINT\"");
      case PLATFORM_SYNTAX ->
          mistake("platforms = \"x86_64\"")
              .at("\"x86_64\"")
              .remedy("write \"linux/amd64\"")
              .right("platforms = \"linux/amd64\"");
      case PLATFORM_NOT_OFFERED ->
          mistake("platforms = {\"linux/amd64\", \"linux/386\"}")
              .at("\"linux/386\"")
              .remedy("use linux/amd64, linux/arm64, linux/arm/v7, linux/s390x, linux/ppc64le")
              .right("platforms = {\"linux/amd64\", \"linux/arm64\"}");
      case HEALTH_PATH ->
          mistake("ports = 8080, health = @Health(path = \"health\")")
              .at("\"health\"")
              .remedy("write \"/health\"")
              .right("ports = 8080, health = @Health(path = \"/health\")");
      case HEALTH_PORT ->
          mistake("ports = 8080, health = @Health(port = 9090)")
              .at("9090")
              .remedy("write one of 8080, or add it to ports")
              .right("ports = {8080, 9090}, health = @Health(port = 9090)");
      case HEALTH_RETRIES ->
          mistake("health = @Health(retries = 0)")
              .at("0")
              .remedy("write 1 to give up at the first failed probe")
              .right("health = @Health(retries = 1)");
      case DURATION_SYNTAX ->
          mistake("verify = @Verify(timeout = \"90\")")
              .at("\"90\"")
              .remedy("write \"90s\"")
              .right("verify = @Verify(timeout = \"90s\")");
      case SIZE_SYNTAX ->
          mistake("verify = @Verify(maxSize = \"1.5GB\")")
              .at("\"1.5GB\"")
              .remedy("write one such as \"240MB\"")
              .right("verify = @Verify(maxSize = \"1500MB\")");
      case SUPPRESS_UNKNOWN ->
          mistake("suppress = \"MI-PORT-PRIVILIGED\"")
              .at("\"MI-PORT-PRIVILIGED\"")
              .remedy("did you mean \"MI-PORT-PRIVILEGED\"?")
              .right("suppress = \"MI-PORT-PRIVILEGED\"");
      case SUPPRESS_REFUSED ->
          mistake("suppress = \"MI-USER-ROOT\"")
              .at("\"MI-USER-ROOT\"")
              .remedy("remove it, and mend what it reports")
              .right("suppress = \"MI-ENV-SECRET\"");

      case OPTION ->
          mistake(project -> project.option("-Aminimalimage.mode=dry"))
              .remedy("set minimalimage.mode to write, check or off")
              .right(project -> project.option("-Aminimalimage.mode=write"));
      case BUILD_FILE_MISSING ->
          mistake(project -> atRoot(project.delete("pom.xml")))
              .remedy(
                  "for Maven, name its folder with -Aminimalimage.projectDir=DIR; for any other"
                      + " build, name the project's folder so, and the runtime class path, of jars"
                      + " and folders inside it, with -Aminimalimage.classpath=PATH")
              .right(FindingExample::atRoot);
      case CLASS_PATH ->
          mistake(project -> prebuilt(project, project.repository().resolve("store.jar")))
              .remedy(
                  "copy the jars into a folder of the project and name that in"
                      + " -Aminimalimage.classpath")
              .right(project -> prebuilt(project, Path.of("lib/store.jar")));
      case POM_UNREADABLE ->
          mistake(project -> project.dependency("com.example:store:"))
              .remedy("mend it until mvn validate accepts it")
              .right(
                  project ->
                      project.dependency("com.example:store:1.0").install("com.example:store:1.0"));
      case PARENT_MISSING ->
          mistake(project -> project.pom(parent("com.example:parent:1.0")))
              .remedy(
                  "call mvn validate once with network access, in the folder where the build is"
                      + " started")
              .right(
                  project ->
                      project
                          .pom(parent("com.example:parent:1.0"))
                          .installPom("com.example:parent:1.0", "<packaging>pom</packaging>"));
      case DEPENDENCY_MISSING ->
          mistake(project -> project.dependency("com.example:store:1.0"))
              .remedy("call mvn dependency:resolve once with network access, then compile again")
              .right(
                  project ->
                      project.dependency("com.example:store:1.0").install("com.example:store:1.0"));
      case MODULE_NOT_LISTED ->
          mistake(
                  project ->
                      reactor(
                          project,
                          "<modules><module>..</module></modules><profiles><profile><id>whole</id>"
                              + "<modules><module>../store</module></modules></profile></profiles>"))
              .remedy(
                  "list them in the <modules> of one POM, outside of profiles that are not active"
                      + " in the image's build")
              .right(
                  project ->
                      reactor(
                          project,
                          "<modules><module>..</module><module>../store</module></modules>"));
      case SYSTEM_SCOPE ->
          mistake(
                  project ->
                      project
                          .pom(
                              "<dependencies><dependency><groupId>com.example</groupId>"
                                  + "<artifactId>store</artifactId><version>1.0</version>"
                                  + "<scope>system</scope>"
                                  + "<systemPath>${project.basedir}/lib/store.jar</systemPath>"
                                  + "</dependency></dependencies>")
                          .file("lib/store.jar", TestProject.EMPTY_JAR))
              .remedy(
                  "lay the jar out as a repository inside the project (mvn install:install-file"
                      + " -DlocalRepositoryPath=lib …), name it in <repositories>, and remove scope"
                      + " and systemPath")
              .right(
                  project ->
                      project.dependency("com.example:store:1.0").install("com.example:store:1.0"));
      case PACKAGING ->
          mistake(project -> project.pom("<packaging>war</packaging>"))
              .remedy(
                  "make it packaging \"jar\" with a server on its class path; or, with Spring Boot,"
                      + " have spring-boot-maven-plugin make it executable")
              .right(project -> project.pom("<packaging>jar</packaging>"));
      case DEVELOPMENT_MODE ->
          mistake(project -> vaadin(project, "prepare-frontend"))
              .remedy(
                  "bind that goal, or have .mvn/maven.config activate the profile that does"
                      + " (-Pproduction, as a rule): the image's build is called without -P")
              .right(project -> vaadin(project, "build-frontend"));
      case PLUGIN_CONFIGURATION ->
          mistake(project -> project.pom(dependencyPlugin("<configuration>%s</configuration>")))
              .remedy("move that configuration into the <execution> that it is meant for")
              .right(
                  project ->
                      project.pom(
                          dependencyPlugin(
                              "<executions><execution><configuration>%s</configuration>"
                                  + "</execution></executions>")));
      case RELEASE_TOO_NEW ->
          // What JDK 18 to 20 and 22 to 24 would be told; with preview, older counts as newer.
          mistake(project -> otherJavac(project, SourceVersion.RELEASE_16))
              .remedy("compile without --enable-preview, or for one of these releases")
              .right(project -> otherJavac(project, SourceVersion.RELEASE_17));
      case MODULE_PATH ->
          mistake(project -> module(project))
              .remedy(
                  "change that, or provide the services in META-INF/services, too, and accept with"
                      + " suppress = \"MI-MODULE-PATH\"")
              .right(project -> module(project).dependency("com.example:store:1.0"));
      case JAR_ONLY ->
          mistake(
                  project ->
                      project.pom(jarPlugin("<Launcher-Agent-Class>a.B</Launcher-Agent-Class>")))
              .remedy(
                  "put the agent into a jar of its own and name that in jvmArgs with -javaagent, or"
                      + " accept with suppress = \"MI-JAR-ONLY\"")
              .right(
                  project -> project.pom(jarPlugin("<Add-Opens>java.base/java.lang</Add-Opens>")));
      case NATIVE_FLAGS ->
          mistake(project -> project.pom(nativePlugin("--static")))
              .remedy("add --libc=musl, or use --static-nolibc in its place")
              .right(project -> project.pom(nativePlugin("--static --libc=musl")));
      case NATIVE_MODE ->
          mistake(
                  project ->
                      project
                          .pom(nativePlugin("--static-nolibc"))
                          .annotate("nativeMode = NativeMode.STATIC"))
              .at("NativeMode.STATIC")
              .remedy("say MOSTLY_STATIC, or remove the flag")
              .right(
                  project ->
                      project
                          .pom(nativePlugin("--static-nolibc"))
                          .annotate("nativeMode = NativeMode.MOSTLY_STATIC"));
      case NATIVE_MEMBER ->
          mistake("nativeMode = NativeMode.STATIC, jvmArgs = \"-Xmx1g\"")
              .at("\"-Xmx1g\"")
              .remedy(
                  "remove it: what is set at build time goes into buildArgs of native-maven-plugin,"
                      + " what is set at run time (-Xmx…, -Dname=value) into args")
              .right("nativeMode = NativeMode.OFF, jvmArgs = \"-Xmx1g\"");
      case NATIVE_PLUGIN ->
          mistake(project -> boot(project).annotate("nativeMode = NativeMode.DYNAMIC"))
              .remedy(
                  "inherit from spring-boot-starter-parent and add native-maven-plugin to"
                      + " build/plugins, as Spring Boot's documentation says, or say nativeMode ="
                      + " NativeMode.OFF")
              .right(project -> boot(project).annotate("nativeMode = NativeMode.OFF"));
      case HOST_ONLY_ARTIFACT ->
          mistake(
                  project ->
                      project
                          .dependency("com.example:store:1-SNAPSHOT")
                          .install("com.example:store:1-SNAPSHOT"))
              .remedy("use a release, or name the repository that has them")
              .right(
                  project ->
                      project.dependency("com.example:store:1.0").install("com.example:store:1.0"));
      case CONFIGURATION_UNREADABLE ->
          mistake(project -> configure(project, "server: [port: 8080\n"))
              .remedy("mend the file, or state the port in ports")
              .right(project -> configure(project, "server: {port: 8080}\n"));
      case LOCK_SYNTAX ->
          mistake(project -> project.file(LockFile.NAME, "eclipse-temurin:17-jdk@sha256:0123\n"))
              .remedy(
                  "call verify-image.sh --pin, which writes it anew, or delete it to pin nothing")
              .right(project -> project.file(LockFile.NAME, "# Nothing is pinned.\n"));
      case LOCK_STALE ->
          mistake(project -> LockFile.add(LockFile.pin(project, 'a'), "busybox:stable"))
              .remedy("call verify-image.sh --pin and compile anew")
              .right(project -> LockFile.pin(project, 'a'));
      case PIN_END_OF_SUPPORT ->
          mistake(
                  project ->
                      LockFile.pin(
                          project.annotate(
                              "baseImage = \"gcr.io/distroless/java17-debian12:nonroot\""),
                          'a'))
              .remedy(
                  "use gcr.io/distroless/java17-debian13:nonroot, compile, and call verify-image.sh"
                      + " --pin")
              .right(
                  project ->
                      LockFile.pin(
                          project.annotate(
                              "baseImage = \"gcr.io/distroless/java17-debian13:nonroot\""),
                          'a'));

      case JAR_UNREADABLE ->
          mistake(project -> prebuilt(project, Path.of("lib/store.jar")).file("lib/store.jar", ""))
              .remedy("delete it, so that the build fetches it anew, and compile again")
              .right(project -> prebuilt(project, Path.of("lib/store.jar")));
      case PACKAGE_REMOVED ->
          mistake(project -> java8(project, "javax.xml.bind.JAXBContext.class"))
              .remedy(
                  "add jakarta.xml.bind:jakarta.xml.bind-api:2.3.3 and"
                      + " org.glassfish.jaxb:jaxb-runtime:2.3.9 to the dependencies")
              .right(project -> java8(project, "javax.xml.parsers.SAXParser.class"));
      case NEED_UNCOVERED ->
          mistake(main("System.loadLibrary(\"frobnicate\");"))
              .remedy(
                  "name an image of your own that has it with baseImage, and say so with provides ="
                      + " {\"libfrobnicate.so\"}")
              .right(main("System.loadLibrary(\"m\");"));
      case NATIVE_LIBRARY ->
          mistake(project -> withNative(project).annotate("nativeMode = NativeMode.STATIC"))
              .at("NativeMode.STATIC")
              .remedy(
                  "use NativeMode.MOSTLY_STATIC, or accept with suppress = \"MI-NATIVE-LIBRARY\" if"
                      + " it is never loaded")
              .right(
                  project ->
                      withNative(project)
                          .annotate(
                              "nativeMode = NativeMode.MOSTLY_STATIC, suppress ="
                                  + " \"MI-NATIVE-BUILD-MISSING\""));
      case NATIVE_BUILD_MISSING ->
          mistake(project -> withNative(project).annotate("platforms = \"linux/arm64\""))
              .at("\"linux/arm64\"")
              .remedy(
                  "name platforms without linux/arm64, take a version or an artifact with that"
                      + " build, or accept with suppress = \"MI-NATIVE-BUILD-MISSING\"")
              .right(project -> withNative(project).annotate("platforms = \"linux/amd64\""));
      case COMMAND_MISSING ->
          mistake(main("new ProcessBuilder(\"git\", \"status\").start();"))
              .remedy(
                  "call a library instead, or use an image of your own that has it (baseImage with"
                      + " provides = \"program git\"), or accept with suppress ="
                      + " \"MI-COMMAND-MISSING\"")
              .right(main("new ProcessBuilder(args).start();"));
      case NATIVE_UNREACHABLE ->
          mistake(project -> nativeImage(project, "Class.forName(args[0]);"))
              .remedy(
                  "use Class.forName with a constant, or say it in"
                      + " META-INF/native-image/com.example/app/reachability-metadata.json, or"
                      + " accept with suppress = \"MI-NATIVE-UNREACHABLE\"")
              .right(project -> nativeImage(project, "Class.forName(\"com.example.App\");"));
      case OWN_CLASSES_UNREAD ->
          mistake(project -> project.processor(new OtherJavac(SourceVersion.RELEASE_17)))
              .remedy("compile with javac, as Maven does, before you check the files in")
              .right(project -> otherJavac(project, SourceVersion.RELEASE_17));

      case EVIDENCE_INCOMPLETE ->
          mistake(
                  project -> {
                    project.compile().isAccepted();
                    project
                        .dependency("com.example:store:1.0")
                        .annotate("env = \"A=b\", suppress = \"MI-DEPENDENCY-MISSING\"");
                  })
              .remedy("mend what the other findings name and compile again")
              .right(
                  project -> {
                    project.compile().isAccepted();
                    project
                        .dependency("com.example:store:1.0")
                        .install("com.example:store:1.0")
                        .annotate("env = \"A=b\", suppress = \"MI-DEPENDENCY-MISSING\"");
                  });
      case TARGET_EDITED ->
          mistake(
                  project -> {
                    project.compile().isAccepted();
                    project.file("Dockerfile", project.text("Dockerfile") + "USER 0\n");
                  })
              .remedy(
                  "say the change in the annotation, delete Dockerfile and compile; or keep the"
                      + " edited file and set -Aminimalimage.mode=off")
              .right(project -> project.compile().isAccepted());
      case TARGET_FOREIGN ->
          mistake(project -> project.file("Dockerfile", "FROM scratch\n"))
              .remedy(
                  "move it away or delete it and compile; or keep it and give the image a name of"
                      + " its own with name = \"…\", which makes another file name")
              .right(project -> project.file("Dockerfile.old", "FROM scratch\n"));
      case TARGET_UNWRITABLE ->
          mistake(
                  project ->
                      installedSnapshot(project).file("target/minimal-image", "is no folder"))
              .remedy("make it writable, or run mvn clean")
              .right(FindingExample::installedSnapshot);
      case DRIFT ->
          mistake(
                  project -> {
                    project.compile().isAccepted();
                    project.annotate("env = \"A=b\"").option("-Aminimalimage.mode=check");
                  })
              .remedy("run \"mvn compile\" without check mode and commit Dockerfile")
              .right(
                  project -> {
                    project.compile().isAccepted();
                    project.option("-Aminimalimage.mode=check");
                  });
      case UPGRADED ->
          mistake(project -> upgraded(project).annotate("env = \"A=b\""))
              .remedy("read the difference before you commit it")
              .right(FindingExample::upgraded);
      case INTERNAL ->
          // The annotation of some other version, without the members that the processor reads.
          mistake(
                  project ->
                      project
                          .source(
                              """
                              package com.example;

                              import dev.minimalimage.MinimalImage;

                              @MinimalImage
                              class App {
                                public static void main(String[] args) {}
                              }
                              """)
                          .classPath("")
                          .file(
                              "src/main/java/dev/minimalimage/MinimalImage.java",
                              "package dev.minimalimage; public @interface MinimalImage {}"))
              .remedy(
                  "report it with this message; to compile meanwhile, set -Aminimalimage.mode=off")
              .right("");
    };
  }

  /** A module whose parent, in a folder beside, lists it and the module that it needs. */
  private static TestProject reactor(TestProject project, String modules) {
    return project
        .pom(
            parent("com.example:parent:1.0")
                    .replace("<relativePath/>", "<relativePath>parent/pom.xml</relativePath>")
                + "<dependencies><dependency><groupId>com.example</groupId>"
                + "<artifactId>store</artifactId><version>1.0</version></dependency></dependencies>")
        .file(
            "parent/pom.xml",
            TestProject.project("com.example:parent:1.0", "<packaging>pom</packaging>" + modules))
        .file("store/pom.xml", TestProject.project("com.example:store:1.0", ""))
        .file("store/target/classes/store.txt", "");
  }

  /** A project whose jar says what starts it, and what that may start in turn. */
  private static TestProject jarPlugin(TestProject project, String main, String started) {
    return project.pom(
        """
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-jar-plugin</artifactId>
              <configuration>
                <archive>
                  <manifest><mainClass>%s</mainClass></manifest>
                  <manifestEntries><Start-Class>%s</Start-Class></manifestEntries>
                </archive>
              </configuration>
            </plugin>
          </plugins>
        </build>
        """
            .formatted(main, started));
  }

  /** A project without a main class, and with a launcher that is told in the manifest. */
  private static TestProject launched(TestProject project, String started) {
    app("").accept(project);
    return jarPlugin(project, "org.example.Launcher", started);
  }

  private static Consumer<TestProject> main(String body) {
    return app("public static void main(String[] args) throws Exception { " + body + " }");
  }

  private static String nativePlugin(String args) {
    return """
    <build>
      <plugins>
        <plugin>
          <groupId>org.graalvm.buildtools</groupId>
          <artifactId>native-maven-plugin</artifactId>
          <version>1.1.12</version>
          <executions>
            <execution>
              <goals><goal>compile-no-fork</goal></goals>
              <phase>package</phase>
            </execution>
          </executions>
          <configuration>
            <buildArgs><buildArg>%s</buildArg></buildArgs>
          </configuration>
        </plugin>
      </plugins>
    </build>
    """
        .formatted(args);
  }

  /** A Spring Boot project without what compiles its beans ahead of time. */
  private static TestProject boot(TestProject project) {
    return project
        .pom(
            """
            <dependencies>
              <dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot</artifactId>
                <version>3.5.0</version>
              </dependency>
            </dependencies>
            <build>
              <plugins>
                <plugin>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-maven-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
              </plugins>
            </build>
            """)
        .install("org.springframework.boot:spring-boot:3.5.0");
  }

  private static TestProject nativeImage(TestProject project, String body) {
    return project.source(
        """
        package com.example;

        import dev.minimalimage.MinimalImage;
        import dev.minimalimage.NativeMode;

        @MinimalImage(nativeMode = NativeMode.DYNAMIC)
        public final class App {
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }

  /** A project with a library that has a native half for amd64 alone. */
  private static TestProject withNative(TestProject project) {
    return project
        .dependency("com.example:store:1.0")
        .install(
            "com.example:store:1.0", "libstore.so", ElfBytes.library().needs("libc.so.6").build());
  }

  private static Consumer<TestProject> app(String main) {
    return project ->
        project.source(
            """
            package com.example;

            import dev.minimalimage.MinimalImage;

            @MinimalImage
            public final class App {
              %s
            }
            """
                .formatted(main));
  }

  /** Adds another application, whose image has that name. */
  private static TestProject besideOther(TestProject project, String name) {
    return project.file(
        "src/main/java/com/example/Aaa.java",
        """
        package com.example;

        import dev.minimalimage.MinimalImage;

        @MinimalImage(name = "%s")
        final class Aaa {
          public static void main(String[] args) {}
        }
        """
            .formatted(name));
  }

  private static TestProject atRoot(TestProject project) {
    return project.option("-Aminimalimage.projectDir=" + project.path(""));
  }

  /** A project that Maven does not build, with a library of that place. */
  private static TestProject prebuilt(TestProject project, Path library) {
    return atRoot(project.delete("pom.xml"))
        .file("lib/store.jar", TestProject.EMPTY_JAR)
        .option("-Aminimalimage.classpath=" + library);
  }

  /** Whose files an older version generated. */
  private static TestProject upgraded(TestProject project) {
    project.compile().isAccepted();
    String report = "minimal-image.md";
    return project.file(
        report, project.text(report).replaceFirst("(by minimal-image )[0-9.]+:", "$10.0:"));
  }

  /** Compiled by another JDK's javac, as far as the processor can see. */
  private static TestProject otherJavac(TestProject project, SourceVersion release) {
    return project
        .annotate("suppress = \"MI-OWN-CLASSES-UNREAD\"")
        .processor(new OtherJavac(release));
  }

  private static String parent(String gav) {
    String[] parts = gav.split(":", -1);
    return """
    <parent>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
      <relativePath/>
    </parent>
    """
        .formatted(parts[0], parts[1], parts[2]);
  }

  private static void configure(TestProject project, String yaml) {
    project.file("src/main/resources/application.yaml", yaml);
  }

  /** A module that requires another, whose jar is not on the runtime class path. */
  private static TestProject module(TestProject project) {
    return project
        .install("com.example:store:1.0")
        .file("src/main/java/module-info.java", "module com.example.app { requires store; }")
        .option("--add-reads=com.example.app=ALL-UNNAMED")
        .option("--module-path=" + project.jar("com.example:store:1.0"));
  }

  private static void java8(TestProject project, String type) {
    main("System.out.println(" + type + ");")
        .accept(project.option("--release").option("8").option("-Xlint:-options"));
  }

  private static TestProject vaadin(TestProject project, String goal) {
    return project
        .annotate("ports = 8080")
        .install("com.vaadin:flow-server:24.4.0")
        .pom(
            """
            <dependencies>
              <dependency>
                <groupId>com.vaadin</groupId>
                <artifactId>flow-server</artifactId>
                <version>24.4.0</version>
              </dependency>
            </dependencies>
            <build>
              <plugins>
                <plugin>
                  <groupId>com.vaadin</groupId>
                  <artifactId>vaadin-maven-plugin</artifactId>
                  <version>24.4.0</version>
                  <executions>
                    <execution>
                      <goals>
                        <goal>%s</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </build>
            """
                .formatted(goal));
  }

  private static TestProject dropwizard(TestProject project) {
    return project
        .dependency("io.dropwizard:dropwizard-core:5.0.1")
        .install("io.dropwizard:dropwizard-core:5.0.1")
        .file(
            "src/main/java/io/dropwizard/core/Application.java",
            "package io.dropwizard.core; public class Application {}")
        .source(
            """
            package com.example;

            import dev.minimalimage.MinimalImage;

            @MinimalImage
            public final class App extends io.dropwizard.core.Application {
              public static void main(String[] args) {}
            }
            """);
  }

  private static TestProject javalin(TestProject project) {
    return project.dependency("io.javalin:javalin:6.0").install("io.javalin:javalin:6.0");
  }

  private static String jarPlugin(String entry) {
    return "<build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration>"
        + "<archive><manifestEntries>"
        + entry
        + "</manifestEntries></archive></configuration></plugin></plugins></build>";
  }

  private static String dependencyPlugin(String configured) {
    String plugin =
        "<build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId>%s</plugin>"
            + "</plugins></build>";
    return plugin.formatted(configured.formatted("<outputDirectory>lib</outputDirectory>"));
  }

  private static TestProject installedSnapshot(TestProject project) {
    return project
        .dependency("com.example:store:1-SNAPSHOT")
        .install("com.example:store:1-SNAPSHOT")
        .annotate("suppress = \"MI-HOST-ONLY-ARTIFACT\"");
  }

  private static Mistake mistake(String members) {
    return mistake(project -> project.annotate(members));
  }

  private static Mistake mistake(Consumer<TestProject> change) {
    return new Mistake(change, "", "");
  }

  /** An example that is not complete yet. */
  private record Mistake(Consumer<TestProject> change, String place, String remedy) {
    Mistake at(String text) {
      return new Mistake(change, text, remedy);
    }

    Mistake remedy(String text) {
      return new Mistake(change, place, text);
    }

    FindingExample right(String members) {
      return right(project -> project.annotate(members));
    }

    FindingExample right(Consumer<TestProject> neighbour) {
      return new FindingExample(change, place, remedy, neighbour);
    }
  }
}
