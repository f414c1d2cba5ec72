package dev.minimalimage.processor.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The ways to tell whether something in the file system is still the same. */
enum Stamp {
  /** A file's bytes: a fresh clone has other times, and the same content. */
  CONTENT {
    @Override
    String of(Path path) {
      try {
        return hash(Files.readAllBytes(path));
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  },
  /** A file's size and time: enough for a local repository, where nobody edits. */
  SIZE_AND_TIME {
    @Override
    String of(Path path) {
      try {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        return file.size() + "@" + file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  },
  /** Whether it is there at all, and as what. */
  KIND {
    @Override
    String of(Path path) {
      String link = Files.isSymbolicLink(path) ? "link to " : "";
      if (Files.isRegularFile(path)) {
        return link + "file";
      }
      return link + (Files.isDirectory(path) ? "folder" : UNREADABLE);
    }
  },
  /** What a folder holds, by name. */
  NAMES {
    @Override
    String of(Path path) {
      try (var entries = Files.newDirectoryStream(path)) {
        TreeSet<String> names = new TreeSet<>();
        entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        return hash(String.join("/", names).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  };

  private static final String UNREADABLE = "-";

  abstract String of(Path path);

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
