package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NamedClass;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.PackageUse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what one class path element proves, in whatever order it is read. */
final class CodeCollector {
  /** Literals are kept for their first words: a program, a path, a name. */
  static final int LONGEST_LITERAL = 200;

  /** Ten times what the largest jars published prove; more was made to fill the memory. */
  private static final int MOST_FACTS = 50_000;

  private static final Comparator<ApiCall> BY_API_AND_LITERAL =
      Comparator.comparing(ApiCall::api)
          .thenComparing(call -> call.literal().isPresent())
          .thenComparing(call -> call.literal().orElse(""));

  private final Map<String, String> uses = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Call, String> calls = new HashMap<>();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> services = new TreeSet<>();
  private final Set<String> requires = new TreeSet<>();
  private final Map<String, NativeFile> natives = new TreeMap<>();

  /** The folders with files that are not native, each with a slash at its end. */
  private final Set<String> mixed = new HashSet<>();

  private final NativeImageCollector nativeImage = new NativeImageCollector();
  private boolean agent;
  private boolean signatureFile;
  private boolean signatureBlock;

  private record Call(Api api, Optional<String> literal) {}

  /** A class of the JDK's packages that {@code by} refers to. */
  void use(String type, String by) throws UnreadableException {
    first(uses, type, by);
  }

  void named(String name, String by) throws UnreadableException {
    first(names, name, by);
  }

  void call(Api api, Optional<String> literal, String by) throws UnreadableException {
    first(calls, new Call(api, literal.map(CodeCollector::cut)), by);
  }

  /** A class in this element: whoever brings a class himself does not ask it of the JDK. */
  void define(String type) throws UnreadableException {
    defined.add(type);
    limit(defined.size());
  }

  void service(String name) throws UnreadableException {
    services.add(name);
    limit(services.size());
  }

  void require(String module) throws UnreadableException {
    requires.add(module);
    limit(requires.size());
  }

  void nativeFile(NativeFile file) throws UnreadableException {
    natives.putIfAbsent(file.entry(), file);
    limit(natives.size());
  }

  /** A file was read: unless it proved to be native, it makes its folders mixed ones. */
  void file(String entry) {
    if (natives.containsKey(entry) || entry.endsWith("/")) {
      return;
    }
    int slash = entry.lastIndexOf('/');
    // A folder that is known has all those above it known.
    while (slash > 0 && mixed.add(entry.substring(0, slash + 1))) {
      slash = entry.lastIndexOf('/', slash - 1);
    }
  }

  NativeImageCollector nativeImage() {
    return nativeImage;
  }

  private List<String> nativeFolders() {
    Set<String> folders = new TreeSet<>();
    for (String entry : natives.keySet()) {
      int slash = entry.lastIndexOf('/');
      while (slash > 0) {
        String folder = entry.substring(0, slash + 1);
        if (!mixed.contains(folder)) {
          folders.add(folder);
        }
        slash = entry.lastIndexOf('/', slash - 1);
      }
    }
    return List.copyOf(folders);
  }

  void agent() {
    agent = true;
  }

  void signatureFile() {
    signatureFile = true;
  }

  void signatureBlock() {
    signatureBlock = true;
  }

  /** The evidence of an element without a name. */
  CodeEvidence evidence() {
    Map<String, PackageUse> packages = new TreeMap<>();
    new TreeMap<>(uses)
        .forEach(
            (type, by) -> {
              if (!defined.contains(type)) {
                String packageName = JdkNames.packageOf(type);
                packages.putIfAbsent(packageName, new PackageUse(packageName, type, by));
              }
            });
    return new CodeEvidence(
        "",
        List.copyOf(packages.values()),
        defined.stream().map(JdkNames::packageOf).distinct().sorted().toList(),
        calls.entrySet().stream()
            .map(call -> new ApiCall(call.getKey().api(), call.getKey().literal(), call.getValue()))
            .sorted(BY_API_AND_LITERAL)
            .toList(),
        new TreeMap<>(names)
            .entrySet().stream()
                .filter(named -> !defined.contains(named.getKey()))
                .map(named -> new NamedClass(named.getKey(), named.getValue()))
                .toList(),
        List.copyOf(services),
        List.copyOf(requires),
        agent,
        List.copyOf(natives.values()),
        nativeFolders(),
        signatureFile && signatureBlock,
        nativeImage.files());
  }

  private static <K> void first(Map<K, String> facts, K fact, String by)
      throws UnreadableException {
    facts.merge(fact, by, (known, other) -> known.compareTo(other) <= 0 ? known : other);
    limit(facts.size());
  }

  private static void limit(int facts) throws UnreadableException {
    if (facts > MOST_FACTS) {
      throw UnreadableException.made("it refers to more than " + MOST_FACTS + " things");
    }
  }

  private static String cut(String literal) {
    int points = literal.codePointCount(0, literal.length());
    String start =
        points <= LONGEST_LITERAL
            ? literal
            : literal.substring(0, literal.offsetByCodePoints(0, LONGEST_LITERAL));
    return writable(start);
  }

  /** Class files and properties can hold halves of characters, which no file of ours can. */
  static String writable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
