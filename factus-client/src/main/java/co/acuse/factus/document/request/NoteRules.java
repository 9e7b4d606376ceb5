package co.acuse.factus.document.request;

import org.jspecify.annotations.Nullable;

/** What both kinds of notes must name. */
final class NoteRules {

  private NoteRules() {}

  static void refuseWithoutBillOrPeriod(
      String customizationId,
      String withoutBill,
      @Nullable String billNumber,
      DocumentContent content) {
    boolean free = customizationId.equals(withoutBill);
    if (free && content.billingPeriod() == null) {
      throw new IllegalArgumentException("A note without a bill needs a billing period");
    }
    if (!free && (billNumber == null || billNumber.isBlank())) {
      throw new IllegalArgumentException("A note on a bill needs bill_number");
    }
  }
}
