/**
 * Decides how native-image knows what each part of the application reaches by reflection, native
 * code, resources, proxies and serialization. It follows calls and fields, and leaves out of the
 * executable whatever neither these nor metadata lead to.
 */
@NullMarked
package dev.minimalimage.processor.plan.reachability;

import org.jspecify.annotations.NullMarked;
