package dev.minimalimage.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a framework, or of a server that applications bring along.
 *
 * @param name for people
 * @param artifacts {@code group:artifact} of what marks it: all of them are on the class path
 * @param servers what its server comes with, if that is a matter of choice: one of them is there
 * @param port what it listens on when nothing says otherwise; empty if only the code knows
 * @param portKeys the keys of its configuration that hold the port, the strongest first
 * @param portFiles the files among the resources that hold its configuration, the strongest first
 * @param namedFiles whether an argument of the application names a file with its configuration
 * @param health what it answers by itself when it is alive
 * @param mains the main classes that it brings
 * @param command what the main classes of its applications take, if they cannot do without
 * @param developmentTools jars that its own packaging leaves out, each with what it does
 * @param productionGoals {@code group:artifact:goal} of its Maven plugins: a build without any of
 *     them makes an application that starts on the developer's machine alone; empty if every build
 *     makes one for production
 */
public record Framework(
    String name,
    List<String> artifacts,
    List<String> servers,
    OptionalInt port,
    List<String> portKeys,
    List<String> portFiles,
    boolean namedFiles,
    Optional<HealthEndpoint> health,
    List<FrameworkMain> mains,
    Optional<FrameworkCommand> command,
    List<Reasoned<String>> developmentTools,
    List<String> productionGoals) {
  public Framework {
    artifacts = List.copyOf(artifacts);
    servers = List.copyOf(servers);
    portKeys = List.copyOf(portKeys);
    portFiles = List.copyOf(portFiles);
    mains = List.copyOf(mains);
    developmentTools = List.copyOf(developmentTools);
    productionGoals = List.copyOf(productionGoals);
  }

  /** Whether these {@code group:artifact} hold it. */
  public boolean isAmong(Collection<String> modules) {
    return modules.containsAll(artifacts);
  }

  /** Whether its server starts with these {@code group:artifact}. */
  public boolean serves(Collection<String> modules) {
    return isAmong(modules) && (servers.isEmpty() || servers.stream().anyMatch(modules::contains));
  }
}
