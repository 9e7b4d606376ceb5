package co.acuse.factus.document.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order that the sale fulfils. */
public record OrderReference(String referenceCode, @Nullable LocalDate issueDate) {}
