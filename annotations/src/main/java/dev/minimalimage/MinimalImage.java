package dev.minimalimage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a container image that holds what this application needs and nothing else.
 *
 * <p>On a class that the {@code java} launcher can start, it makes the compiler write three files
 * into the project, to be checked in: {@code Dockerfile}, {@code Dockerfile.dockerignore} and
 * {@code verify-image.sh}, which builds the image, runs it and checks it. A bare
 * {@code @MinimalImage} is usually enough: every default comes from the project.
 *
 * <pre>{@code
 * @MinimalImage(ports = 8080, health = @MinimalImage.Health(path = "/health"))
 * public final class BookmarkServer {
 *   public static void main(String[] args) { ... }
 * }
 * }</pre>
 *
 * <p>Where a framework brings the main class (Helidon MP, Quarkus, Vert.x's launcher) or the POM
 * names one that is not the project's own, any class or a {@code package-info.java} may carry the
 * annotation. But for Quarkus, a class that the launcher can start is always started itself.
 *
 * <p>What cannot work in the container is a compile error at the member that asks for it, with a
 * code such as {@code MI-PORT-RANGE} that docs/findings.md explains. In every string, control
 * characters, line breaks, bidirectional overrides and unpaired surrogates are errors; any other
 * text reaches the image unchanged.
 *
 * <p>Files that were edited by hand, or that something else made, are never overwritten. The
 * annotation has source retention: nothing of it reaches a class file or the image.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface MinimalImage {

  /** The kind of base image. The default, {@link Base#AUTO}, is the smallest that works. */
  Base base() default Base.AUTO;

  /**
   * Whether the application runs on a JVM or is compiled to an executable. The default does as the
   * project's POM says.
   */
  NativeMode nativeMode() default NativeMode.AUTO;

  /**
   * Another reference for the same kind of base: a mirror, a hardened rebuild, a digest, such as
   * {@code "registry.example.com/distroless/java17-debian13@sha256:…"}. What it holds must be what
   * {@link #base} of that kind holds, with {@code java} at {@code /usr/bin/java}. The default is
   * the base's own reference.
   */
  String baseImage() default "";

  /**
   * What the image that {@link #baseImage} names has beyond what {@link #base} of its kind has, as
   * corporate and hardened bases do. Each is a shared library ({@code "libfoo.so.1"}), a version of
   * one ({@code "glibc 2.41"}, {@code "GLIBCXX_3.4.33"}), a program ({@code "program sh"}), or one
   * of {@code "ca-certificates"}, {@code "time-zones"}, {@code "fonts"}, {@code "tmp"}, {@code
   * "utf8-locale"} and {@code "user-entry"}.
   */
  String[] provides() default {};

  /**
   * Modules of the JDK that the application needs beyond those that its code shows, such as {@code
   * "jdk.localedata"}. The default adds none.
   */
  String[] modules() default {};

  /**
   * Whether native libraries for platforms that the image is not built for are taken out of the
   * jars of dependencies. A signed jar is never touched.
   */
  boolean prune() default true;

  /**
   * Whether a class of a few kilobytes is compiled into the application that nothing but the image
   * calls. It tells {@code verify-image.sh} from inside whether the image has what was planned, and
   * is the {@code HEALTHCHECK} of an image with a port: there is no shell and no curl for either.
   * An executable has it compiled in and answers when it is called by another name, {@code
   * /app/minimal-image}, which no argument of the application's brings about; it has neither where
   * the POM names the class that is compiled.
   */
  boolean selfTest() default true;

  /**
   * The TCP ports that the application listens on, 1 to 65535, the first being the one that is
   * verified. The default is the port that the framework's configuration names ({@code server.port}
   * in {@code application.yaml} and the like, or in a file that {@link #args} names), or else the
   * default port of the web framework on the class path; with none of them, no port.
   */
  int[] ports() default {};

  /**
   * Options of the JVM, one element each, such as {@code "-Xss512k"} or {@code
   * "--add-opens=java.base/java.lang=ALL-UNNAMED"}. They follow our own, so they win: {@code
   * -XX:MaxRAMPercentage=75.0} (left out where an option of yours sets the heap) and {@code
   * -XX:+ExitOnOutOfMemoryError}.
   */
  String[] jvmArgs() default {};

  /** Arguments of {@code main}; what follows the image in {@code docker run} replaces them. */
  String[] args() default {};

  /**
   * Environment variables as {@code "NAME=value"}. A value is visible to everybody who has the
   * image: names that look like secrets are an error.
   */
  String[] env() default {};

  /**
   * Image labels as {@code "key=value"}. They add to and replace the OCI labels (title,
   * description, version, licenses, source, url) that come from the POM; an empty value removes
   * one.
   */
  String[] labels() default {};

  /**
   * The user that runs the application, as numeric {@code "uid"} or {@code "uid:gid"}, never root:
   * Kubernetes can only enforce {@code runAsNonRoot} on numbers. The default, 65532, is
   * distroless's {@code nonroot}.
   */
  String user() default "65532:65532";

  /**
   * The working directory, absolute. It exists in the image and belongs to {@link #user}, so that
   * relative paths can be written unless the container runs read-only.
   */
  String workdir() default "/work";

  /**
   * Files or folders of the project that the application reads from its working directory:
   * configuration, a keystore. Each is a path relative to the module's folder, with forward
   * slashes, and keeps that path under {@link #workdir}.
   */
  String[] files() default {};

  /**
   * Directories, absolute, that hold data beyond the container's life. Each belongs to {@link
   * #user}.
   */
  String[] volumes() default {};

  /** The signal that asks the application to stop, by name or number. The default is SIGTERM. */
  String stopSignal() default "SIGTERM";

  /**
   * The image's name, without registry or tag. Where the module has several annotated classes, or a
   * Dockerfile of its own, it also names the generated files ({@code Dockerfile.NAME}). The default
   * is the POM's artifactId.
   */
  String name() default "";

  /** The image's tag. The default is the POM's version. */
  String tag() default "";

  /**
   * The platforms that the image is meant for, such as {@code "linux/amd64"}: asking for one that
   * the base does not offer is an error. The default is whatever platform it is built on.
   */
  String[] platforms() default {};

  /** How to ask the application whether it is well. The default asks nothing but an answer. */
  Health health() default @Health;

  /** What {@code verify-image.sh} expects of the image. */
  Verify verify() default @Verify;

  /** Codes of findings to accept, such as {@code "MI-PORT-PRIVILEGED"}; not all can be. */
  String[] suppress() default {};

  /**
   * What says whether the application is well: for the image's {@code HEALTHCHECK}, if it has one
   * ({@link MinimalImage#selfTest}), for {@code verify-image.sh}, and for the Kubernetes probes in
   * the report.
   */
  @Documented
  @Retention(RetentionPolicy.SOURCE)
  @Target({})
  @interface Health {
    /**
     * The path, such as {@code "/health"}, which must answer with a status from 200 to 399. The
     * default is the path on which the framework answers by itself as long as the process is alive,
     * if there is one and {@link #port} is not set. Without a path, {@code HEALTHCHECK} is content
     * with an open port, {@code verify-image.sh} with any HTTP answer.
     */
    String path() default "";

    /** The port; it must be one of {@link MinimalImage#ports}. The default is the first of them. */
    int port() default 0;

    /** The time between two probes, such as {@code "10s"}, {@code "500ms"} or {@code "1m"}. */
    String interval() default "10s";

    /** How long one probe may take. */
    String timeout() default "3s";

    /** How long failed probes are forgiven after the start. */
    String startPeriod() default "30s";

    /** How many failed probes in a row make the application unhealthy, at least 1. */
    int retries() default 3;
  }

  /** What {@code verify-image.sh} expects of the image, and how it runs it. */
  @Documented
  @Retention(RetentionPolicy.SOURCE)
  @Target({})
  @interface Verify {
    /** The largest allowed unpacked size, such as {@code "240MB"} or {@code "64MiB"}. */
    String maxSize() default "";

    /**
     * The memory with which the application must start and answer, such as {@code "256MB"} or
     * {@code "192MiB"}; empty for no such run.
     */
    String memory() default "";

    /** Text that the application must print to its standard output or error. */
    String output() default "";

    /** Arguments for the run, in place of {@link MinimalImage#args}. */
    String[] args() default {};

    /** Environment variables for the run alone, as {@code "NAME=value"}. */
    String[] env() default {};

    /** How long the application may take to answer, or to end if it has no port. */
    String timeout() default "60s";

    /** How long the application may take to stop after its stop signal. */
    String stopTimeout() default "10s";

    /**
     * Whether the run's root file system is read-only, as hardened clusters ask for. Writable are
     * then {@code /tmp}, the volumes, and the working directory unless {@link MinimalImage#files}
     * puts files there.
     */
    boolean readOnly() default true;
  }
}
