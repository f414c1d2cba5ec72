package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.impl.VersionRangeResolver;
import org.eclipse.aether.impl.VersionResolver;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.resolution.VersionRequest;
import org.eclipse.aether.resolution.VersionResult;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;

/**
 * Chooses versions where a POM leaves a choice. What Maven learnt from repositories about the
 * versions of an artifact, it keeps in the local repository; nobody else is asked.
 */
final class Versions implements VersionResolver, VersionRangeResolver {
  private static final Pattern LISTED = Pattern.compile("<version>\\s*([^<\\s]+)\\s*</version>");

  private final GenericVersionScheme scheme = new GenericVersionScheme();
  private final Artifacts artifacts;

  Versions(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** Snapshots are kept under their base version beside the time-stamped one. */
  @Override
  public VersionResult resolveVersion(RepositorySystemSession session, VersionRequest request) {
    return new VersionResult(request).setVersion(request.getArtifact().getVersion());
  }

  @Override
  public VersionRangeResult resolveVersionRange(
      RepositorySystemSession session, VersionRangeRequest request)
      throws VersionRangeResolutionException {
    VersionRangeResult result = new VersionRangeResult(request);
    try {
      VersionConstraint constraint =
          scheme.parseVersionConstraint(request.getArtifact().getVersion());
      result.setVersionConstraint(constraint);
      result.setVersions(matching(Gav.of(request.getArtifact()), constraint));
      return result;
    } catch (InvalidVersionSpecificationException e) {
      result.addException(e);
      throw new VersionRangeResolutionException(result);
    }
  }

  /** The version itself, or the newest known one if it is a range; empty if there is none. */
  Optional<String> newest(Gav gav) {
    try {
      List<Version> versions = matching(gav, scheme.parseVersionConstraint(gav.version()));
      return versions.isEmpty()
          ? Optional.empty()
          : Optional.of(versions.get(versions.size() - 1).toString());
    } catch (InvalidVersionSpecificationException e) {
      return Optional.empty();
    }
  }

  private List<Version> matching(Gav gav, VersionConstraint constraint)
      throws InvalidVersionSpecificationException {
    if (constraint.getRange() == null) {
      return List.of(constraint.getVersion());
    }
    List<Version> versions = new ArrayList<>();
    for (String name : known(gav)) {
      Version version = scheme.parseVersion(name);
      if (constraint.containsVersion(version)) {
        versions.add(version);
      }
    }
    return versions.stream().sorted().distinct().toList();
  }

  private List<String> known(Gav gav) {
    List<String> versions = new ArrayList<>(artifacts.moduleVersions(gav));
    Optional<Path> folder = Gav.in(artifacts.repository(), gav.folder());
    if (folder.isEmpty()) {
      return versions;
    }
    for (String name : artifacts.inputs().names(folder.get())) {
      if (name.startsWith("maven-metadata") && name.endsWith(".xml")) {
        Matcher matcher =
            LISTED.matcher(artifacts.inputs().textOrEmpty(folder.get().resolve(name)));
        while (matcher.find()) {
          versions.add(matcher.group(1));
        }
      }
    }
    return versions;
  }
}
