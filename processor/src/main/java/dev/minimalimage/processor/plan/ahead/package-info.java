/**
 * Whether and how the application is compiled ahead of time, from what the annotation and the
 * project's files say; pure and total, as all of the plan.
 */
@NullMarked
package dev.minimalimage.processor.plan.ahead;

import org.jspecify.annotations.NullMarked;
