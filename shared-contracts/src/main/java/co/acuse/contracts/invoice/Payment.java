package co.acuse.contracts.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One payment of a sale; the due date is needed on credit. */
public record Payment(
    PaymentForm form,
    PaymentMethod method,
    BigDecimal amount,
    @Nullable LocalDate dueDate,
    @Nullable String reference) {}
