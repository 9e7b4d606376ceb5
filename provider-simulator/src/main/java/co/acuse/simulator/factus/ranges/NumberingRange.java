package co.acuse.simulator.factus.ranges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prefix and the numbers that may follow it; notes have neither limits nor resolution.
 *
 * @param document the kind of document as a code: 21 bill, 22 credit note, 23 debit note, 24
 *     support document, 25 adjustment note, 30 contingency
 * @param current the number that the next document gets
 */
public record NumberingRange(
    long id,
    String document,
    String prefix,
    @Nullable Long from,
    @Nullable Long to,
    long current,
    @Nullable String resolutionNumber,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String technicalKey,
    @Nullable Boolean active,
    @Nullable Instant createdAt) {

  private static final Map<String, String> NAMES =
      Map.of(
          "21", "Factura de Venta",
          "22", "Nota Crédito",
          "23", "Nota Débito",
          "24", "Documento Soporte",
          "25", "Nota de Ajuste Documento Soporte",
          "30", "Factura de talonario o de papel");

  public NumberingRange {
    if (!NAMES.containsKey(document)) {
      throw new IllegalArgumentException(
          "Range " + id + ": document must be one of " + NAMES.keySet() + ", not " + document);
    }
    active = active == null || active;
    createdAt = Objects.requireNonNullElse(createdAt, Instant.EPOCH);
    if (current == 0) {
      current = from == null ? 1 : from;
    }
  }

  public String documentName() {
    return Objects.requireNonNull(NAMES.get(document));
  }

  public boolean isActive() {
    return Boolean.TRUE.equals(active);
  }

  public boolean isExpired(LocalDate today) {
    return endDate != null && today.isAfter(endDate);
  }

  boolean isUsedUp() {
    return to != null && current > to;
  }

  public NumberingRange withCurrent(long next) {
    return new NumberingRange(
        id,
        document,
        prefix,
        from,
        to,
        next,
        resolutionNumber,
        startDate,
        endDate,
        technicalKey,
        active,
        createdAt);
  }

  public NumberingRange withActive(boolean now) {
    return new NumberingRange(
        id,
        document,
        prefix,
        from,
        to,
        current,
        resolutionNumber,
        startDate,
        endDate,
        technicalKey,
        now,
        createdAt);
  }
}
