package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads elements of the class path as Java's launcher reads a module path: by the same code, which
 * loads no class. Only an application that declares a module costs that.
 */
final class ModuleReader {
  private static final String DECLARATION = "module-info.class";

  private ModuleReader() {}

  /**
   * The application first, then the others in their order; none if the application declares no
   * module that can be read.
   */
  static List<ModuleEvidence> read(List<Path> own, List<ClassPathElement> elements) {
    Optional<ModuleEvidence> application =
        own.stream()
            .filter(folder -> Files.isRegularFile(folder.resolve(DECLARATION)))
            .map(folder -> module("", folder))
            .filter(module -> module.kind() == Kind.DECLARED)
            .findFirst();
    return application.stream()
        .flatMap(
            module ->
                Stream.concat(Stream.of(module), elements.stream().map(ModuleReader::element)))
        .toList();
  }

  private static ModuleEvidence element(ClassPathElement element) {
    if (Files.isDirectory(element.file())
        && !Files.isRegularFile(element.file().resolve(DECLARATION))) {
      // A module of the same build that is not packaged yet.
      return folder(element);
    }
    return module(element.name(), element.file());
  }

  private static ModuleEvidence module(String jar, Path path) {
    try {
      return ModuleFinder.of(path).findAll().stream()
          .findFirst()
          .map(ModuleReference::descriptor)
          .map(descriptor -> evidence(jar, path, descriptor))
          .orElseGet(() -> ModuleEvidence.none(jar));
    } catch (FindException | SecurityException e) {
      return ModuleEvidence.none(jar);
    }
  }

  private static ModuleEvidence evidence(String jar, Path path, ModuleDescriptor descriptor) {
    return new ModuleEvidence(
        jar,
        descriptor.isAutomatic() ? automatic(path, descriptor) : Kind.DECLARED,
        descriptor.name(),
        requires(descriptor, false),
        requires(descriptor, true),
        !descriptor.isAutomatic() && !descriptor.provides().isEmpty(),
        sorted(descriptor.packages().stream()));
  }

  /** An automatic module has the name in its manifest, else one that its file's name gives. */
  private static Kind automatic(Path path, ModuleDescriptor descriptor) {
    return AutomaticNames.derived(path.getFileName().toString()).equals(descriptor.name())
        ? Kind.DERIVED
        : Kind.NAMED;
  }

  private static List<String> requires(ModuleDescriptor descriptor, boolean optional) {
    return descriptor.isAutomatic()
        ? List.of()
        : sorted(
            descriptor.requires().stream()
                .filter(required -> required.modifiers().contains(Modifier.STATIC) == optional)
                .map(ModuleDescriptor.Requires::name));
  }

  private static ModuleEvidence folder(ClassPathElement element) {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(element.file())) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> element.file().relativize(file).getParent())
          .forEach(folder -> packages.add(folder == null ? "" : packageName(folder)));
    } catch (IOException | UncheckedIOException e) {
      return ModuleEvidence.none(element.name());
    }
    String name = AutomaticNames.derived(element.name());
    // No module holds classes without a package.
    return packages.contains("") || !AutomaticNames.isName(name)
        ? ModuleEvidence.none(element.name())
        : new ModuleEvidence(
            element.name(), Kind.DERIVED, name, List.of(), List.of(), false, List.copyOf(packages));
  }

  private static String packageName(Path folder) {
    StringBuilder name = new StringBuilder();
    folder.forEach(part -> name.append(name.isEmpty() ? "" : ".").append(part));
    return name.toString();
  }

  private static List<String> sorted(Stream<String> names) {
    return names.sorted().toList();
  }
}
