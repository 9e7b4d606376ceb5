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
          // Factus numbers documents itself.
          new Limit(FACTUS, "number", null, null),
          // DIAN: the sector documents are not written yet.
          new Limit(DIAN, "operation", "MANDATE", null),
          new Limit(DIAN, "operation", "TRANSPORT", null),
          new Limit(DIAN, "operation", "HEALTH_WITH_CUFE", null),
          new Limit(DIAN, "operation", "HEALTH_REPORT", null),
          new Limit(DIAN, "operation", "HEALTH_WITHOUT_CONTRIBUTION", null),
          new Limit(DIAN, "operation", "HEALTH_COLLECTION", null),
          // DIAN: an invoice of type 03 has its paper's number, which only the till knows.
          new Limit(DIAN, "kind", "PAPER_CONTINGENCY", null),
          new Limit(DIAN, "relatedDocuments", null, null),
          // DIAN: UBL has a currency for the amounts, and none to print beside them.
          new Limit(DIAN, "currency", null, null),
          // DIAN: UBL has prepaid payments in invoices and debit notes, withholdings in invoices.
          new Limit(DIAN, "prepayments", null, CREDIT_NOTE),
          new Limit(DIAN, "prepayments.healthConcept", null, null),
          new Limit(DIAN, "lines.withholdings", null, CREDIT_NOTE),
          new Limit(DIAN, "lines.withholdings", null, DEBIT_NOTE),
          // DIAN: not in its list MediosPago.
          new Limit(DIAN, "payments.method", "BONOS", null),
          new Limit(DIAN, "payments.method", "VALES", null),
          // DIAN: its periods have days.
          new Limit(DIAN, "billingPeriod.startTime", null, null),
          new Limit(DIAN, "billingPeriod.endTime", null, null),
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
