package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Java libraries whose native half is not simply needed; any other's is, since nothing else
 * would ship it.
 *
 * <p>Each was run without its native half: on an image with glibc alone if it is linked to more,
 * else with the files taken out of its jar. What failed is what "insists" stands for below. The
 * names in brackets are the code that decides.
 */
final class KnownLibraries {
  private static final List<KnownLibrary> ALL =
      List.of(
          // Falls back to the JDK's TLS [SslContext.defaultProvider, OpenSsl.isAvailable]; with
          // SslProvider.OPENSSL: UnsatisfiedLinkError. Also as shaded into grpc-netty-shaded.
          probed(
              "netty's OpenSSL",
              "META-INF/native/lib.*netty_tcnative.*",
              Api.NETTY_OPENSSL,
              List.of("io.netty.", "reactor.netty.", "io.grpc."),
              "TLS is the JDK's"),
          // Whoever uses it asks Epoll.isAvailable and takes NIO else.
          probed(
              "netty's transport for Linux",
              "META-INF/native/lib.*netty_transport_native_.*",
              Api.NETTY_EPOLL,
              List.of("io.netty.", "reactor.netty.", "io.vertx.", "io.grpc."),
              "netty uses NIO"),
          // Libraries try it and take the JDK's provider else [grpc-alts: AesGcmAeadCrypter,
          // okhttp: ConscryptPlatform]; Conscrypt.newProvider: UnsatisfiedLinkError.
          probed(
              "Conscrypt",
              "META-INF/native/lib.*conscrypt.*",
              Api.CONSCRYPT,
              List.of("org.conscrypt.", "io.grpc.", "okhttp3.", "com.google.", "io.netty."),
              "TLS is the JDK's"),
          // HTTP servers and clients ask Brotli4jLoader.isAvailable and offer gzip else [netty:
          // Brotli]; Encoder and Decoder: UnsatisfiedLinkError.
          probed(
              "brotli4j",
              "lib/linux-[^/]+/libbrotli\\.so",
              Api.BROTLI,
              List.of("com.aayushatharva.brotli4j.", "io.netty.", "io.vertx.", "io.javalin."),
              "HTTP is compressed by gzip"),
          // LZ4Factory.fastestInstance tries the native one, then sun.misc.Unsafe, then plain Java.
          probed(
              "lz4-java",
              "net/jpountz/util/.*",
              Api.LZ4,
              List.of("net.jpountz."),
              "it compresses in Java"),
          // Terminals: what they cannot do natively they leave out [AnsiConsole, TerminalBuilder].
          tolerated("jansi", "org/fusesource/jansi/.*", "output has no colours"),
          tolerated("jline", "org/jline/nativ/.*", "the terminal is a dumb one"),
          // On the class paths of loggers and command lines that look for a terminal with it; who
          // names a library for it does need it.
          new KnownLibrary(
              "jna",
              Pattern.compile("com/sun/jna/.*jnidispatch.*"),
              Certainty.TOLERATED,
              Optional.of(Api.LOAD_LIBRARY),
              List.of("com.sun.jna."),
              "what asks the operating system by it does not work"),
          // jnr-posix has Java code for most [POSIXFactory, JavaPOSIX]; jnr-unixsocket has none.
          new KnownLibrary(
              "jffi",
              Pattern.compile("jni/[^/]+/libjffi-.*"),
              Certainty.CONDITIONAL,
              Optional.empty(),
              List.of(),
              "jnr-posix uses Java"),
          // Loaded by OrtSession.SessionOptions.addCUDA and its like alone, on such hardware.
          tolerated(
              "ONNX Runtime's providers",
              "ai/onnxruntime/native/.*libonnxruntime_providers_.*",
              "models run on the CPU"));

  private KnownLibraries() {}

  static Optional<KnownLibrary> of(NativeFile file) {
    return ALL.stream().filter(library -> library.has(file)).findFirst();
  }

  private static KnownLibrary probed(
      String name, String entries, Api insisting, List<String> own, String without) {
    return new KnownLibrary(
        name, Pattern.compile(entries), Certainty.TOLERATED, Optional.of(insisting), own, without);
  }

  private static KnownLibrary tolerated(String name, String entries, String without) {
    return new KnownLibrary(
        name, Pattern.compile(entries), Certainty.TOLERATED, Optional.empty(), List.of(), without);
  }
}
