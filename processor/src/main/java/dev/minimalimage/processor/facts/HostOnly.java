package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Finding;
import java.util.List;

/**
 * What a build takes from this machine's local repository because no repository has it.
 *
 * @param files relative to the local repository, sorted
 * @param complete whether all of them are there
 */
record HostOnly(List<String> files, List<Finding> findings, boolean complete) {
  HostOnly {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
