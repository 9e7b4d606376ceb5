package co.acuse.contracts.invoice;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The time that an invoice or a note covers. */
public record BillingPeriod(
    LocalDate startDate,
    @Nullable LocalTime startTime,
    LocalDate endDate,
    @Nullable LocalTime endTime) {}
