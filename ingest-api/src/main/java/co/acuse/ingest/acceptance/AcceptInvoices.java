package co.acuse.ingest.acceptance;

import co.acuse.contracts.Topics;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.observability.LogContext;
import co.acuse.edge.observability.TraceContexts;
import co.acuse.ingest.acceptance.CheckInvoice.Checked;
import co.acuse.ingest.publishing.Deadline;
import co.acuse.ingest.publishing.KafkaPublisher;
import co.acuse.ingest.publishing.Publication;
import co.acuse.ingest.publishing.Sending;
import co.acuse.ingest.refusal.IngestProblems;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes invoices: checks each, puts it on Kafka, and says what became of it. */
@Component
final class AcceptInvoices {

  private static final Logger LOG = LoggerFactory.getLogger(AcceptInvoices.class);
  private static final String SOURCE = "/ingest-api";

  private final CheckInvoice check;
  private final KafkaPublisher publisher;
  private final TraceContexts traces;

  AcceptInvoices(CheckInvoice check, KafkaPublisher publisher, TraceContexts traces) {
    this.check = check;
    this.publisher = publisher;
    this.traces = traces;
  }

  /**
   * Takes invoices as they came; all are on their way before the first acknowledgement is awaited.
   *
   * @return what became of each, in the same order
   */
  List<Acceptance> accept(List<byte[]> bodies, Caller caller, @Nullable String idempotencyKey) {
    List<Checked> checked =
        bodies.stream().map(body -> check.check(body, caller, idempotencyKey)).toList();
    Deadline deadline = publisher.deadline();
    List<Supplier<Acceptance>> underWay =
        checked.stream().map(one -> begin(one, deadline)).toList();
    return underWay.stream().map(Supplier::get).toList();
  }

  private Supplier<Acceptance> begin(Checked checked, Deadline deadline) {
    return switch (checked) {
      case Checked.Ended(Acceptance end) -> () -> end;
      case Checked.Ready(SubmissionRequested submission) -> {
        Sending sending =
            publisher.send(
                Topics.SUBMISSIONS,
                Wire.encode(submission, SOURCE, traces.current().orElse(null)),
                deadline);
        yield () -> conclude(submission, sending.await());
      }
    };
  }

  private static Acceptance conclude(SubmissionRequested submission, Publication publication) {
    try (var _ =
        LogContext.open()
            .issuer(submission.invoice().issuer())
            .invoice(submission.invoiceId())
            .submission(submission.submissionId())) {
      return switch (publication) {
        case Publication.Acknowledged _ -> {
          LOG.info("Accepted");
          yield new Acceptance.Accepted(SubmissionReceipt.of(submission));
        }
        case Publication.NeverLeft(String reason) -> {
          LOG.warn("Not accepted: {}", reason);
          yield new Acceptance.Refused(IngestProblems.NOT_ACCEPTED);
        }
        case Publication.Unknown(String reason) -> {
          LOG.warn("Acceptance unknown: {}", reason);
          yield new Acceptance.Refused(IngestProblems.ACCEPTANCE_UNKNOWN);
        }
      };
    }
  }
}
