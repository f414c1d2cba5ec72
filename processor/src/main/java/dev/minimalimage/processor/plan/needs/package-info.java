/**
 * Decides what the application needs of its image, besides a Java runtime: one rule per class, all
 * of them listed in {@link dev.minimalimage.processor.plan.needs.NeedRules}.
 *
 * <p>What a Java runtime brings itself is no need. It has its own trust store and its own table of
 * time zones (a JVM resolves {@code TZ} by it), so certificates and zone files are needed by native
 * code alone.
 */
@NullMarked
package dev.minimalimage.processor.plan.needs;

import org.jspecify.annotations.NullMarked;
