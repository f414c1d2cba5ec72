package dev.minimalimage;

/**
 * Whether the application is compiled ahead of time to an executable, and what that is linked to.
 * The compiler is GraalVM's native-image; what each kind of executable needs of its image was
 * measured with GraalVM Community 25.
 */
public enum NativeMode {
  /**
   * As the project says: native, if its POM or a profile in it configures native-maven-plugin to
   * compile, or a framework's switch is set there; linked as the options there say, which without
   * any is {@link #DYNAMIC}. Otherwise the JVM.
   */
  AUTO,
  /** On a JVM, whatever the POM says. */
  OFF,
  /** An executable that needs glibc and zlib. */
  DYNAMIC,
  /** An executable that needs glibc alone: {@code --static-nolibc}. */
  MOSTLY_STATIC,
  /**
   * An executable that needs nothing, not even a libc: {@code --static --libc=musl}. It can load no
   * native library.
   */
  STATIC
}
