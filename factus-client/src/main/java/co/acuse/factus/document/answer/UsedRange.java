package co.acuse.factus.document.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbering range of the document, as a till prints it; ranges of notes have no resolution. */
public record UsedRange(
    @Nullable String prefix,
    @Nullable Long from,
    @Nullable Long to,
    @Nullable String resolutionNumber,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Long months) {}
