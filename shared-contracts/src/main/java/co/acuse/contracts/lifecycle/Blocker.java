package co.acuse.contracts.lifecycle;

import org.jspecify.annotations.Nullable;

/** The document that stands in the way of a lane, as far as the provider names it. */
public record Blocker(@Nullable String reference, @Nullable String number, boolean ours) {}
