package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command that runs the image as its script does, for people. */
final class RunCommand {
  private RunCommand() {}

  /** Its lines. */
  static List<String> lines(ImagePlan plan) {
    FinalStage image = plan.image();
    List<String> words = new ArrayList<>(List.of("--rm"));
    if (plan.verification().readOnly()) {
      // exec, because native libraries are unpacked to /tmp and mapped from there.
      words.add("--read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777");
    }
    words.add("--cap-drop ALL --security-opt no-new-privileges");
    image.ports().stream()
        .map(Reasoned::value)
        .forEach(port -> words.add("--publish " + port + ":" + port));
    writable(plan).forEach(path -> words.add("--volume " + path));
    words.add(plan.name() + ":" + plan.tag());
    return Lines.continued("docker run ", words);
  }

  /** What stays writable: the volumes and, where the root is read-only, the working directory. */
  static Stream<String> writable(ImagePlan plan) {
    Stream<ContainerPath> volumes = plan.image().volumes().stream();
    return (plan.verification().readOnly()
            ? Stream.concat(volumes, Stream.of(plan.image().workdir()))
            : volumes)
        .map(ContainerPath::path)
        .distinct();
  }
}
