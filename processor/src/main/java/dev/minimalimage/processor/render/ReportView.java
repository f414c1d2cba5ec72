package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Pruning;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.StageImages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of minimal-image.md.mustache; all are Markdown.
 *
 * @param runtime what starts the application
 * @param images what the Dockerfile names, with its digest or why there is none
 * @param unpinned whether one of them is whatever its tag means on the day
 * @param pin the command that writes the lock file
 * @param probes what Kubernetes asks the application, as YAML, a line each
 * @param healthReason why they ask for that path, if the user does not say it; none or one
 * @param run the command that runs the image as the script does, a line each
 */
record ReportView(
    String title,
    String dockerfile,
    String script,
    String base,
    String baseReason,
    String runtime,
    List<ImageRow> images,
    boolean unpinned,
    String pin,
    String lock,
    boolean hasModules,
    List<ModuleRow> modules,
    boolean hasNeeds,
    List<NeedRow> needs,
    boolean hasCandidates,
    List<CandidateRow> candidates,
    boolean hasParts,
    List<PartRow> parts,
    String total,
    boolean hasPrunings,
    List<PruningRow> prunings,
    boolean hasReachability,
    List<ReachabilityRow> reachability,
    List<String> run,
    boolean hasProbes,
    List<String> probes,
    List<String> healthReason,
    boolean hasNotes,
    List<String> notes,
    List<DebugRecipes.Recipe> recipes) {
  private static final int PROOFS = 3;

  /** An image that the Dockerfile names. */
  record ImageRow(String image, String digest) {}

  /** A module of the runtime. */
  record ModuleRow(String module, String wanted, String reasons) {}

  /** A need. */
  record NeedRow(String need, String certainty, String proofs, String cover) {}

  /** A base that was weighed. */
  record CandidateRow(String image, String java, String copied, String size, String lacks) {}

  /** A part of the size. */
  record PartRow(String part, String megabytes) {}

  /** A jar that got smaller. */
  record PruningRow(String jar, String gone, String saved) {}

  /** How native-image knows what a part of the application reaches. */
  record ReachabilityRow(String dependency, String metadata, String detail) {}

  static ReportView of(ImagePlan plan) {
    Reasoning reasoning = plan.reasoning();
    List<Pruning> pruned = plan.build().prunings();
    return new ReportView(
        MarkdownQuoting.prose(plan.name() + ":" + plan.tag()),
        MarkdownQuoting.code(plan.files().dockerfile()),
        MarkdownQuoting.code(plan.files().script()),
        MarkdownQuoting.code(plan.image().base().value().text()),
        MarkdownQuoting.prose(plan.image().base().reason()),
        runtime(plan.runtime()),
        StageImages.of(plan).stream().map(image -> row(plan, image)).toList(),
        StageImages.of(plan).stream().anyMatch(image -> isUnpinned(plan, image)),
        MarkdownQuoting.code(plan.files().script() + " --pin"),
        MarkdownQuoting.code(plan.files().lock()),
        !reasoning.modules().isEmpty(),
        reasoning.modules().stream().map(ReportView::row).toList(),
        !reasoning.needs().isEmpty(),
        reasoning.needs().stream().map(need -> row(plan, need)).toList(),
        !reasoning.candidates().isEmpty(),
        reasoning.candidates().stream().map(ReportView::row).toList(),
        !reasoning.parts().isEmpty(),
        reasoning.parts().stream()
            .map(part -> new PartRow(MarkdownQuoting.prose(part.what()), size(part.bytes())))
            .toList(),
        size(reasoning.parts().stream().mapToLong(Reasoning.SizePart::bytes).sum()),
        !pruned.isEmpty(),
        pruned.stream().map(ReportView::row).toList(),
        !reasoning.reachability().isEmpty(),
        reasoning.reachability().stream().map(ReportView::row).toList(),
        RunCommand.lines(plan),
        plan.port().isPresent(),
        KubernetesProbes.lines(plan),
        healthReason(plan),
        !reasoning.notes().isEmpty(),
        reasoning.notes().stream().map(MarkdownQuoting::prose).toList(),
        DebugRecipes.of(plan));
  }

  private static List<String> healthReason(ImagePlan plan) {
    return plan.health().reason().isEmpty()
        ? List.of()
        : List.of(
            MarkdownQuoting.code(plan.health().path().orElse(""))
                + " is asked because "
                + MarkdownQuoting.prose(plan.health().reason())
                + "; `health` in the annotation names another path, or a port that need only be"
                + " open.");
  }

  private static String runtime(RuntimePlan runtime) {
    if (runtime instanceof RuntimePlan.Linked linked) {
      return "Java "
          + linked.release()
          + ", linked from "
          + (linked.complete() ? "all modules" : "the modules below and those that they require,")
          + " of the JDK in "
          + MarkdownQuoting.code(linked.jdk().value().text())
          + ". "
          + MarkdownQuoting.prose(linked.jdk().reason());
    }
    if (runtime instanceof RuntimePlan.Compiled compiled) {
      return "none: the application is "
          + executable(compiled.compilation().mode())
          + ", compiled in "
          + MarkdownQuoting.code(compiled.builder().value().text())
          + ". "
          + MarkdownQuoting.prose(compiled.builder().reason());
    }
    return "Java " + runtime.release() + ", the base's own";
  }

  private static boolean isUnpinned(ImagePlan plan, ImageReference image) {
    return !image.hasDigest() && plan.pins().digest(image).isEmpty();
  }

  private static ImageRow row(ImagePlan plan, ImageReference image) {
    return new ImageRow(
        MarkdownQuoting.code(image.text()),
        image.hasDigest()
            ? "by the annotation"
            : plan.pins().digest(image).map(MarkdownQuoting::code).orElse("not pinned"));
  }

  private static String executable(NativeMode mode) {
    return switch (mode) {
      case STATIC -> "a static executable, which needs nothing";
      case MOSTLY_STATIC -> "a mostly static executable, which needs glibc";
      default -> "a dynamic executable, which needs glibc and zlib";
    };
  }

  private static ModuleRow row(ModuleNeed need) {
    return new ModuleRow(
        MarkdownQuoting.code(need.module()), words(need.certainty()), proofs(need.reasons()));
  }

  private static NeedRow row(ImagePlan plan, Need need) {
    String where =
        need.platforms().isEmpty()
            ? ""
            : need.platforms().stream()
                .map(platform -> MarkdownQuoting.code(platform.text()))
                .collect(Collectors.joining(", ", " on ", ""));
    return new NeedRow(
        MarkdownQuoting.prose(need.requirement().text()) + where,
        words(need.certainty()),
        proofs(need.proofs()),
        cover(plan, need.requirement()));
  }

  private static String cover(ImagePlan plan, Requirement requirement) {
    if (plan.reasoning().uncovered().contains(requirement)) {
      return "nothing";
    }
    if ((requirement == Requirement.Feature.TMP && plan.build().tmp())
        || (requirement == Requirement.Feature.USER_ENTRY
            && !plan.build().userEntries().isEmpty())) {
      return MarkdownQuoting.code(plan.files().dockerfile());
    }
    return plan.image().supplements().stream()
        .map(supplement -> supplement.value())
        .filter(supplement -> supplement.covers().contains(requirement))
        .map(supplement -> "a copy from " + MarkdownQuoting.code(supplement.from().text()))
        .findFirst()
        .orElse("the base");
  }

  private static CandidateRow row(Reasoning.Candidate candidate) {
    return new CandidateRow(
        MarkdownQuoting.code(candidate.base().text()),
        MarkdownQuoting.prose(candidate.runtime()),
        listed(candidate.supplements().stream()),
        size(candidate.bytes()),
        listed(candidate.lacks().stream().map(Requirement::text)));
  }

  private static PruningRow row(Pruning pruning) {
    Stream<String> everywhere = pruning.everywhere().stream().map(MarkdownQuoting::code);
    Stream<String> elsewhere =
        pruning.elsewhere().entrySet().stream()
            .flatMap(
                machine ->
                    machine.getValue().stream()
                        .map(
                            entry ->
                                MarkdownQuoting.code(entry)
                                    + " on "
                                    + MarkdownQuoting.prose(machine.getKey())));
    return new PruningRow(
        MarkdownQuoting.code(pruning.jar()),
        Stream.concat(everywhere, elsewhere).collect(Collectors.joining(", ")),
        size(pruning.bytes()));
  }

  private static ReachabilityRow row(Reachability part) {
    return new ReachabilityRow(
        part.isOwn() ? "the application" : MarkdownQuoting.code(part.dependency()),
        switch (part.source()) {
          case OWN_METADATA -> "its own";
          case REPOSITORY -> "GraalVM's repository";
          case NEEDS_NONE -> "not needed";
          case RISK -> "none";
        },
        MarkdownQuoting.prose(part.detail()));
  }

  private static String listed(Stream<String> texts) {
    String list = texts.map(MarkdownQuoting::prose).collect(Collectors.joining(", "));
    return list.isEmpty() ? "–" : list;
  }

  private static String proofs(List<Proof> proofs) {
    String first =
        proofs.stream().limit(PROOFS).map(ReportView::proof).collect(Collectors.joining("; "));
    return proofs.size() > PROOFS ? first + "; and " + (proofs.size() - PROOFS) + " more" : first;
  }

  private static String proof(Proof proof) {
    String where = new Proof(proof.element(), proof.place(), "").text();
    return Stream.of(
            where.isEmpty() ? "" : MarkdownQuoting.code(where),
            MarkdownQuoting.prose(proof.detail()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String words(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> "certain";
      case CONDITIONAL -> "possible";
      case TOLERATED -> "optional";
    };
  }

  /** Decimal megabytes, as engines print them. */
  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
