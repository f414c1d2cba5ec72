package com.example.cli;

import dev.minimalimage.MinimalImage;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@MinimalImage
@Command(name = "greet", mixinStandardHelpOptions = true)
public class Greet implements Callable<Integer> {
  @Option(names = "--name", defaultValue = "world")
  private String name;

  @Override
  public Integer call() {
    System.out.println("Hello, " + name + ".");
    return 0;
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Greet()).execute(args));
  }
}
