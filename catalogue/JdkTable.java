import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the table of the modules of the JDK that runs it: what each requires, holds and adds to a
 * linked runtime. The sizes are those inside a runtime of all modules, linked as generated
 * Dockerfiles link it.
 */
public final class JdkTable {
  private JdkTable() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    int release = Runtime.version().feature();
    Map<String, ModuleDescriptor> modules = new TreeMap<>();
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      modules.put(module.descriptor().name(), module.descriptor());
    }
    // A JDK without packaged modules (JEP 493) cannot link its own linker.
    boolean packaged = Files.isDirectory(home.resolve("jmods"));
    TreeSet<String> linked = new TreeSet<>(modules.keySet());
    if (!packaged) {
      linked.remove("jdk.jlink");
      linked.removeIf(name -> modules.get(name).requires().stream().anyMatch(r -> r.name().equals("jdk.jlink")));
    }
    Path folder = Files.createTempDirectory("jdk-table");
    Path runtime = folder.resolve("runtime");
    run(
        home.resolve("bin/jlink").toString(),
        "--add-modules",
        String.join(",", linked),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        release < 21 ? "--compress=2" : "--compress=zip-6",
        "--output",
        runtime.toString());
    Map<String, Long> bytes = classes(home, runtime);
    files(home, runtime, packaged, linked).forEach((name, size) -> bytes.merge(name, size, Long::sum));
    delete(folder);

    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.println("# The modules of JDK " + release + ": name, bytes in a linked runtime, what it requires, its packages.");
    out.println("# Made by catalogue/regenerate from a JDK of " + System.getProperty("java.vendor") + "; other builds' sizes differ a little.");
    out.println("charsets " + String.join(" ", charsets()));
    modules.forEach(
        (name, module) ->
            out.println(
                "module "
                    + name
                    + " "
                    + bytes.getOrDefault(name, 0L)
                    + " requires "
                    + sorted(required(module))
                    + " packages "
                    + sorted(module.packages().stream())));
    out.flush();
  }

  /** What comes along with a module; jlink leaves out what is required for compiling alone. */
  private static Stream<String> required(ModuleDescriptor module) {
    return module.requires().stream()
        .filter(requires -> !requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String sorted(Stream<String> names) {
    return names.sorted().collect(Collectors.joining(" "));
  }

  /** Names and aliases of the character sets that java.base lacks. */
  private static TreeSet<String> charsets() {
    TreeSet<String> names = new TreeSet<>();
    for (Charset charset : Charset.availableCharsets().values()) {
      if ("jdk.charsets".equals(charset.getClass().getModule().getName())) {
        names.add(charset.name().toLowerCase(Locale.ROOT));
        charset.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
      }
    }
    return names;
  }

  /** The bytes of each module's classes and resources in {@code lib/modules}. */
  private static Map<String, Long> classes(Path home, Path runtime) throws Exception {
    Map<String, Long> bytes = new TreeMap<>();
    String module = "";
    for (String line :
        run(home.resolve("bin/jimage").toString(), "list", "--verbose", runtime.resolve("lib/modules").toString())) {
      if (line.startsWith("Module: ")) {
        module = line.substring("Module: ".length()).strip();
      } else if (line.matches("\\s*[0-9]+\\s+[0-9]+\\s+[0-9]+\\s+\\S.*")) {
        String[] parts = line.strip().split("\\s+");
        long compressed = Long.parseLong(parts[2]);
        bytes.merge(module, compressed == 0 ? Long.parseLong(parts[1]) : compressed, Long::sum);
      }
    }
    return bytes;
  }

  /** The bytes of each module's libraries, programs, configuration and licences. */
  private static Map<String, Long> files(Path home, Path runtime, boolean packaged, TreeSet<String> linked)
      throws Exception {
    Map<String, Long> bytes = new TreeMap<>();
    for (String module : linked) {
      List<String> files = packaged ? packaged(home, module) : fromRuntime(module);
      for (String file : files) {
        Path path = runtime.resolve(file);
        if (Files.isRegularFile(path)) {
          bytes.merge(module, Files.size(path), Long::sum);
        }
      }
    }
    return bytes;
  }

  private static List<String> packaged(Path home, String module) throws Exception {
    return run(home.resolve("bin/jmod").toString(), "list", home.resolve("jmods/" + module + ".jmod").toString()).stream()
        .filter(file -> !file.startsWith("classes/"))
        .map(file -> file.startsWith("legal/") ? "legal/" + module + file.substring("legal".length()) : file)
        .toList();
  }

  /** JEP 493: such a JDK keeps a list of each module's files for its own linker. */
  private static List<String> fromRuntime(String module) throws IOException {
    Path list =
        Path.of(URI.create("jrt:/jdk.jlink/jdk/tools/jlink/internal/runtimelink/fs_" + module + "_files"));
    if (!Files.exists(list)) {
      return List.of();
    }
    return Files.readAllLines(list).stream().map(line -> line.substring(line.lastIndexOf('|') + 1)).toList();
  }

  private static List<String> run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " failed: " + lines.stream().limit(5).collect(Collectors.joining("; ")));
    }
    return lines;
  }
}
