package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Signs an invoice that cannot be sent as one of type 04, so that its buyer may have it. What may
 * be with the authority is asked for first, and signed when nobody answers.
 */
final class EnteringContingency {

  /** More than this would not travel in an event, and could not be given back to a lost ledger. */
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final Surroundings surroundings;
  private final RequestFreezing freezing;
  private final Sending sending;

  EnteringContingency(Surroundings surroundings, RequestFreezing freezing, Sending sending) {
    this.surroundings = surroundings;
    this.freezing = freezing;
    this.sending = sending;
  }

  /** Does so if all that it takes is there, now, in this transaction. */
  Order enter(DocumentFile file) {
    if (isFit(file)
        && surroundings.accounts().of(file.key().issuer())
            instanceof AccountState.Usable(Account account)
        && surroundings.gatewayOf(account).issuesInContingency()) {
      return file.ledger()
          .outage(account.provider(), file.now())
          .map(outage -> askOrEnter(file, account, outage))
          .orElseGet(Order.Nothing::new);
    }
    return new Order.Nothing();
  }

  /** The authority may still tell what it holds of a document that was sent. */
  private Order askOrEnter(DocumentFile file, Account account, OutageProof outage) {
    if (file.stage() == Stage.UNKNOWN && !file.dealings().askedInVain) {
      return new Order.LookUp(file.now(), true);
    }
    enter(file, account, outage);
    return new Order.Nothing();
  }

  /** What may be at the provider otherwise than as a lost answer is left alone. */
  private boolean isFit(DocumentFile file) {
    Dealings dealings = file.dealings();
    boolean waits = file.stage() == Stage.READY || file.stage() == Stage.UNKNOWN;
    return waits
        && file.key().type() == DocumentType.INVOICE
        && file.active().isPresent()
        && dealings.contingency == null
        && !dealings.contingencyMissed
        && !dealings.conflicted
        && !dealings.lookFirst
        && !dealings.isOpen(file.now(), surroundings.timing().lag())
        && !surroundings.hasMoved(file);
  }

  private void enter(DocumentFile file, Account account, OutageProof outage) {
    SubmissionEntry active = file.requireActive();
    if (Sending.isFrozenForGood(file, active)) {
      again(file, account, active, outage);
    } else {
      SubmissionRequested requested = file.ledger().requested(active.id());
      if (!isOfToday(FreezeOrder.issuedAt(requested, file.now()), file)) {
        return;
      }
      freezing
          .first(file, account, requested, null, true)
          .filter(EnteringContingency::travels)
          .ifPresent(request -> {
            file.freeze(active, request);
            entered(file, account, request, outage);
          });
    }
  }

  /** It may be with the authority as it was sent: number and time, and so its code, stay. */
  private void again(
      DocumentFile file, Account account, SubmissionEntry active, OutageProof outage) {
    FrozenRequest sent = file.frozenRequest(active);
    DocumentStamp stamp = sent.stamp();
    if (stamp == null || sent.isDropped()) {
      return;
    }
    if (!isOfToday(stamp.issuedAt(), file)) {
      missed(file, stamp);
      return;
    }
    FreezeOrder order =
        new FreezeOrder(
            file.ledger().requested(active.id()),
            null,
            new DocumentNumber(stamp.prefix(), stamp.number()),
            file.now(),
            stamp.issuedAt());
    Optional<FrozenRequest> request =
        surroundings.gatewayOf(account).freeze(order) instanceof Freezing.Frozen(var frozen)
            ? Optional.of(frozen)
            : Optional.empty();
    request
        .filter(made -> stamp.equals(made.stamp()))
        .filter(EnteringContingency::travels)
        .ifPresent(made -> {
          file.freezeBeside(active, made);
          entered(file, account, made, outage);
        });
  }

  /** A till that numbers its sales dates them too, perhaps by yesterday. */
  private static boolean isOfToday(Instant issuedAt, DocumentFile file) {
    return Issues.dayOf(issuedAt).equals(Issues.dayOf(file.now()));
  }

  private static boolean travels(FrozenRequest request) {
    return request.bytes().length <= MOST_BYTES;
  }

  private void entered(
      DocumentFile file, Account account, FrozenRequest request, OutageProof outage) {
    Dealings dealings = file.dealings();
    Contingency contingency = Contingency.since(file.now().truncatedTo(ChronoUnit.SECONDS));
    dealings.boundTo = account;
    dealings.freezeAgain = false;
    dealings.contingency = contingency;
    dealings.givenToBuyer = true;
    SubmissionEntry active = file.requireActive();
    DocumentStamp stamp = Objects.requireNonNull(request.stamp(), "a document that Acuse numbers");
    file.journal()
        .contingencyEntered(active, account.provider(), stamp, contingency, request, outage);
    file.buyersFilesDue();
    sending.transmitLater(file);
  }

  /** It bears the date of a day that is over, on which nobody can sign it any more. */
  private static void missed(DocumentFile file, DocumentStamp stamp) {
    file.dealings().contingencyMissed = true;
    Message alert =
        new Message(
            "CONTINGENCY_MISSED",
            ("La factura %s pudo enviarse con fecha de un día que ya pasó y la DIAN no responde:"
                    + " ya no se puede expedir como tipo 04. Se le sigue preguntando a la DIAN.")
                .formatted(stamp.text()));
    file.journal().alert(file.requireActive(), alert, null);
  }
}
