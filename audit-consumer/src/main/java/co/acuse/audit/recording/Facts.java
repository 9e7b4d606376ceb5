package co.acuse.audit.recording;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an invoice's event says that can be searched for. */
record Facts(
    @Nullable Phase phase,
    @Nullable Integer attempt,
    @Nullable FailureCause cause,
    List<String> codes) {

  private static final Facts NONE = new Facts(null, null, null, List.of());

  static Facts of(InvoiceEvent event) {
    return switch (event) {
      case InvoiceEvent.SubmissionActivated _ -> new Facts(Phase.QUEUED, null, null, List.of());
      case InvoiceEvent.AttemptStarted started ->
          new Facts(Phase.SENDING, started.attempt(), null, List.of());
      case InvoiceEvent.SubmissionWaiting waiting ->
          new Facts(
              waiting.phase(),
              waiting.attempt(),
              null,
              SearchText.codes(Stream.of(waiting.reason().code())));
      case InvoiceEvent.ContingencyEntered entered ->
          new Facts(Phase.CONTINGENCY, entered.attempt(), null, List.of());
      case InvoiceEvent.InvoiceIssued issued -> new Facts(null, issued.attempts(), null, List.of());
      case InvoiceEvent.SubmissionFailed failed ->
          new Facts(null, failed.attempts(), failed.cause(), codes(failed));
      case InvoiceEvent.AlertRaised raised ->
          new Facts(null, null, null, SearchText.codes(Stream.of(raised.alert().code())));
      case InvoiceEvent.DeliveryReported(_, var delivery) ->
          new Facts(null, delivery.attempts(), null, codes(delivery));
      case InvoiceEvent.ProviderDocumentDeleted _, InvoiceEvent.FilesArchived _ -> NONE;
    };
  }

  /** A mail that goes its way has nothing that somebody would look for. */
  private static List<String> codes(Delivery delivery) {
    boolean well =
        switch (delivery.state()) {
          case DELIVERED -> true;
          case WAITING -> delivery.attempts() == 0;
          case NOT_DELIVERED -> false;
        };
    return well
        ? List.of()
        : SearchText.codes(Stream.of(delivery.state().name(), delivery.reason().code()));
  }

  private static List<String> codes(InvoiceEvent.SubmissionFailed failed) {
    return SearchText.codes(
        Stream.concat(
            Stream.of(failed.cause().name()), failed.messages().stream().map(Message::code)));
  }
}
