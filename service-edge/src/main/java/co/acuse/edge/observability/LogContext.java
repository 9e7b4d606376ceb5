package co.acuse.edge.observability;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.MDC;

/**
 * The fields of every log line inside a try block: {@code try (var _ = LogContext.open()
 * .issuer(nit).submission(id))}.
 */
public final class LogContext implements AutoCloseable {

  private final Deque<MDC.MDCCloseable> fields = new ArrayDeque<>();

  private LogContext() {}

  public static LogContext open() {
    return new LogContext();
  }

  public LogContext invoice(InvoiceId id) {
    return field("invoiceId", id.toString());
  }

  public LogContext submission(SubmissionId id) {
    return field("submissionId", id.toString());
  }

  public LogContext issuer(IssuerNit issuer) {
    return field("issuer", issuer.value());
  }

  /** The how manieth request to the provider, from 1. */
  public LogContext attempt(int attempt) {
    return field("attempt", Integer.toString(attempt));
  }

  private LogContext field(String name, String value) {
    fields.push(MDC.putCloseable(name, value));
    return this;
  }

  @Override
  public void close() {
    while (!fields.isEmpty()) {
      fields.pop().close();
    }
  }
}
