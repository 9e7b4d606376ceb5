package co.acuse.contracts.provider;

import static co.acuse.contracts.identity.DocumentType.CREDIT_NOTE;
import static co.acuse.contracts.identity.DocumentType.DEBIT_NOTE;
import static co.acuse.contracts.lifecycle.Provider.DIAN;
import static co.acuse.contracts.lifecycle.Provider.FACTUS;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one table of what a provider does not take; whatever is not named here, all take. */
public final class ProviderLimits {
  private static final List<Limit> TABLE =
      List.of(
          // Factus: its credit-note page has no cash_rounding_amount.
          new Limit(FACTUS, "cashRounding", null, CREDIT_NOTE),
          // Factus: only its bill page has currency.
          new Limit(FACTUS, "currency", null, CREDIT_NOTE),
          new Limit(FACTUS, "currency", null, DEBIT_NOTE),
          // DIAN: the sector documents are not written yet.
          new Limit(DIAN, "operation", "MANDATE", null),
          new Limit(DIAN, "operation", "TRANSPORT", null),
          new Limit(DIAN, "operation", "HEALTH_WITH_CUFE", null),
          new Limit(DIAN, "operation", "HEALTH_REPORT", null),
          new Limit(DIAN, "operation", "HEALTH_WITHOUT_CONTRIBUTION", null),
          new Limit(DIAN, "operation", "HEALTH_COLLECTION", null),
          new Limit(DIAN, "health", null, null),
          new Limit(DIAN, "beneficiary", null, null),
          new Limit(DIAN, "lines.owner", null, null),
          new Limit(DIAN, "lines.mandator", null, null),
          new Limit(DIAN, "lines.collectionConcept", null, null),
          new Limit(DIAN, "lines.transport", null, null));

  private ProviderLimits() {}

  /** The whole table. */
  public static List<Limit> table() {
    return TABLE;
  }

  /** What {@code provider} does not take on documents of {@code type}. */
  public static List<Limit> of(Provider provider, DocumentType type) {
    return TABLE.stream()
        .filter(limit -> limit.provider() == provider)
        .filter(limit -> limit.on() == null || limit.on() == type)
        .toList();
  }

  /** Whether {@code provider} takes a field at all on documents of {@code type}. */
  public static boolean takes(Provider provider, DocumentType type, String field) {
    return of(provider, type).stream()
        .noneMatch(limit -> limit.code() == null && limit.field().equals(field));
  }

  /**
   * One thing that a provider does not take.
   *
   * @param field its path without list indexes
   * @param code of the field; absent when no value is taken
   * @param on the only kind of document that it concerns; absent for all
   */
  public record Limit(
      Provider provider, String field, @Nullable String code, @Nullable DocumentType on) {}
}
