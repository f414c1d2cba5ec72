package dev.minimalimage.processor.plan.needs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the short names of libraries stand for, as they are given to System.loadLibrary or JNA. */
final class KnownNames {
  /** The sonames of Debian 13's packages. */
  private static final Map<String, String> SONAMES =
      Map.ofEntries(
          Map.entry("X11", "libX11.so.6"),
          Map.entry("Xext", "libXext.so.6"),
          Map.entry("Xt", "libXt.so.6"),
          Map.entry("Xtst", "libXtst.so.6"),
          Map.entry("asound", "libasound.so.2"),
          Map.entry("bz2", "libbz2.so.1.0"),
          Map.entry("crypt", "libcrypt.so.1"),
          Map.entry("crypto", "libcrypto.so.3"),
          Map.entry("cups", "libcups.so.2"),
          Map.entry("curl", "libcurl.so.4"),
          Map.entry("dbus-1", "libdbus-1.so.3"),
          Map.entry("fontconfig", "libfontconfig.so.1"),
          Map.entry("freetype", "libfreetype.so.6"),
          Map.entry("gcc_s", "libgcc_s.so.1"),
          Map.entry("gio-2.0", "libgio-2.0.so.0"),
          Map.entry("glib-2.0", "libglib-2.0.so.0"),
          Map.entry("gobject-2.0", "libgobject-2.0.so.0"),
          Map.entry("gomp", "libgomp.so.1"),
          Map.entry("gssapi_krb5", "libgssapi_krb5.so.2"),
          Map.entry("lzma", "liblzma.so.5"),
          Map.entry("magic", "libmagic.so.1"),
          Map.entry("pam", "libpam.so.0"),
          Map.entry("pcap", "libpcap.so.0.8"),
          Map.entry("pcsclite", "libpcsclite.so.1"),
          Map.entry("secret-1", "libsecret-1.so.0"),
          Map.entry("sqlite3", "libsqlite3.so.0"),
          Map.entry("ssl", "libssl.so.3"),
          Map.entry("stdc++", "libstdc++.so.6"),
          Map.entry("systemd", "libsystemd.so.0"),
          Map.entry("udev", "libudev.so.1"),
          Map.entry("usb-1.0", "libusb-1.0.so.0"),
          Map.entry("uuid", "libuuid.so.1"),
          Map.entry("z", "libz.so.1"),
          Map.entry("zstd", "libzstd.so.1"));

  /** Of glibc, by whose names programs ask for the C library as such. */
  private static final Set<String> GLIBC =
      Set.of("anl", "c", "dl", "m", "nsl", "pthread", "resolv", "rt", "util");

  /** Windows' and macOS's, that jna-platform, oshi and their like name beside those of Linux. */
  private static final Set<String> FOREIGN =
      Set.of(
          "advapi32",
          "cfgmgr32",
          "comctl32",
          "crypt32",
          "cryptui",
          "dbghelp",
          "dhcpcsvc",
          "dwmapi",
          "dxgi",
          "dxva2",
          "gdi32",
          "iphlpapi",
          "kernel32",
          "mpr",
          "mscoree",
          "msi",
          "msvcrt",
          "ncrypt",
          "netapi32",
          "normaliz",
          "ntdll",
          "ntdsapi",
          "nvml",
          "ole32",
          "oleacc",
          "oleaut32",
          "opengl32",
          "pdh",
          "powrprof",
          "psapi",
          "rasapi32",
          "secur32",
          "setupapi",
          "shell32",
          "shlwapi",
          "user32",
          "userenv",
          "uxtheme",
          "version",
          "wevtapi",
          "winhttp",
          "wininet",
          "winmm",
          "winscard",
          "winspool.drv",
          "wlanapi",
          "ws2_32",
          "wtsapi32",
          "wship6",
          "appkit",
          "applicationservices",
          "carbon",
          "cocoa",
          "corefoundation",
          "coregraphics",
          "coreservices",
          "diskarbitration",
          "foundation",
          "iokit",
          "objc",
          "objc.a",
          "security",
          "system",
          "systemconfiguration",
          "kstat",
          "perfstat",
          "procstat",
          "kvm",
          "odm",
          "devstat",
          "geom");

  private static final Pattern FOREIGN_FILE =
      Pattern.compile(
          "(?i).*\\.(dll|dylib|jnilib|framework|drv)(/.*)?|(mssql-jdbc|sqljdbc)_auth.*");

  private static final Pattern LIBRARY_FILE = Pattern.compile(".*\\.so(\\.[0-9.]+)?");

  /** What a file name can be made of; other texts are parts or patterns of names. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.+-]+");

  private KnownNames() {}

  /** The soname of a library of the image's, if that name is one. */
  static Optional<String> soname(String name) {
    if (!NAME.matcher(name).matches()
        || GLIBC.contains(name)
        || FOREIGN.contains(name.toLowerCase(Locale.ROOT))
        || FOREIGN_FILE.matcher(name).matches()) {
      return Optional.empty();
    }
    String soname =
        LIBRARY_FILE.matcher(name).matches()
            ? PlatformNames.file(name)
            : SONAMES.getOrDefault(name, "lib" + name + ".so");
    return ProvidedLibraries.byGlibc(soname) || ProvidedLibraries.byJvm(soname)
        ? Optional.empty()
        : Optional.of(soname);
  }
}
