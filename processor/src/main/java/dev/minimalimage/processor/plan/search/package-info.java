/**
 * Weighs bases, runtimes and supplements, and chooses the smallest that covers the needs: total and
 * pure, as all of the plan.
 */
@NullMarked
package dev.minimalimage.processor.plan.search;

import org.jspecify.annotations.NullMarked;
