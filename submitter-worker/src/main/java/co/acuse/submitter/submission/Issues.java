package co.acuse.submitter.submission;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is kept of a validated document, with a notice when its day is not the sale's. */
final class Issues {

  static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private Issues() {}

  static Issue of(DocumentFile file, SubmissionEntry owner, HeldDocument held) {
    IssuedDocument document = Objects.requireNonNull(held.issued(), "validated means issued");
    List<Message> notices = new ArrayList<>(held.messages());
    if (document.issuedAt() != null && owner.isUnfinished()) {
      LocalDate sold = dayOfSale(file.ledger().requested(owner.id()));
      LocalDate issued = dayOf(document.issuedAt());
      if (!sold.equals(issued)) {
        notices.add(otherDay(sold, issued));
      }
    }
    Contingency contingency = file.dealings().contingency;
    if (contingency != null && !contingency.sent()) {
      notices.add(heldAsType01());
    }
    Account account = Objects.requireNonNull(file.dealings().boundTo, "bound since its first send");
    return new Issue(document, owner.id(), owner.contentHash(), account, notices);
  }

  static LocalDate dayOf(Instant time) {
    return time.atZone(BOGOTA).toLocalDate();
  }

  private static LocalDate dayOfSale(SubmissionRequested requested) {
    Invoice invoice = requested.invoice();
    return dayOf(
        invoice.issuedAt() == null ? requested.acceptedAt() : invoice.issuedAt().toInstant());
  }

  /** It was asked for before the type 04 was ever sent, so it is what was sent before. */
  private static Message heldAsType01() {
    return new Message(
        "HELD_AS_TYPE_01",
        "La DIAN ya la tenía como tipo 01, con el mismo número y CUFE que la de contingencia que"
            + " recibió el comprador: entréguele los archivos definitivos.");
  }

  private static Message otherDay(LocalDate sold, LocalDate issued) {
    return new Message(
        "OTHER_DAY",
        "La venta es del %s y el documento quedó con fecha %s.".formatted(sold, issued));
  }
}
