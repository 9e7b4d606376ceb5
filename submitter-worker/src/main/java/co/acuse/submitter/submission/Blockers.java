package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.submitter.submission.LedgerView.Sibling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger knows of the document that stands in the way. */
final class Blockers {

  private Blockers() {}

  /** The blocker, ours or not as the ledger says. */
  static Blocker known(DocumentFile file, @Nullable Blocker named) {
    if (named == null) {
      return new Blocker(null, null, false);
    }
    return new Blocker(named.reference(), named.number(), sibling(file, named).isPresent());
  }

  /** The own document that blocks, if it is at work and can be woken. */
  static Optional<InvoiceId> own(DocumentFile file, @Nullable Blocker blocker) {
    return blocker == null
        ? Optional.empty()
        : sibling(file, blocker)
            .filter(sibling -> sibling.stage().isActive())
            .map(Sibling::id)
            .filter(id -> !id.equals(file.key().invoiceId()));
  }

  private static Optional<Sibling> sibling(DocumentFile file, Blocker blocker) {
    String reference = blocker.reference();
    if (reference == null || !ReferenceCode.isAllowed(reference)) {
      return Optional.empty();
    }
    InvoiceId id =
        InvoiceId.of(file.key().issuer(), file.key().type(), new ReferenceCode(reference));
    return file.ledger().document(id);
  }

  static String text(@Nullable Blocker blocker) {
    if (blocker == null || (blocker.reference() == null && blocker.number() == null)) {
      return "Otro documento sin validar ocupa el turno en el proveedor, que no dice cuál.";
    }
    String what = blocker.reference() == null ? blocker.number() : blocker.reference();
    return "El documento %s, %s, ocupa el turno en el proveedor."
        .formatted(what, blocker.ours() ? "también de Acuse" : "ajeno a Acuse");
  }
}
