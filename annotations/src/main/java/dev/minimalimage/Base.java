package dev.minimalimage;

/**
 * The final stage's base image. Each kind holds what the one before it holds, and more; contents
 * are those of <a href="https://github.com/GoogleContainerTools/distroless">distroless</a> on
 * Debian 13.
 *
 * <p>A base without a Java runtime gets one that is linked from the modules of the JDK that the
 * application needs. A base that lacks something that the application certainly needs is a compile
 * error that names what, why, and the smallest base that would do.
 */
public enum Base {
  /**
   * The smallest image that covers what the application needs: each base is weighed with its own or
   * a linked Java runtime and with what can be copied into it.
   */
  AUTO,
  /** Nothing at all: for static executables, no Java runtime starts on it. */
  SCRATCH,
  /** CA certificates, time zones, {@code /tmp} and a user file, but no libc. */
  DISTROLESS_STATIC,
  /** As {@link #DISTROLESS_STATIC}, with glibc. */
  DISTROLESS_BASE_NOSSL,
  /** As {@link #DISTROLESS_BASE_NOSSL}, with OpenSSL, zlib and zstd. */
  DISTROLESS_BASE,
  /** As {@link #DISTROLESS_BASE}, with libstdc++, libgcc and libgomp. */
  DISTROLESS_CC,
  /** As {@link #DISTROLESS_BASE_NOSSL}, with the libraries and fonts that a JVM links to. */
  DISTROLESS_JAVA_BASE,
  /**
   * As {@link #DISTROLESS_JAVA_BASE}, with a Java runtime: the smallest of 17, 21 and 25 that runs
   * the project's release.
   */
  DISTROLESS_JAVA
}
