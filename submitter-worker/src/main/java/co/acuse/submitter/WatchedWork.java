package co.acuse.submitter;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.edge.observability.LogContext;
import co.acuse.edge.observability.TraceContexts;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.WorkObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what is done at providers into logs, traces and figures; no customer's data. */
final class WatchedWork implements WorkObserver {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedWork.class);

  private final MeterRegistry meters;
  private final TraceContexts traces;

  WatchedWork(MeterRegistry meters, TraceContexts traces) {
    this.meters = meters;
    this.traces = traces;
  }

  @Override
  public Scope working(DocumentKey key, Step step) {
    LogContext log =
        LogContext.open().issuer(key.issuer()).invoice(key.invoiceId()).attempt(step.attempt());
    if (step.submission() != null) {
      log.submission(SubmissionId.parse(step.submission()));
    }
    var trace = traces.follow(step.traceparent(), "submit " + key.type());
    return () -> {
      trace.close();
      log.close();
    };
  }

  @Override
  public void outcome(DocumentKey key, String request, String outcome) {
    if (request.equals("POST")) {
      meters.counter("acuse.submitter.attempts").increment();
    }
    meters.counter("acuse.submitter.requests", "request", request, "outcome", outcome).increment();
    LOG.info("{} {} {}: {}", request, key.type(), key.reference(), outcome);
  }

  @Override
  public void broken(DocumentKey key, RuntimeException fault) {
    LOG.error("Working on {} failed; what was sent is asked for", key.invoiceId(), fault);
  }
}
