package co.acuse.reliability.evidence;

import org.jspecify.annotations.Nullable;

/** A record that some service could not take. */
public record DeadLetter(
    String topic, int partition, long offset, @Nullable String key, String headers) {}
