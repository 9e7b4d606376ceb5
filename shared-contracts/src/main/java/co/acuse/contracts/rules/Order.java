package co.acuse.contracts.rules;

import java.time.LocalDate;

/** How one date or time must stand to another. */
enum Order {
  NOT_BEFORE,
  NOT_AFTER,
  AFTER;

  boolean holds(LocalDate date, LocalDate other) {
    return switch (this) {
      case NOT_BEFORE -> !date.isBefore(other);
      case NOT_AFTER -> !date.isAfter(other);
      case AFTER -> date.isAfter(other);
    };
  }
}
