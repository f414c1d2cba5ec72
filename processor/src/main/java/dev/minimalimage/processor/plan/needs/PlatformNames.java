package dev.minimalimage.processor.plan.needs;

import java.util.regex.Pattern;

/** Takes platforms out of file names: the names of jars and native files hold them in many ways. */
final class PlatformNames {
  private static final String MACHINE =
      "x86[-_]64|x86_32|x86|x64|amd64|i[36]86|aarch_?64|arm64|armhf|arm_?32|armv[678]l?|arm"
          + "|ppcle[-_]64|ppc64le|ppc64|s390x|s390_64|riscv64|loongarch_?64";

  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)[-_.]((linux|osx|macosx?|darwin|windows|win|freebsd|android)(32|64)?"
              + "([-_.]?(gnu|musl|glibc))?([-_.]("
              + MACHINE
              + "|universal))?([-_.](gnu|musl|fedora|suse))?|"
              + MACHINE
              + ")(?![a-z0-9])");

  private static final Pattern SUFFIX = Pattern.compile("(?i)\\.(so|dll|dylib|jnilib)(?![a-z]).*");

  private PlatformNames() {}

  /**
   * A jar's name without its platform, equal for the jars that split one library by platform.
   *
   * @param jar such as {@code netty-tcnative-boringssl-static-2.0.72.Final-linux-x86_64.jar}
   */
  static String family(String jar) {
    return PLATFORM.matcher(jar).replaceAll("");
  }

  static boolean isSplit(String jar) {
    return PLATFORM.matcher(jar).find();
  }

  /** {@code conscrypt_openjdk_jni} of {@code …/libconscrypt_openjdk_jni-linux-x86_64.so}. */
  static String library(String entry) {
    String name = SUFFIX.matcher(file(entry)).replaceAll("");
    name = PLATFORM.matcher(name).replaceAll("");
    return name.startsWith("lib") && name.length() > 3 ? name.substring(3) : name;
  }

  /** The last part of a path. */
  static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
