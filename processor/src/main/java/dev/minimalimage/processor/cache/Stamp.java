package dev.minimalimage.processor.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The ways to tell whether something in the file system is still the same. */
public enum Stamp {
  /** A file's bytes: a fresh clone has other times, and the same content. */
  CONTENT {
    @Override
    public String of(Path path) {
      try (InputStream in = Files.newInputStream(path)) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          digest.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  },
  /** A file's size and time: enough for a local repository, where nobody edits. */
  SIZE_AND_TIME {
    @Override
    public String of(Path path) {
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
    public String of(Path path) {
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
    public String of(Path path) {
      try (var entries = Files.newDirectoryStream(path)) {
        TreeSet<String> names = new TreeSet<>();
        entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        return hash(String.join("/", names).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  },
  /** All that a folder holds, at any depth: names and bytes. */
  TREE {
    @Override
    public String of(Path path) {
      try (Stream<Path> entries = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
        StringBuilder tree = new StringBuilder();
        for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
          if (!Files.isDirectory(entry)) {
            tree.append(path.relativize(entry)).append('\n').append(CONTENT.of(entry)).append('\n');
          }
        }
        return hash(tree.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException | UncheckedIOException e) {
        return UNREADABLE;
      }
    }
  };

  /** The answer for what is not there or cannot be read. */
  public static final String UNREADABLE = "-";

  private static final int BUFFER = 64 << 10;

  /** What is to be compared: the same answer means that it is still the same. */
  public abstract String of(Path path);

  /** The stamp of content in memory, as {@link #CONTENT} stamps a file of it. */
  public static String hash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
