package dev.minimalimage.processor.model;

/** A kind of thing that an application can require of its image, and a base image can offer. */
public sealed interface Requirement {

  /** What people call it, as it stands in messages: {@code libstdc++.so.6}, {@code glibc 2.27}. */
  String text();

  /** A shared library. */
  record Library(String soname) implements Requirement {
    @Override
    public String text() {
      return soname;
    }
  }

  /** A version of a shared library's symbols, or a later one. */
  record Symbols(SymbolVersion version) implements Requirement {
    @Override
    public String text() {
      return version.family().equals("GLIBC")
          ? "glibc " + version.version()
          : version + " of " + version.soname();
    }
  }

  /**
   * A build of a native library for a platform that it has none for: no base can offer it.
   *
   * @param library what is missing, such as {@code conscrypt_openjdk_jni}
   */
  record NativeBuild(String library, Platform platform) implements Requirement {
    @Override
    public String text() {
      return "a build of " + library + " for " + platform;
    }
  }

  /** A program, by the name or path that it is started by. */
  record Command(String name) implements Requirement {
    @Override
    public String text() {
      return "the program " + name;
    }
  }

  /** One of the things that there is only one of. */
  enum Feature implements Requirement {
    /** {@code /etc/ssl/certs/ca-certificates.crt}. */
    CA_CERTIFICATES("CA certificates"),
    /** {@code /usr/share/zoneinfo}. */
    TIME_ZONES("time zone files"),
    /** fontconfig, its configuration and a font file. */
    FONTS("fontconfig and a font"),
    /** {@code /tmp}, writable for everybody. */
    TMP("a writable /tmp"),
    /** A locale whose character set is UTF-8. */
    UTF8_LOCALE("a UTF-8 locale"),
    /** A line of {@code /etc/passwd} for the user that runs the application. */
    USER_ENTRY("a line in /etc/passwd for the user");

    private final String text;

    Feature(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
