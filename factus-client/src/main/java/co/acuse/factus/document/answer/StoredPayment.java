package co.acuse.factus.document.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One means of payment. */
public record StoredPayment(
    @Nullable CodeName paymentForm,
    @Nullable CodeName paymentMethod,
    @Nullable String referenceCode,
    @Nullable BigDecimal amount,
    @Nullable LocalDate dueDate) {}
