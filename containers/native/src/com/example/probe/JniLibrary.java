package com.example.probe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

/** Asks SQLite, which is a library in a jar, for the sum of two numbers. */
public final class JniLibrary {
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        ResultSet row = connection.createStatement().executeQuery("SELECT 40 + 2")) {
      Expect.equal(42, row.getInt(1));
    }
  }
}
