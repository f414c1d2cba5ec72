package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.SelfTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the image is asked from inside.
 *
 * @param isExecutable whether the application is one, which then asks itself
 * @param timing the options of HEALTHCHECK
 * @param call the probe, as a JSON array
 */
record ProbeView(boolean isExecutable, String timing, String call) {
  /**
   * A JVM that starts fast, asks once and ends: it interprets, which nothing in so short a life
   * repays to compile; has one thread for garbage, of which there is none; shares no statistics.
   * Each option outranks the same in JAVA_TOOL_OPTIONS, which is the application's; a collector
   * chosen there would be a second one.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xint",
          "-Xms8m",
          "-Xmx8m",
          "-XX:-UsePerfData",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:-UseG1GC",
          "-XX:-UseParallelGC",
          "-XX:-UseZGC",
          "-XX:-UseShenandoahGC",
          "-XX:+UseSerialGC");

  /** The probe, if the image has a port and can be asked. */
  static List<ProbeView> of(ImagePlan plan) {
    return command(plan).isEmpty()
        ? List.of()
        : List.of(
            new ProbeView(
                isExecutable(plan),
                "--interval="
                    + text(plan.health().interval())
                    + " --timeout="
                    + text(plan.health().timeout())
                    + " --start-period="
                    + text(plan.health().startPeriod())
                    + " --retries="
                    + plan.health().retries(),
                JsonQuoting.array(command(plan))));
  }

  /** The words of the probe; none if there is none. */
  static List<String> command(ImagePlan plan) {
    if (plan.selfTest().isEmpty() || plan.port().isEmpty()) {
      return List.of();
    }
    return words(
        plan,
        plan.selfTest().get(),
        OPTIONS,
        ImageLayout.of(plan.build()).classes(),
        List.of(
            SelfTest.HEALTH,
            String.valueOf(plan.port().getAsInt()),
            plan.health().path().orElse(""),
            String.valueOf(plan.health().timeout().toMillis())));
  }

  /**
   * The words that ask for all facts, on the application's own class path; none if there are none.
   */
  static List<String> selfTest(ImagePlan plan) {
    return plan.selfTest()
        .map(test -> words(plan, test, List.of(), JavaLauncher.classPath(plan), test.facts()))
        .orElse(List.of());
  }

  private static List<String> words(
      ImagePlan plan, SelfTest test, List<String> options, String classPath, List<String> args) {
    List<String> words = new ArrayList<>();
    if (isExecutable(plan)) {
      words.add(SelfTest.LINK);
    } else {
      words.add(JavaLauncher.path(plan));
      words.addAll(options);
      words.addAll(List.of("-cp", classPath, test.type()));
    }
    words.addAll(args);
    return words;
  }

  private static boolean isExecutable(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Compiled;
  }

  /** As Go reads it. */
  private static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
