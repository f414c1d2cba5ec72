package dev.minimalimage.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why the image is as it is, for the report.
 *
 * @param needs all that the evidence asks for, sorted by certainty and name
 * @param modules the modules of the runtime with all their reasons; of a bundled runtime, those
 *     that the application uses
 * @param candidates every base that was weighed, the chosen one first, then by size
 * @param parts what the image's size is made of, the largest first
 * @param uncovered what of the needs neither the base nor a supplement has; each can be done
 *     without
 * @param notes what a reader should know and no file says: what is not covered, what the image must
 *     be run with; whole sentences
 * @param reachability of a native image, how native-image knows what each part of the application
 *     reaches; empty for any other
 */
public record Reasoning(
    List<Need> needs,
    List<ModuleNeed> modules,
    List<Candidate> candidates,
    List<SizePart> parts,
    List<Requirement> uncovered,
    List<String> notes,
    List<Reachability> reachability) {

  /** The reasoning about an image that covers every need. */
  public Reasoning(
      List<Need> needs,
      List<ModuleNeed> modules,
      List<Candidate> candidates,
      List<SizePart> parts,
      List<String> notes) {
    this(needs, modules, candidates, parts, List.of(), notes, List.of());
  }

  /** The reasoning about an image with a Java runtime. */
  public Reasoning(
      List<Need> needs,
      List<ModuleNeed> modules,
      List<Candidate> candidates,
      List<SizePart> parts,
      List<Requirement> uncovered,
      List<String> notes) {
    this(needs, modules, candidates, parts, uncovered, notes, List.of());
  }

  /** The same reasoning, with what native-image knows. */
  public Reasoning with(List<Reachability> reached) {
    return new Reasoning(needs, modules, candidates, parts, uncovered, notes, reached);
  }

  /** The same reasoning, with more that a reader should know. */
  public Reasoning withNotes(List<String> more) {
    return new Reasoning(
        needs,
        modules,
        candidates,
        parts,
        uncovered,
        Stream.concat(notes.stream(), more.stream()).toList(),
        reachability);
  }

  public Reasoning {
    needs = List.copyOf(needs);
    modules = List.copyOf(modules);
    candidates = List.copyOf(candidates);
    parts = List.copyOf(parts);
    uncovered = List.copyOf(uncovered);
    notes = List.copyOf(notes);
    reachability = List.copyOf(reachability);
  }

  /**
   * A base that could have been, with the smallest runtime and supplements for it.
   *
   * @param runtime what it would run on, such as {@code its own Java 25} or {@code linked, 12
   *     modules}
   * @param supplements what would be copied in
   * @param bytes the size without the application
   * @param lacks what no supplement brings; empty if the base would do
   */
  public record Candidate(
      ImageReference base,
      BaseKind kind,
      String runtime,
      List<String> supplements,
      long bytes,
      List<Requirement> lacks) {
    public Candidate {
      supplements = List.copyOf(supplements);
      lacks = List.copyOf(lacks);
    }
  }

  /** A part of the image's size. */
  public record SizePart(String what, long bytes) {}
}
