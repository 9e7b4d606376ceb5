package co.acuse.contracts.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money received before the sale; it does not lower what the payments add up to. */
public record Prepayment(
    String reference,
    LocalDate receivedDate,
    BigDecimal amount,
    @Nullable String note,
    @Nullable String healthConcept) {}
