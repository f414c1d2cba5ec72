/** Decides whether the application starts as a module, and which jars are modules with it. */
@NullMarked
package dev.minimalimage.processor.plan.graph;

import org.jspecify.annotations.NullMarked;
