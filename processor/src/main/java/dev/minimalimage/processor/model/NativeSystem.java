package dev.minimalimage.processor.model;

/** What a native file is built for. */
public enum NativeSystem {
  /** Linux with glibc, or with no libc at all: what a glibc base runs. */
  LINUX_GLIBC,
  /** Linux with musl, as Alpine has it. */
  LINUX_MUSL,
  ANDROID,
  WINDOWS,
  MACOS,
  /** A BSD, Solaris, AIX and the like. */
  OTHER
}
