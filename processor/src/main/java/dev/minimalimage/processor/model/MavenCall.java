package dev.minimalimage.processor.model;

import java.util.List;

/**
 * How the image's build calls Maven, from the folder of the build context. Every path uses forward
 * slashes.
 *
 * @param pom the POM that it is called with, relative to that folder; it may lie beside the module
 * @param modules those of that POM's reactor to build, as {@code -pl} takes them; empty if the POM
 *     is the module's own
 * @param toolchains the JDKs that its build asks for; mostly none
 */
public record MavenCall(String pom, List<String> modules, List<JdkToolchain> toolchains) {
  public MavenCall {
    modules = List.copyOf(modules);
    toolchains = List.copyOf(toolchains);
  }

  /** A call with the POM of the module in this folder alone. */
  public static MavenCall alone(String module) {
    return new MavenCall(in(module), List.of(), List.of());
  }

  /** The POM of a folder. */
  public static String in(String folder) {
    return folder.equals(".") ? "pom.xml" : folder + "/pom.xml";
  }
}
