package com.example.matrix;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Opens a zip file as a file system, as scanners of jars do. */
public final class ZipFiles {
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("matrix", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("hello"));
      zip.write(1);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file, (ClassLoader) null)) {
      Expect.equal(1L, Files.size(zip.getPath("hello")));
    }
    System.out.println("ok");
  }
}
