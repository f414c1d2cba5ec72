/** Decides which modules of the JDK the runtime must have: one rule per class, total and pure. */
@NullMarked
package dev.minimalimage.processor.plan.modules;

import org.jspecify.annotations.NullMarked;
