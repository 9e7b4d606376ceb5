package co.acuse.submitter.submission;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Submissions for tests: a reference, a content, a time. */
public final class Sales {

  private static final Map<String, SubmissionRequested> READ = new ConcurrentHashMap<>();

  private Sales() {}

  /** A submission of a sale; other contents of the same reference are corrections of it. */
  public static SubmissionRequested sale(String reference, String content, int id, Instant at) {
    return of(InvoiceFixture.aSale().reference(reference), reference, content, id, at, null);
  }

  /** A sale that its till numbered, and dated by the day on which the fixture is accepted. */
  public static SubmissionRequested saleOfTill(
      String reference, String content, long number, int id, Instant at) {
    InvoiceFixture sale =
        InvoiceFixture.aSale().numberedByTheTill("CAJA", number).reference(reference);
    return of(sale, reference, content, id, at, null);
  }

  /** A replay of an earlier submission of a sale. */
  public static SubmissionRequested replay(
      String reference, String content, int id, Instant at, SubmissionId repeated) {
    return of(InvoiceFixture.aSale().reference(reference), reference, content, id, at, repeated);
  }

  /** A credit note on a sale. */
  public static SubmissionRequested creditNote(String invoiceReference, int id, Instant at) {
    return of(
        InvoiceFixture.aCreditNoteFor(invoiceReference),
        "NC-" + invoiceReference,
        "note",
        id,
        at,
        null);
  }

  public static SubmissionId id(int number) {
    return new SubmissionId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
  }

  public static Submissions.Arrival arrival(SubmissionRequested submission) {
    byte[] value = ContractJson.mapper().writeValueAsBytes(submission);
    return new Submissions.Arrival(submission, value, null, 0, 0);
  }

  private static SubmissionRequested of(
      InvoiceFixture fixture,
      String reference,
      String content,
      int id,
      Instant at,
      @Nullable SubmissionId repeated) {
    SubmissionRequested read =
        READ.computeIfAbsent(
            reference + "/" + content,
            _ -> fixture.with(json -> json.put("observation", content)).submission());
    return new SubmissionRequested(
        id(id),
        read.invoiceId(),
        repeated == null ? Origin.HTTP : Origin.REPLAY,
        at,
        read.contentHash(),
        null,
        repeated,
        read.invoice(),
        read.totals());
  }
}
