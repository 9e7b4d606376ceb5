package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of one document, numbered without gaps as they are told. */
final class Journal {

  private final DocumentKey key;
  private final Instant now;
  private final Supplier<UUID> ids;
  private final List<InvoiceEvent> events = new ArrayList<>();
  private long sequence;

  Journal(DocumentKey key, long sequence, Instant now, Supplier<UUID> ids) {
    this.key = key;
    this.sequence = sequence;
    this.now = now;
    this.ids = ids;
  }

  List<InvoiceEvent> events() {
    return List.copyOf(events);
  }

  long sequence() {
    return sequence;
  }

  /** The event with this number was told before. */
  void resumeAt(long told) {
    sequence = told;
  }

  void activated(SubmissionEntry entry, SubmissionRequested requested) {
    events.add(
        new InvoiceEvent.SubmissionActivated(
            header(entry, null),
            entry.origin(),
            entry.acceptedAt(),
            entry.contentHash(),
            EventJson.of(requested.invoice())));
  }

  void attemptStarted(
      SubmissionEntry entry, SentRequest request, FrozenRequest bytes, Provider provider) {
    events.add(
        new InvoiceEvent.AttemptStarted(
            header(entry, provider),
            request.attempt(),
            request.deadline(),
            bytes.sha256(),
            bytes.stamp(),
            null));
  }

  void waiting(SubmissionEntry entry, Wait wait, @Nullable Provider provider) {
    events.add(
        new InvoiceEvent.SubmissionWaiting(
            header(entry, provider),
            wait.phase(),
            entry.attempts(),
            wait.until(),
            wait.reason(),
            wait.blocker(),
            EventJson.of(wait.answer())));
  }

  void contingencyEntered(
      SubmissionEntry entry,
      Provider provider,
      DocumentStamp stamp,
      Contingency contingency,
      FrozenRequest request,
      OutageProof outage) {
    events.add(
        new InvoiceEvent.ContingencyEntered(
            header(entry, provider),
            entry.attempts(),
            stamp,
            contingency.signedAt(),
            contingency.transmitBy(),
            request.sha256(),
            outage,
            List.of(
                new ArchivedFile(
                    ArchivedFile.Kind.XML,
                    stamp.text() + ".xml",
                    request.sha256(),
                    Base64.getEncoder().encodeToString(request.bytes())))));
  }

  void ended(SubmissionEntry entry, @Nullable Issue issue, @Nullable Answer answer) {
    SubmissionEnd end = Objects.requireNonNull(entry.end());
    FailureCause cause = end.cause();
    events.add(cause == null ? issued(entry, issue, answer) : failed(entry, cause, answer));
  }

  private InvoiceEvent issued(
      SubmissionEntry entry, @Nullable Issue issue, @Nullable Answer answer) {
    Issue known = Objects.requireNonNull(issue, "what ended well was issued");
    return new InvoiceEvent.InvoiceIssued(
        header(entry, known.account().provider()),
        entry.attempts(),
        known.document(),
        known.notices(),
        Objects.requireNonNull(entry.end()).repeat(),
        EventJson.of(answer));
  }

  private InvoiceEvent failed(SubmissionEntry entry, FailureCause cause, @Nullable Answer answer) {
    SubmissionEnd end = Objects.requireNonNull(entry.end());
    return new InvoiceEvent.SubmissionFailed(
        header(entry, null),
        entry.attempts(),
        cause,
        end.messages(),
        end.retryable(),
        end.repeat(),
        EventJson.of(answer));
  }

  void deleted(SubmissionEntry entry, Provider provider, @Nullable String number, Answer answer) {
    events.add(
        new InvoiceEvent.ProviderDocumentDeleted(
            header(entry, provider), number, EventJson.of(answer)));
  }

  void alert(SubmissionEntry entry, Message alert, @Nullable Answer answer) {
    events.add(new InvoiceEvent.AlertRaised(header(entry, null), alert, EventJson.of(answer)));
  }

  void filesArchived(SubmissionEntry entry, Provider provider, List<ArchivedFile> files) {
    events.add(new InvoiceEvent.FilesArchived(header(entry, provider), files));
  }

  void deliveryReported(SubmissionEntry entry, Provider provider, Delivery delivery) {
    events.add(new InvoiceEvent.DeliveryReported(header(entry, provider), delivery));
  }

  private EventHeader header(SubmissionEntry entry, @Nullable Provider provider) {
    sequence++;
    SubmissionId submission = entry.id();
    return new EventHeader(
        ids.get(),
        key.invoiceId(),
        submission,
        key.issuer(),
        key.type(),
        key.reference(),
        sequence,
        now,
        provider,
        entry.traceparent());
  }

  /** Why a submission waits, and until when. */
  record Wait(
      Phase phase,
      Message reason,
      @Nullable Instant until,
      @Nullable Blocker blocker,
      @Nullable Answer answer) {

    Wait in(Phase other) {
      return new Wait(other, reason, until, blocker, answer);
    }
  }
}
