package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.InvoiceKind;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.lifecycle.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document has that no element is written for. The door refuses it by its table; should one
 * get through, such as a sale that was accepted for another provider, nothing is sent.
 */
public final class Unsayable {

  private final List<Message> reasons = new ArrayList<>();

  private Unsayable() {}

  /** A reason for each field; empty when all can be said. */
  public static List<Message> in(Invoice invoice) {
    var unsayable = new Unsayable();
    unsayable.head(invoice);
    invoice.lines().forEach(unsayable::line);
    return List.copyOf(unsayable.reasons);
  }

  private void head(Invoice invoice) {
    refuse(invoice.kind() != InvoiceKind.SALE, "kind");
    refuse(invoice.operation() != OperationType.STANDARD, "operation");
    refuse(invoice.currency() != null, "currency");
    refuse(!invoice.relatedDocuments().isEmpty(), "relatedDocuments");
    refuse(invoice.health() != null, "health");
    refuse(invoice.beneficiary() != null, "beneficiary");
    boolean prepaidHealth =
        invoice.prepayments().stream().anyMatch(payment -> payment.healthConcept() != null);
    refuse(prepaidHealth, "prepayments.healthConcept");
    var period = invoice.billingPeriod();
    refuse(
        period != null && (period.startTime() != null || period.endTime() != null),
        "billingPeriod.startTime");
    var correction = invoice.correction();
    refuse(period != null && correction != null && correction.namesInvoice(), "billingPeriod");
  }

  private void line(Line line) {
    refuse(line.owner() != null, "lines.owner");
    refuse(line.mandator() != null, "lines.mandator");
    refuse(line.collectionConcept() != null, "lines.collectionConcept");
    refuse(!line.transport().isEmpty(), "lines.transport");
  }

  private void refuse(boolean present, String field) {
    if (present) {
      reasons.add(
          new Message(
              "NOT_SUPPORTED_BY_PROVIDER",
              "$.%s no tiene lugar en los documentos de la DIAN; quítelo.".formatted(field)));
    }
  }
}
