package co.acuse.factus.document.answer;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/** The bill that a note corrects. */
public record BilledDocument(
    @Nullable String referenceCode,
    @JsonAlias({"bill_number", "number_bill"}) @Nullable String number,
    @Nullable String cufe) {}
