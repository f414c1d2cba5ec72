package com.example.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a file in its working directory whose name is beyond ASCII and finds it again. */
public final class FileName {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    Files.writeString(folder.resolve("grüße-日本.txt"), "hello");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
      Expect.equal(List.of("grüße-日本.txt"), names);
    }
  }
}
