package com.example.app;

import com.example.greeting.Greeting;
import dev.minimalimage.MinimalImage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ServiceLoader;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.LoggerFactory;

@MinimalImage
public class Main {
  public static void main(String[] args) throws Exception {
    Greeting greeting = ServiceLoader.load(Greeting.class).findFirst().orElseThrow();
    System.out.println(greeting.to(StringUtils.capitalize("world")));
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      System.out.println(connection.getMetaData().getDatabaseProductName());
    }
    System.out.println(LoggerFactory.getILoggerFactory().getClass().getModule());
    System.out.println(Main.class.getModule());
  }
}
