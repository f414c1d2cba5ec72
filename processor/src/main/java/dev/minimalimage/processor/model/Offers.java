package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a base image holds for a program.
 *
 * @param glibc the version of glibc, if it has one
 * @param sonames the shared libraries that the loader finds, sorted
 * @param symbols the newest versions of symbols in them besides glibc's own
 * @param features what else it has
 * @param commands the programs on its PATH; {@code sh} stands for a shell
 * @param users the lines of its {@code /etc/passwd}
 */
public record Offers(
    Optional<Version> glibc,
    List<String> sonames,
    List<SymbolVersion> symbols,
    List<Requirement.Feature> features,
    List<String> commands,
    List<String> users) {
  public Offers {
    sonames = List.copyOf(sonames);
    symbols = List.copyOf(symbols);
    features = List.copyOf(features);
    commands = List.copyOf(commands);
    users = List.copyOf(users);
  }

  /** Whether the image has a user of that number. */
  public boolean hasUser(long uid) {
    return users.stream().anyMatch(line -> line.split(":", -1)[2].equals(String.valueOf(uid)));
  }
}
