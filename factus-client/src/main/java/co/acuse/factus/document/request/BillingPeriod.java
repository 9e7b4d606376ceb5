package co.acuse.factus.document.request;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The time a document is for; it must end after it starts. */
public record BillingPeriod(
    LocalDate startDate,
    @Nullable LocalTime startTime,
    LocalDate endDate,
    @Nullable LocalTime endTime) {

  public BillingPeriod {
    if (endDate.isBefore(startDate)) {
      throw new IllegalArgumentException("billing_period ends before it starts");
    }
  }
}
