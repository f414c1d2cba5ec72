package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.VOLUME_SYNTAX;
import static dev.minimalimage.processor.model.FindingCode.WORKDIR_SYNTAX;

import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Shown;
import java.util.ArrayList;
import java.util.List;

/** Reads the folders of the image: the working directory and the volumes. */
final class FolderReader {
  private static final Syntax<ContainerPath> WORKDIR = path(WORKDIR_SYNTAX, "/work");
  private static final Syntax<ContainerPath> VOLUME = path(VOLUME_SYNTAX, "/data");

  private final Members members;
  private final Findings findings;

  FolderReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  private static Syntax<ContainerPath> path(FindingCode code, String example) {
    return new Syntax<>(
        code,
        ContainerPath::parse,
        Guess::containerPath,
        "choose another, such as \"" + example + '"');
  }

  ContainerPath workdir() {
    return WORKDIR.readOrDefault(members, "workdir", findings);
  }

  /** A volume may be the working directory or lie around it, but not in another volume. */
  List<ContainerPath> volumes() {
    var volumes = new ArrayList<ContainerPath>();
    for (Placed<String> text : members.texts("volumes")) {
      VOLUME
          .read(text, findings)
          .filter(volume -> isApart(volume, volumes, text))
          .ifPresent(volumes::add);
    }
    return volumes;
  }

  private boolean isApart(ContainerPath volume, List<ContainerPath> others, Placed<String> text) {
    for (ContainerPath other : others) {
      if (volume.equals(other)) {
        report(text, Shown.quoted(volume.path()) + " is named twice");
        return false;
      }
      if (isIn(volume, other) || isIn(other, volume)) {
        report(
            text,
            "no volume is in another, as "
                + Shown.quoted(volume.path())
                + " and "
                + Shown.quoted(other.path())
                + " are");
        return false;
      }
    }
    return true;
  }

  private void report(Placed<String> text, String problem) {
    findings.add(VOLUME_SYNTAX, text.anchor(), problem, "remove one");
  }

  private static boolean isIn(ContainerPath path, ContainerPath folder) {
    return path.path().startsWith(folder.path() + "/");
  }
}
