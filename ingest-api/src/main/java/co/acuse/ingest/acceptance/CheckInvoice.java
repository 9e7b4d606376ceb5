package co.acuse.ingest.acceptance;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.contracts.rules.Reading;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.problem.Problems;
import co.acuse.ingest.refusal.IngestProblems;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decides whether an invoice may go on, before anything is sent. */
@Component
final class CheckInvoice {

  private final InvoiceReader reader;
  private final TimeOrderedUuids ids;
  private final InstantSource clock;

  CheckInvoice(InvoiceReader reader, TimeOrderedUuids ids, InstantSource clock) {
    this.reader = reader;
    this.ids = ids;
    this.clock = clock;
  }

  /** Checks one invoice as it came. */
  Checked check(byte[] body, Caller caller, @Nullable String idempotencyKey) {
    if (body.length > Limits.INVOICE_BYTES) {
      return refused(new Acceptance.Refused(Problems.CONTENT_TOO_LARGE));
    }
    if (!startsAsUtf8(body)) {
      return refused(new Acceptance.Malformed(1, 1));
    }
    try {
      return check(ContractJson.mapper().readTree(body), caller, idempotencyKey);
    } catch (JacksonException e) {
      return refused(Acceptance.Malformed.at(e));
    }
  }

  private Checked check(JsonNode document, Caller caller, @Nullable String idempotencyKey) {
    if (document.isMissingNode()) {
      return refused(new Acceptance.Malformed(1, 1));
    }
    // Before the rules: they would tell how another's issuer is configured.
    if (!mayInvoiceFor(document, caller)) {
      return refused(new Acceptance.Refused(IngestProblems.ISSUER_NOT_ALLOWED));
    }
    return switch (reader.read(document)) {
      case Reading.Faulty(var faults) -> refused(new Acceptance.Faulty(faults));
      case Reading.Acceptable acceptable ->
          new Checked.Ready(submission(acceptable, idempotencyKey));
    };
  }

  private static boolean mayInvoiceFor(JsonNode document, Caller caller) {
    try {
      return caller.mayUse(new IssuerNit(document.path("issuer").asString("")));
    } catch (IllegalArgumentException _) {
      // No issuer at all is a fault that the rules name.
      return true;
    }
  }

  private SubmissionRequested submission(
      Reading.Acceptable acceptable, @Nullable String idempotencyKey) {
    return new SubmissionRequested(
        new SubmissionId(ids.get()),
        acceptable.invoice().id(),
        Origin.HTTP,
        clock.instant(),
        acceptable.contentHash(),
        idempotencyKey,
        null,
        acceptable.invoice(),
        acceptable.totals());
  }

  /** The reader would also take UTF-16 and UTF-32, which have a zero among their first bytes. */
  private static boolean startsAsUtf8(byte[] body) {
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static Checked refused(Acceptance end) {
    return new Checked.Ended(end);
  }

  /** What the check found. */
  sealed interface Checked {

    /** The invoice may be put on Kafka. */
    record Ready(SubmissionRequested submission) implements Checked {}

    /** It ends here. */
    record Ended(Acceptance end) implements Checked {}
  }
}
