package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.evidence.ElementReader.Answer;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.model.Sourced;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a whole runtime class path. What a manifest's {@code Class-Path} adds is not followed:
 * Maven lists every jar itself.
 */
public final class ClassPathReader {
  private final List<Path> ownFolders;
  private final List<ClassPathElement> elements;
  private final Optional<Path> cacheDir;
  private final WatchedMethods watched = new WatchedMethods();
  private Optional<Answer> own = Optional.empty();

  /**
   * Names what to read.
   *
   * @param ownFolders of the application's classes and resources; they make the first evidence
   * @param elements in the order of the class path
   * @param cacheDir where to keep what was read of jars; it is safe to delete
   */
  public ClassPathReader(
      List<Path> ownFolders, List<ClassPathElement> elements, Optional<Path> cacheDir) {
    this.ownFolders = List.copyOf(ownFolders);
    this.elements = List.copyOf(elements);
    this.cacheDir = cacheDir;
  }

  /** Tells what the application's own classes prove from anything else that they might. */
  public String ownStamp() {
    TextWriter text = new TextWriter();
    EvidenceText.write(own().code(), text);
    // A package of the application's may be one of a jar's, which no module path allows.
    text.add(ModuleReader.read(ownFolders, List.of()), module -> text.add(module.toString()));
    return text.stamp();
  }

  private Answer own() {
    if (own.isEmpty()) {
      own = Optional.of(ElementReader.read(ownFolders, watched, Budget.full()));
    }
    return own.get();
  }

  /** Reads the application's own classes and all elements of its class path. */
  public Sourced<Evidence> read() {
    EvidenceCache cache = EvidenceCache.open(cacheDir);
    List<Answer> answers = new ArrayList<>();
    answers.add(own());
    answers.addAll(jars(cache));
    cache.keep();
    List<CodeEvidence> code = answers.stream().map(Answer::code).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      boolean folder = i == 0 || Files.isDirectory(elements.get(i - 1).file());
      String name = i == 0 ? "the folder of the compiled classes" : elements.get(i - 1).name();
      answers.get(i).defect().ifPresent(why -> findings.add(finding(name, folder, why)));
    }
    List<String> gaps = findings.stream().map(Finding::advice).toList();
    code.forEach(each -> findings.addAll(damagedNatives(each)));
    return new Sourced<>(
        new Evidence(code, ModuleReader.read(ownFolders, elements), gaps), findings);
  }

  /** Native files for the usual platforms whose links cannot be read, for whatever reason. */
  private static List<Finding> damagedNatives(CodeEvidence code) {
    return code.natives().stream()
        .filter(file -> !file.readable() && file.system() == NativeSystem.LINUX_GLIBC)
        .filter(file -> file.machine().equals("amd64") || file.machine().equals("arm64"))
        .map(
            file ->
                new Finding(
                    FindingCode.JAR_UNREADABLE,
                    Anchor.whole(),
                    (code.isOwn() ? "" : code.name() + "!")
                        + Shown.visible(file.entry())
                        + " is damaged, or newer than this reader, so what it needs is not known",
                    "use another version of it, or accept with suppress = \""
                        + FindingCode.JAR_UNREADABLE.id()
                        + "\" and add what it needs with an image of your own"))
        .toList();
  }

  /** The answers in the order of the elements; those that nothing is kept of, in parallel. */
  private List<Answer> jars(EvidenceCache cache) {
    List<Optional<Answer>> known = elements.stream().map(cache::known).toList();
    List<Integer> unknown =
        IntStream.range(0, known.size()).filter(i -> known.get(i).isEmpty()).boxed().toList();
    Iterator<Answer> read =
        Workers.all(
                unknown.stream().map(elements::get).toList(),
                element -> cache.get(element, () -> read(element)))
            .iterator();
    return known.stream().map(answer -> answer.orElseGet(read::next)).toList();
  }

  private Answer read(ClassPathElement element) {
    return ElementReader.read(List.of(element.file()), watched, Budget.full());
  }

  private static Finding finding(String name, boolean folder, UnreadableException why) {
    String remedy =
        folder
            ? "clean the build and compile again"
            : why.isDamaged()
                ? "delete it, so that the build fetches it anew, and compile again"
                : "use another version of it; what it needs may be missing in the image";
    return new Finding(
        FindingCode.JAR_UNREADABLE,
        Anchor.whole(),
        name + " cannot be read: " + why.reason(),
        remedy);
  }
}
