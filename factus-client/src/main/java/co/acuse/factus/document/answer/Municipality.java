package co.acuse.factus.document.answer;

import org.jspecify.annotations.Nullable;

/** A municipality, by its DIVIPOLA code. */
public record Municipality(
    @Nullable String code, @Nullable String name, @Nullable CodeName department) {}
