package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange.Progressed;
import co.acuse.audit.status.StatusChange.Sale;
import co.acuse.audit.status.StatusChange.State;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an invoice's event changes about its submission; nothing when it only informs. */
final class Progress {

  private Progress() {}

  static Optional<Progressed> of(InvoiceEvent event) {
    EventHeader header = event.header();
    return state(event)
        .map(state ->
            new Progressed(
                sale(header),
                header.submissionId().value(),
                header.sequence(),
                event.eventId(),
                event.occurredAt(),
                false,
                state));
  }

  private static Sale sale(EventHeader header) {
    return new Sale(
        header.invoiceId().value(),
        header.issuer().value(),
        header.documentType().name(),
        header.referenceCode().value());
  }

  private static Optional<State> state(InvoiceEvent event) {
    Provider bound = event.header().provider();
    String provider = bound == null ? null : bound.name();
    return switch (event) {
      case InvoiceEvent.SubmissionActivated _ ->
          Optional.of(State.inProgress(Phase.QUEUED, provider, null, null, null, null));
      case InvoiceEvent.AttemptStarted started ->
          Optional.of(
              State.inProgress(Phase.SENDING, provider, started.attempt(), null, null, null));
      case InvoiceEvent.SubmissionWaiting waiting -> Optional.of(waiting(waiting, provider));
      case InvoiceEvent.ContingencyEntered entered ->
          Optional.of(
              State.inProgress(Phase.CONTINGENCY, provider, entered.attempt(), null, null, null));
      case InvoiceEvent.InvoiceIssued issued -> Optional.of(issued(issued, provider));
      case InvoiceEvent.SubmissionFailed failed -> Optional.of(failed(failed, provider));
      case InvoiceEvent.ProviderDocumentDeleted _,
          InvoiceEvent.FilesArchived _,
          InvoiceEvent.DeliveryReported _,
          InvoiceEvent.AlertRaised _ ->
          Optional.empty();
    };
  }

  private static State waiting(InvoiceEvent.SubmissionWaiting waiting, @Nullable String provider) {
    return State.inProgress(
        waiting.phase(),
        provider,
        waiting.attempt(),
        waiting.nextActionAt(),
        waiting.reason().code(),
        waiting.reason().text());
  }

  private static State issued(InvoiceEvent.InvoiceIssued issued, @Nullable String provider) {
    return State.issued(
        provider,
        issued.attempts(),
        issued.repeat(),
        issued.document().number(),
        issued.document().uniqueCode(),
        ContractJson.mapper().writeValueAsString(issued.document()));
  }

  private static State failed(InvoiceEvent.SubmissionFailed failed, @Nullable String provider) {
    Optional<Message> first = failed.messages().stream().findFirst();
    return State.failed(
        provider,
        failed.attempts(),
        failed.cause().name(),
        first.map(Message::code).orElse(null),
        first.map(Message::text).orElse(null),
        failed.retryable(),
        failed.repeat());
  }
}
