package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I5;
import static co.acuse.reliability.checker.Invariant.I6;
import static co.acuse.reliability.checker.Invariant.I8;

import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.ProviderDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * I5, I6 and I8 for what was signed while the DIAN was away: a buyer gets one invoice of a sale;
 * the DIAN holds type 04 only of sales whose buyers got one; and what it does not take in the end
 * is told to a person, since somebody has it.
 */
final class SignedInContingency implements Rule {

  private static final String CONTINGENCY = "04";

  /** When the invoice was signed for its buyer; empty if it never was. */
  static Optional<Instant> at(SaleFile file) {
    return signatures(file).stream().map(LifecycleRecord::occurredAt).findFirst();
  }

  /** Whether the DIAN holds it as an invoice of contingency. */
  static boolean isHeldAsSuch(SaleFile file) {
    return file.issuedToAnybody()
        .filter(ProviderDocument::isAtDian)
        .anyMatch(
            document -> SignedDocument.of(document.request()).invoiceType().equals(CONTINGENCY));
  }

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    List<LifecycleRecord> signatures = signatures(file);
    if (signatures.size() > 1) {
      findings.add(I8, file, "signed in contingency " + signatures.size() + " times");
    }
    if (signatures.isEmpty() && isHeldAsSuch(file)) {
      findings.add(I6, file, "the DIAN holds type 04, and no event says that its buyer has it");
    }
    if (!signatures.isEmpty() && hasFailed(file) && !isTold(file)) {
      findings.add(I5, file, "its buyer has an invoice, it FAILED, and nobody is alerted");
    }
  }

  private static List<LifecycleRecord> signatures(SaleFile file) {
    return file.events().stream().filter(event -> event.is("ContingencyEntered")).toList();
  }

  private static boolean hasFailed(SaleFile file) {
    return file.events().stream().anyMatch(event -> event.is("SubmissionFailed"))
        && file.events().stream().noneMatch(event -> event.is("InvoiceIssued"));
  }

  private static boolean isTold(SaleFile file) {
    return file.events().stream()
        .anyMatch(event -> event.is("AlertRaised") && "CONTINGENCY_REJECTED".equals(event.code()));
  }
}
