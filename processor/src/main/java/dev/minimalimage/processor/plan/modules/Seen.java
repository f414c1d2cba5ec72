package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Proof;

/** One reason for one module. */
record Seen(String module, Certainty certainty, Proof proof) {}
