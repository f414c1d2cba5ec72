package dev.minimalimage.processor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How to ask the application whether it is well, as far as the user says it. */
public record Health(
    Optional<String> path,
    OptionalInt port,
    Duration interval,
    Duration timeout,
    Duration startPeriod,
    int retries) {}
