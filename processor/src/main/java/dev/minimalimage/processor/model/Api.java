package dev.minimalimage.processor.model;

import java.util.List;

/**
 * Methods whose use asks for something that no reference shows: a provider that is found at run
 * time, a library, a program, a folder. Each is written {@code owner.name} or {@code
 * owner.nameDESCRIPTOR}, as class files have it; owners are matched exactly. Reading a static field
 * counts as a call of a method of its name.
 */
public enum Api {
  /** Opens a jar as a file system. */
  NEW_FILE_SYSTEM("java/nio/file/FileSystems.newFileSystem"),
  /** Finds a character set by name. */
  CHARSET(
      "java/nio/charset/Charset.forName",
      "java/nio/charset/Charset.isSupported",
      "java/lang/String.getBytes(Ljava/lang/String;)[B",
      "java/lang/String.<init>([BLjava/lang/String;)V",
      "java/io/InputStreamReader.<init>(Ljava/io/InputStream;Ljava/lang/String;)V",
      "java/io/OutputStreamWriter.<init>(Ljava/io/OutputStream;Ljava/lang/String;)V"),
  /** Makes or names a locale. */
  LOCALE(
      "java/util/Locale.<init>",
      "java/util/Locale.of",
      "java/util/Locale.forLanguageTag",
      "java/util/Locale$Builder.setLanguage"),
  /** Reads a constant for a locale that java.base has no data of. */
  FOREIGN_LOCALE(
      "java/util/Locale.CANADA java/util/Locale.CANADA_FRENCH java/util/Locale.CHINA",
      "java/util/Locale.CHINESE java/util/Locale.FRANCE java/util/Locale.FRENCH",
      "java/util/Locale.GERMAN java/util/Locale.GERMANY java/util/Locale.ITALIAN",
      "java/util/Locale.ITALY java/util/Locale.JAPAN java/util/Locale.JAPANESE",
      "java/util/Locale.KOREA java/util/Locale.KOREAN java/util/Locale.PRC",
      "java/util/Locale.SIMPLIFIED_CHINESE java/util/Locale.TAIWAN java/util/Locale.TRADITIONAL_CHINESE",
      "java/util/Locale.UK"),
  /** Formats by a given locale. */
  LOCALIZED_FORMAT(
      "java/time/format/DateTimeFormatter.ofLocalizedDate",
      "java/time/format/DateTimeFormatter.ofLocalizedTime",
      "java/time/format/DateTimeFormatter.ofLocalizedDateTime",
      "java/time/format/DateTimeFormatter.withLocale",
      "java/time/format/DateTimeFormatter.localizedBy",
      "java/time/format/DateTimeFormatter.ofPattern(Ljava/lang/String;Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;",
      "java/text/NumberFormat.getInstance(Ljava/util/Locale;)Ljava/text/NumberFormat;",
      "java/text/NumberFormat.getNumberInstance(Ljava/util/Locale;)Ljava/text/NumberFormat;",
      "java/text/NumberFormat.getCurrencyInstance(Ljava/util/Locale;)Ljava/text/NumberFormat;",
      "java/text/NumberFormat.getPercentInstance(Ljava/util/Locale;)Ljava/text/NumberFormat;",
      "java/text/NumberFormat.getCompactNumberInstance",
      "java/text/DateFormat.getDateInstance",
      "java/text/DateFormat.getDateTimeInstance",
      "java/text/DateFormat.getTimeInstance",
      "java/text/SimpleDateFormat.<init>(Ljava/lang/String;Ljava/util/Locale;)V",
      "java/text/DateFormatSymbols.getInstance(Ljava/util/Locale;)Ljava/text/DateFormatSymbols;",
      "java/time/Month.getDisplayName",
      "java/time/DayOfWeek.getDisplayName",
      "java/util/Locale.getDisplayLanguage(Ljava/util/Locale;)Ljava/lang/String;",
      "java/util/Locale.getDisplayCountry(Ljava/util/Locale;)Ljava/lang/String;",
      "java/text/Collator.getInstance(Ljava/util/Locale;)Ljava/text/Collator;",
      "java/lang/String.format(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
      "java/io/PrintStream.printf(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
      "java/util/Formatter.<init>(Ljava/lang/Appendable;Ljava/util/Locale;)V",
      "java/text/MessageFormat.<init>(Ljava/lang/String;Ljava/util/Locale;)V",
      "java/text/NumberFormat.getIntegerInstance(Ljava/util/Locale;)Ljava/text/NumberFormat;",
      "java/text/DecimalFormatSymbols.<init>(Ljava/util/Locale;)V",
      "java/text/DecimalFormatSymbols.getInstance(Ljava/util/Locale;)Ljava/text/DecimalFormatSymbols;",
      "java/text/DateFormatSymbols.<init>(Ljava/util/Locale;)V",
      "java/time/format/DateTimeFormatterBuilder.toFormatter(Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;",
      "java/util/Currency.getSymbol(Ljava/util/Locale;)Ljava/lang/String;",
      "java/util/Locale.getDisplayName(Ljava/util/Locale;)Ljava/lang/String;"),
  /** Looks a name up in a directory. */
  JNDI("javax/naming/InitialContext.<init>", "javax/naming/directory/InitialDirContext.<init>"),
  /** Asks the JVM about itself. */
  MANAGEMENT(
      "java/lang/management/ManagementFactory.getPlatformMBeanServer",
      "java/lang/management/ManagementFactory.getOperatingSystemMXBean",
      "java/lang/management/ManagementFactory.getPlatformMXBean",
      "java/lang/management/ManagementFactory.getPlatformMXBeans",
      "java/lang/management/ManagementFactory.newPlatformMXBeanProxy"),
  /** Speaks TLS. */
  TLS(
      "javax/net/ssl/SSLContext.getInstance",
      "javax/net/ssl/SSLContext.getDefault",
      "javax/net/ssl/SSLSocketFactory.getDefault",
      "javax/net/ssl/HttpsURLConnection.getDefaultSSLSocketFactory",
      "java/net/http/HttpClient.newHttpClient",
      "java/net/http/HttpClient.newBuilder"),
  /** Opens whatever a URL names, perhaps by TLS. */
  URL_CONNECTION("java/net/URL.openConnection", "java/net/URL.openStream"),
  /** Works with keys and signatures of a named algorithm. */
  CRYPTOGRAPHY(
      "java/security/KeyPairGenerator.getInstance",
      "java/security/KeyFactory.getInstance",
      "java/security/Signature.getInstance",
      "java/security/AlgorithmParameters.getInstance",
      "javax/crypto/KeyAgreement.getInstance"),
  /** Finds a security provider by name. */
  SECURITY_PROVIDER("java/security/Security.getProvider"),
  /** Authenticates by a mechanism that a provider implements. */
  SASL("javax/security/sasl/Sasl.createSaslClient", "javax/security/sasl/Sasl.createSaslServer"),
  /** Logs in by modules that a configuration names. */
  LOGIN("javax/security/auth/login/LoginContext.<init>"),
  /** Finds a generator of random numbers by name. */
  RANDOM(
      "java/util/random/RandomGenerator.of",
      "java/util/random/RandomGenerator.getDefault",
      "java/util/random/RandomGeneratorFactory.of",
      "java/util/random/RandomGeneratorFactory.all",
      "java/util/random/RandomGeneratorFactory.getDefault"),
  /** Asks for the Java compiler. */
  COMPILER("javax/tools/ToolProvider.getSystemJavaCompiler"),
  /** Asks for a tool of the JDK by name. */
  TOOL("java/util/spi/ToolProvider.findFirst"),
  /** Finds a scripting language. */
  SCRIPTING(
      "javax/script/ScriptEngineManager.getEngineByName",
      "javax/script/ScriptEngineManager.getEngineByExtension",
      "javax/script/ScriptEngineManager.getEngineByMimeType"),
  /** Attaches to a JVM. */
  ATTACH("com/sun/tools/attach/VirtualMachine.attach"),

  /** Loads a native library that the system has, by its short name. */
  LOAD_LIBRARY(
      "java/lang/System.loadLibrary",
      "java/lang/Runtime.loadLibrary",
      "com/sun/jna/Native.load",
      "com/sun/jna/Native.loadLibrary",
      "com/sun/jna/Native.register",
      "com/sun/jna/NativeLibrary.getInstance",
      "java/lang/foreign/SymbolLookup.libraryLookup"),
  /** Loads a native library from a file, mostly one that was unpacked before. */
  LOAD_FILE("java/lang/System.load", "java/lang/Runtime.load"),
  /** Starts another program. */
  EXEC(
      "java/lang/Runtime.exec",
      "java/lang/ProcessBuilder.<init>",
      "java/lang/ProcessBuilder.command"),
  /** Draws or measures text. */
  TEXT_RENDERING(
      "java/awt/Graphics.drawString",
      "java/awt/Graphics2D.drawString",
      "java/awt/Graphics.getFontMetrics",
      "java/awt/Graphics2D.getFontMetrics",
      "java/awt/Graphics2D.drawGlyphVector",
      "java/awt/Font.createFont",
      "java/awt/Font.createGlyphVector",
      "java/awt/Font.layoutGlyphVector",
      "java/awt/Font.getStringBounds",
      "java/awt/Font.getLineMetrics",
      "java/awt/Font.canDisplay",
      "java/awt/font/TextLayout.<init>",
      "java/awt/font/LineBreakMeasurer.<init>",
      "java/awt/GraphicsEnvironment.getAvailableFontFamilyNames",
      "java/awt/GraphicsEnvironment.getAllFonts"),
  /** Makes a file in the folder for temporary ones. */
  TEMPORARY_FILE(
      "java/io/File.createTempFile(Ljava/lang/String;Ljava/lang/String;)Ljava/io/File;",
      "java/nio/file/Files.createTempFile",
      "java/nio/file/Files.createTempDirectory"),
  /** Names files. */
  FILE(
      "java/io/File.<init>",
      "java/io/FileInputStream.<init>",
      "java/io/FileOutputStream.<init>",
      "java/nio/file/Path.of",
      "java/nio/file/Paths.get",
      "java/nio/file/Path.resolve"),
  /** Reads a system property; the literal is its name. */
  SYSTEM_PROPERTY("java/lang/System.getProperty"),
  /** Finds a time zone by name. */
  TIME_ZONE("java/time/ZoneId.of", "java/util/TimeZone.getTimeZone"),
  /** Reads what a jar's manifest says of its packages. */
  MANIFEST(
      "java/lang/Package.getImplementationTitle",
      "java/lang/Package.getImplementationVendor",
      "java/lang/Package.getImplementationVersion"),

  // What native-image has to be told of: which classes, members, proxies and resources are meant.
  /** Finds a class by name. */
  FIND_CLASS("java/lang/Class.forName", "java/lang/invoke/MethodHandles$Lookup.findClass"),
  /** Finds a class by name in a loader, which native-image never sees through. */
  LOAD_CLASS("java/lang/ClassLoader.loadClass"),
  /** Finds a member of a class by name and types. */
  FIND_MEMBER(
      "java/lang/Class.getConstructor",
      "java/lang/Class.getDeclaredConstructor",
      "java/lang/Class.getDeclaredField",
      "java/lang/Class.getDeclaredMethod",
      "java/lang/Class.getField",
      "java/lang/Class.getMethod",
      "java/lang/invoke/MethodHandles$Lookup.findConstructor",
      "java/lang/invoke/MethodHandles$Lookup.findGetter",
      "java/lang/invoke/MethodHandles$Lookup.findSetter",
      "java/lang/invoke/MethodHandles$Lookup.findSpecial",
      "java/lang/invoke/MethodHandles$Lookup.findStatic",
      "java/lang/invoke/MethodHandles$Lookup.findStaticGetter",
      "java/lang/invoke/MethodHandles$Lookup.findStaticSetter",
      "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle",
      "java/lang/invoke/MethodHandles$Lookup.findVarHandle",
      "java/lang/invoke/MethodHandles$Lookup.findVirtual"),
  /** Lists members of a class, which are missing in a native image that was not told of them. */
  LIST_MEMBERS(
      "java/lang/Class.getClasses",
      "java/lang/Class.getConstructors",
      "java/lang/Class.getDeclaredClasses",
      "java/lang/Class.getDeclaredConstructors",
      "java/lang/Class.getDeclaredFields",
      "java/lang/Class.getDeclaredMethods",
      "java/lang/Class.getFields",
      "java/lang/Class.getMethods",
      "java/lang/Class.getPermittedSubclasses",
      "java/lang/Class.getRecordComponents"),
  /** Makes an object by its class's constructor without parameters. */
  NEW_INSTANCE("java/lang/Class.newInstance"),
  /** Makes a class that implements given interfaces. */
  PROXY("java/lang/reflect/Proxy.newProxyInstance", "java/lang/reflect/Proxy.getProxyClass"),
  /** Reads a file of the class path, by its class. */
  RESOURCE("java/lang/Class.getResource", "java/lang/Class.getResourceAsStream"),
  /** Reads a file of the class path, by a loader, which native-image never sees through. */
  LOADER_RESOURCE(
      "java/lang/ClassLoader.getResource",
      "java/lang/ClassLoader.getResourceAsStream",
      "java/lang/ClassLoader.getResources",
      "java/lang/ClassLoader.getSystemResource",
      "java/lang/ClassLoader.getSystemResourceAsStream",
      "java/lang/ClassLoader.getSystemResources",
      "java/lang/ClassLoader.resources",
      "java/lang/Module.getResourceAsStream"),
  /** Reads texts of a language. */
  RESOURCE_BUNDLE("java/util/ResourceBundle.getBundle"),
  /** Writes or reads objects of whatever class; hooks in serializable classes do not count. */
  SERIALIZATION("java/io/ObjectInputStream.<init>", "java/io/ObjectOutputStream.<init>"),

  // Libraries that work without their native half, unless a program insists on it.
  /** Insists on netty's OpenSSL. */
  NETTY_OPENSSL(
      "io/netty/handler/ssl/OpenSsl.ensureAvailability",
      "io/netty/handler/ssl/OpenSslClientContext.<init>",
      "io/netty/handler/ssl/OpenSslServerContext.<init>",
      "io/netty/handler/ssl/SslProvider.OPENSSL",
      "io/netty/handler/ssl/SslProvider.OPENSSL_REFCNT"),
  /** Insists on netty's transports for Linux. */
  NETTY_EPOLL(
      "io/netty/channel/epoll/Epoll.ensureAvailability",
      "io/netty/channel/epoll/EpollEventLoopGroup.<init>",
      "io/netty/channel/epoll/EpollIoHandler.newFactory",
      "io/netty/channel/uring/IoUring.ensureAvailability",
      "io/netty/channel/uring/IoUringIoHandler.newFactory"),
  /** Insists on Conscrypt. */
  CONSCRYPT(
      "org/conscrypt/Conscrypt.newProvider",
      "org/conscrypt/Conscrypt.newProviderBuilder",
      "org/conscrypt/Conscrypt.checkAvailability",
      "org/conscrypt/OpenSSLProvider.<init>"),
  /** Insists on brotli4j. */
  BROTLI(
      "com/aayushatharva/brotli4j/Brotli4jLoader.ensureAvailability",
      "com/aayushatharva/brotli4j/encoder/Encoder.compress",
      "com/aayushatharva/brotli4j/encoder/BrotliOutputStream.<init>",
      "com/aayushatharva/brotli4j/encoder/BrotliEncoderChannel.<init>",
      "com/aayushatharva/brotli4j/decoder/Decoder.decompress",
      "com/aayushatharva/brotli4j/decoder/BrotliInputStream.<init>",
      "com/aayushatharva/brotli4j/decoder/BrotliDecoderChannel.<init>"),
  /** Has a server of HTTP listen on the number that it is given. */
  LISTEN(
      "com/linecorp/armeria/server/ServerBuilder.http",
      "io/javalin/Javalin.start",
      "io/vertx/core/http/HttpServer.listen",
      "io/vertx/core/http/HttpServerOptions.setPort",
      "io/helidon/webserver/WebServerConfig$Builder.port",
      "io/undertow/Undertow$Builder.addHttpListener",
      "org/apache/catalina/startup/Tomcat.setPort",
      "org/eclipse/jetty/server/Server.<init>(I)V",
      "org/eclipse/jetty/server/ServerConnector.setPort",
      "spark/Spark.port"),
  /** Insists on the native half of lz4-java. */
  LZ4(
      "net/jpountz/lz4/LZ4Factory.nativeInstance",
      "net/jpountz/lz4/LZ4Factory.nativeInsecureInstance",
      "net/jpountz/xxhash/XXHashFactory.nativeInstance"),
  /** Asks one of these libraries whether its native half works, and so can do without. */
  NATIVE_PROBE(
      "io/netty/handler/ssl/OpenSsl.isAvailable",
      "io/netty/channel/epoll/Epoll.isAvailable",
      "io/netty/channel/uring/IoUring.isAvailable",
      "org/conscrypt/Conscrypt.isAvailable",
      "com/aayushatharva/brotli4j/Brotli4jLoader.isAvailable");

  /** With spaces between: text is immutable, as an enum must be. */
  private final String methods;

  Api(String... methods) {
    this.methods = String.join(" ", methods);
  }

  /** {@code owner.name}, with the descriptor where only one overload counts. */
  public List<String> methods() {
    return List.of(methods.split(" "));
  }
}
