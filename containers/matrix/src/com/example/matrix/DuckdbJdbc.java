package com.example.matrix;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

/** Asks DuckDB, in memory, for the sum of two numbers. */
public final class DuckdbJdbc {
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet row = connection.createStatement().executeQuery("SELECT 40 + 2")) {
      row.next();
      Expect.equal(42, row.getInt(1));
    }
    System.out.println("ok");
  }
}
