package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that a test compiles. */
final class Compiled {
  private Compiled() {}

  /** Compiles sources, by their binary names, into a folder. */
  static Path classes(Path folder, Map<String, String> sources) throws IOException {
    Files.createDirectories(folder);
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<SimpleJavaFileObject> files =
        sources.entrySet().stream().map(each -> source(each.getKey(), each.getValue())).toList();
    List<String> options =
        List.of("-d", folder.toString(), "-proc:none", "--release", "17", "-nowarn");
    assertThat(compiler.getTask(null, null, null, options, null, files).call()).isTrue();
    return folder;
  }

  /** One class {@code example.App} with these statements in a method. */
  static Path statements(Path folder, String statements) throws IOException {
    return classes(
        folder,
        Map.of(
            "example.App",
            "package example; class App { void run(String name, boolean yes) throws Throwable { "
                + statements
                + " } }"));
  }

  /** The entries of a jar that holds a folder's files. */
  static Map<String, byte[]> entries(Path folder) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        entries.put(name, Files.readAllBytes(file));
      }
    }
    return entries;
  }

  private static SimpleJavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
