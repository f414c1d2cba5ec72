package dev.minimalimage.processor.plan.needs;

import java.util.Set;

/** The shared libraries that come with glibc, whose version is a need of its own, or with a JVM. */
final class ProvidedLibraries {
  /** debian13's package libc6. Not libcrypt.so.1, which is a package of its own. */
  private static final Set<String> GLIBC =
      Set.of(
          "libBrokenLocale.so.1",
          "libanl.so.1",
          "libc.so.6",
          "libdl.so.2",
          "libm.so.6",
          "libmvec.so.1",
          "libnsl.so.1",
          "libnss_compat.so.2",
          "libnss_dns.so.2",
          "libnss_files.so.2",
          "libpthread.so.0",
          "libresolv.so.2",
          "librt.so.1",
          "libthread_db.so.1",
          "libutil.so.1");

  /** The lib folder of a JDK; libjawt and libawt come with java.desktop. */
  private static final Set<String> JVM =
      Set.of(
          "libattach.so",
          "libawt.so",
          "libawt_headless.so",
          "libfontmanager.so",
          "libinstrument.so",
          "libj2pkcs11.so",
          "libjava.so",
          "libjavajpeg.so",
          "libjawt.so",
          "libjimage.so",
          "libjli.so",
          "libjvm.so",
          "liblcms.so",
          "libmanagement.so",
          "libmanagement_ext.so",
          "libmlib_image.so",
          "libnet.so",
          "libnio.so",
          "libprefs.so",
          "librmi.so",
          "libverify.so",
          "libzip.so");

  private ProvidedLibraries() {}

  /** Whether glibc, of whatever machine, has that library. */
  static boolean byGlibc(String soname) {
    return GLIBC.contains(soname)
        || soname.startsWith("ld-linux")
        || soname.startsWith("ld64.so")
        // The kernel's, which old linkers write down.
        || soname.startsWith("linux-vdso");
  }

  static boolean byJvm(String soname) {
    return JVM.contains(soname);
  }
}
