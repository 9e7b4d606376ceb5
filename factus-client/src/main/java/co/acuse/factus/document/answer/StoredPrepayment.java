package co.acuse.factus.document.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money received before. */
public record StoredPrepayment(
    @Nullable String referenceCode,
    @Nullable LocalDate receivedDate,
    @Nullable BigDecimal amount,
    @Nullable String note) {}
