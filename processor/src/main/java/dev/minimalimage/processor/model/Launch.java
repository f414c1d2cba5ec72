package dev.minimalimage.processor.model;

import java.util.List;

/** What the {@code java} command starts. */
public sealed interface Launch {

  /** The class whose main method is called, by its binary name. */
  String mainClass();

  /** What that method gets before the user's arguments. */
  List<String> arguments();

  /** Why it is not the annotated class; empty if it is. */
  String reason();

  /** A class of the class path. */
  record OfClass(String mainClass, List<String> arguments, String reason) implements Launch {
    public OfClass {
      arguments = List.copyOf(arguments);
    }

    /** The annotated class. */
    public OfClass(String mainClass) {
      this(mainClass, List.of(), "");
    }
  }

  /**
   * A class of a module.
   *
   * @param module the application's
   * @param options what the module system has to be told, each with its reason
   * @param unnamed the jars that stay on the class path
   */
  record OfModule(
      String module, String mainClass, List<Reasoned<String>> options, List<UnnamedJar> unnamed)
      implements Launch {
    public OfModule {
      options = List.copyOf(options);
      unnamed = List.copyOf(unnamed);
    }

    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public String reason() {
      return "";
    }
  }

  /**
   * A jar on the class path of an application that is a module.
   *
   * @param jar its file name without a version; the whole one if {@code fixed}
   * @param artifactId what its file name starts with, in any version
   * @param fixed whether its file has this name in every build
   */
  record UnnamedJar(String jar, String artifactId, boolean fixed) {}

  /**
   * An executable jar.
   *
   * @param jar its path in the image
   * @param mainClass the class that its manifest names
   */
  record OfJar(String jar, String mainClass) implements Launch {
    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public String reason() {
      return "";
    }
  }
}
