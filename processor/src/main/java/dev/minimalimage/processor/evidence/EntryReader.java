package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of one jar or folder, each for what its name and first bytes say it is. */
final class EntryReader {
  /** The methods of a class have at most 64 KiB each; the largest classes published have 1 MiB. */
  private static final int LONGEST_CLASS = 8 << 20;

  /** The newest release that an image can have; classes for later ones are never loaded. */
  private static final int NEWEST_RELEASE = 25;

  private static final Pattern VERSIONED =
      Pattern.compile("META-INF/versions/([1-9][0-9]{0,3})/.+");
  private static final Pattern SERVICE =
      Pattern.compile("META-INF/services/((?:[\\w$]{1,100}\\.){0,20}[\\w$]{1,100})");
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  /** Where archives that start themselves keep what they put on the class path. */
  private static final List<String> CLASSES = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  private final ClassScanner scanner;
  private final CodeCollector collector;
  private final MainSection manifest;

  /** What proofs write before the names of entries. */
  private final String prefix;

  EntryReader(ClassScanner scanner, CodeCollector collector, MainSection manifest, String prefix) {
    this.scanner = scanner;
    this.collector = collector;
    this.manifest = manifest;
    this.prefix = prefix;
    if (manifest.isAgent()) {
      collector.agent();
    }
  }

  void read(Entry entry) throws IOException {
    String name = withoutFolder(entry.name());
    if (name.endsWith(".class")) {
      if (isLoadable(name)) {
        readClass(entry);
      }
      return;
    }
    Matcher service = SERVICE.matcher(name);
    if (service.matches()) {
      collector.service(service.group(1));
      return;
    }
    Matcher signature = SIGNATURE.matcher(name.toUpperCase(Locale.ROOT));
    if (signature.matches()) {
      if (signature.group(1).equals("SF")) {
        collector.signatureFile();
      } else {
        collector.signatureBlock();
      }
      return;
    }
    if (collector.nativeImage().read(prefix + entry.name(), name, entry.content())) {
      return;
    }
    Optional<NativeFile> file =
        NativeReader.read(prefix + entry.name(), entry.bytes(), entry.content());
    if (file.isPresent()) {
      collector.nativeFile(file.get());
    }
  }

  private static String withoutFolder(String entry) {
    for (String folder : CLASSES) {
      if (entry.startsWith(folder)) {
        return entry.substring(folder.length());
      }
    }
    return entry;
  }

  private boolean isLoadable(String name) {
    if (!name.startsWith("META-INF/")) {
      return true;
    }
    Matcher versioned = VERSIONED.matcher(name);
    return !versioned.matches()
        || (manifest.isMultiRelease() && Integer.parseInt(versioned.group(1)) <= NEWEST_RELEASE);
  }

  private void readClass(Entry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = entry.content().open()) {
      bytes = in.readNBytes(LONGEST_CLASS + 1);
    }
    if (!ClassFile.hasMagic(bytes)) {
      // No JVM loads it, so it needs nothing.
      return;
    }
    if (bytes.length > LONGEST_CLASS) {
      throw UnreadableException.made(
          "its " + Shown.quoted(entry.name()) + " is too large for a class");
    }
    try {
      scanner.scan(bytes);
    } catch (MalformedClassException e) {
      throw UnreadableException.damaged(
          "its " + Shown.quoted(entry.name()) + " is not a class file");
    }
  }
}
