package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.FILE_PATH;

import dev.minimalimage.processor.model.Shown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the paths of the project's files; whether they exist is for others to say. */
final class FilesReader {
  private static final int LONGEST = 1024;

  /** What a path may hold without meaning more to Docker, an ignore file or a shell. */
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9@%+_./-]+");

  private static final Syntax<String> FILE =
      new Syntax<>(
          FILE_PATH,
          FilesReader::parse,
          FilesReader::guess,
          "write one such as \"config/app.yaml\"");

  private final Findings findings;

  FilesReader(Findings findings) {
    this.findings = findings;
  }

  List<String> read(List<Placed<String>> texts) {
    var files = new LinkedHashSet<String>();
    for (Placed<String> text : texts) {
      FILE.read(text, findings)
          .filter(file -> !files.add(file))
          .ifPresent(
              twice ->
                  findings.add(
                      FILE_PATH,
                      text.anchor(),
                      "a file is named once, not " + Shown.quoted(twice) + " twice",
                      "remove one"));
    }
    return List.copyOf(files);
  }

  private static String parse(String text) {
    if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
      throw refused("relative to the module's folder", text);
    }
    if (text.length() > LONGEST || !TEXT.matcher(text).matches() || text.startsWith("-")) {
      throw refused("of letters, digits and @%+_.-/ and starts with no dash", text);
    }
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw refused("plain, without empty, . or .. segments", text);
      }
    }
    return text;
  }

  private static IllegalArgumentException refused(String rule, String text) {
    return new IllegalArgumentException(
        "a file's path is " + rule + ", unlike " + Shown.quoted(text));
  }

  private static String guess(String text) {
    return text.strip()
        .replace('\\', '/')
        .replaceAll("/(\\./)+|/{2,}", "/")
        .replaceAll("^\\./|/$", "");
  }
}
