package com.example.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/** Writes a key into a new RocksDB and reads it back. */
public final class Rocksdb {
  public static void main(String[] args) throws Exception {
    RocksDB.loadLibrary();
    Path folder = Files.createTempDirectory("rocksdb");
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB database = RocksDB.open(options, folder.toString())) {
      database.put(new byte[] {1}, new byte[] {2});
      Expect.equal((byte) 2, database.get(new byte[] {1})[0]);
    }
    System.out.println("ok");
  }
}
