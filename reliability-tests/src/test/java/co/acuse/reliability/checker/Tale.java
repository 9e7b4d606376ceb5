package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sale's way through everything, told step by step into a sketch. */
final class Tale {

  private final Sketch sketch;
  private final Instant start;
  final Sale sale;
  final UUID invoiceId;
  UUID submission;
  private Sector says = Sector.NONE;
  private final List<LifecycleRecord> events = new ArrayList<>();
  private double now;
  private int attempt;
  private long document;

  private Tale(Sketch sketch, String reference, Instant start) {
    this.sketch = sketch;
    this.start = start;
    this.sale = new Sale(Sketch.ISSUER, "INVOICE", reference);
    this.invoiceId = Identities.invoice(sale);
    this.submission = name("submission-" + reference);
  }

  static Tale of(Sketch sketch, String reference, Instant start) {
    return new Tale(sketch, reference, start);
  }

  /** Posted, its answer lost after the provider stored it, asked for and adopted. */
  static Tale lostAnswer(Sketch sketch, String reference, Instant start) {
    return Tale.of(sketch, reference, start).lostAnswer();
  }

  /** The same, of a sale that says more. */
  static Tale lostAnswer(Sketch sketch, String reference, Sector sector) {
    Tale tale = Tale.of(sketch, reference, Sketch.START);
    tale.says = sector;
    return tale.lostAnswer();
  }

  private Tale lostAnswer() {
    posted(Post.Answer.YES).accepted().activated();
    attempt().stored("VALIDATED", null, "STORE-RESET").waits("UNKNOWN");
    at(2).asked("FOUND", "VALIDATED").read("VALIDATED");
    return at(2.5).issued().archived().settled();
  }

  /** The request came to nothing; after the window it was sent again. */
  static Tale sentAgain(Sketch sketch, String reference, Instant start) {
    Tale tale = Tale.of(sketch, reference, start).posted(Post.Answer.UNKNOWN).accepted();
    tale.activated().attempt().request("VALIDATE", "NOTHING_DONE", null, "RESET", null);
    tale.waits("UNKNOWN").at(2).asked("NOT_FOUND", null).at(9).asked("NOT_FOUND", null);
    return tale.at(9.1).attempt().stored("VALIDATED", 201, null).at(10).issued().settled();
  }

  /** Rejected by the authority, read again and deleted. */
  static Tale rejected(Sketch sketch, String reference, Instant start) {
    Tale tale = Tale.of(sketch, reference, start).posted(Post.Answer.YES).accepted().activated();
    tale.attempt().stored("REJECTED", 422, null).at(2).asked("FOUND", "REJECTED");
    tale.read("REJECTED").at(3).deletes("DELETED").at(4).told("ProviderDocumentDeleted");
    return tale.failed("REJECTED_BY_AUTHORITY").settled();
  }

  static UUID name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Instant time() {
    return start.plus(Duration.ofMillis((long) (now * 1000)));
  }

  /** Goes on at so many seconds after the start. */
  Tale at(double seconds) {
    now = seconds;
    return this;
  }

  Tale posted(Post.Answer answer) {
    boolean yes = answer == Post.Answer.YES;
    sketch.posts.add(
        new Post(
            name("post-" + sketch.posts.size()),
            time(),
            "HTTP",
            sale,
            "",
            says.posted(sale.reference()),
            answer,
            time(),
            yes ? 202 : null,
            null,
            yes ? invoiceId : null,
            yes ? submission : null,
            null,
            null,
            null));
    return this;
  }

  Tale accepted() {
    return accepted("HTTP");
  }

  Tale accepted(String origin) {
    sketch.submissions.add(
        new SubmissionRecord(
            0,
            sketch.submissions.size(),
            submission,
            invoiceId,
            origin,
            time(),
            "content",
            null,
            null,
            sale,
            says.posted(sale.reference()),
            says.total()));
    sketch.log.add(
        new LogRow(
            sketch.log.size(),
            submission,
            invoiceId,
            submission,
            "SubmissionRequested",
            null,
            "PROCESANDO",
            "QUEUED",
            null,
            time(),
            time()));
    return at(1);
  }

  Tale activated() {
    return told("SubmissionActivated");
  }

  Tale attempt() {
    attempt++;
    sketch.attempts.add(
        new Attempt(
            invoiceId,
            time(),
            "POST",
            submission,
            attempt,
            time().plusSeconds(5),
            1,
            "worker-1",
            time().plusMillis(500),
            "Accepted",
            201,
            true));
    return told("AttemptStarted");
  }

  Tale waits(String phase) {
    return event("SubmissionWaiting", phase, null);
  }

  Tale issued() {
    return told("InvoiceIssued");
  }

  Tale archived() {
    return told("FilesArchived");
  }

  Tale failed(String cause) {
    return event("SubmissionFailed", null, cause);
  }

  Tale told(String type) {
    return event(type, null, null);
  }

  private Tale event(String type, @Nullable String phase, @Nullable String cause) {
    boolean issue = type.equals("InvoiceIssued");
    boolean start = type.equals("AttemptStarted");
    LifecycleRecord event =
        new LifecycleRecord(
            0,
            sketch.lifecycle.size(),
            time(),
            name(type + sale + events.size()),
            type,
            invoiceId,
            submission,
            sale,
            events.size() + 1,
            time(),
            phase,
            start ? Integer.valueOf(attempt) : null,
            start ? time().plusSeconds(5) : null,
            null,
            cause,
            null,
            false,
            issue ? number() : null,
            issue ? key() : null,
            issue ? says.total() : null,
            "hash");
    events.add(event);
    sketch.lifecycle.add(event);
    return this;
  }

  /** A submitting request, which makes a document that is now in this state. */
  Tale stored(String state, @Nullable Integer status, @Nullable String fault) {
    document = sketch.documents.size() + 1L;
    sketch.documents.add(
        new ProviderDocument(
            0,
            document,
            Sketch.ACCOUNT,
            Sketch.ISSUER,
            "bills",
            sale.reference(),
            number(),
            key(),
            state,
            false,
            says.total(),
            time().plusMillis(100),
            null,
            says.stored(sale.reference())));
    return request("VALIDATE", state, status, fault, null);
  }

  Tale asked(String verdict, @Nullable String state) {
    return request("LOOKUP", verdict, 200, null, state);
  }

  Tale read(String state) {
    now += 0.1;
    return request("GET", state, 200, null, state);
  }

  Tale deletes(String verdict) {
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        one -> one.id() == document,
        node -> node.put("state", "DELETED"));
    return request("DELETE", verdict, 200, null, "REJECTED");
  }

  Tale request(
      String kind,
      String verdict,
      @Nullable Integer status,
      @Nullable String fault,
      @Nullable String before) {
    sketch.requests.add(
        new ProviderRequest(
            0,
            sketch.requests.size() + 1,
            time().plusMillis(100),
            Sketch.ACCOUNT,
            "POST",
            "/v2/bills",
            kind,
            "bills",
            sale.reference(),
            kind.equals("VALIDATE"),
            time().plusMillis(200),
            status,
            verdict,
            fault,
            document == 0 ? null : document,
            before));
    return this;
  }

  private String number() {
    return "SETP" + document;
  }

  private String key() {
    return "cufe-" + document;
  }

  /** Fills audit and ledger as they must be after the events so far. */
  Tale settled() {
    LifecycleRecord last =
        events.stream()
            .filter(event -> !event.is("FilesArchived") && !event.is("ProviderDocumentDeleted"))
            .reduce((_, later) -> later)
            .orElseThrow();
    for (LifecycleRecord event : events) {
      log(event);
      sketch.outbox.add(
          new OutboxRow(
              sketch.outbox.size(),
              sale.issuer(),
              event.eventId(),
              event.occurredAt(),
              event.occurredAt()));
    }
    String status = Objects.requireNonNullElse(status(last), "");
    sketch.statuses.add(
        new SubmissionStatus(
            invoiceId,
            submission,
            start,
            false,
            last.sequence(),
            last.eventId(),
            status,
            last.phase(),
            null,
            last.cause(),
            false,
            last.number(),
            last.uniqueCode(),
            last.total()));
    sketch.invoices.add(new InvoiceStatus(invoiceId, sale, status, null, submission));
    ledger(last, status);
    return this;
  }

  private void ledger(LifecycleRecord last, String status) {
    boolean ended = last.isEnd();
    sketch.ledgerDocuments.add(
        new LedgerDocument(
            invoiceId,
            sale,
            events.size(),
            ended ? "ISSUED" : "UNKNOWN",
            ended ? "NONE" : "TIMED",
            ended ? null : Sketch.START.plus(Duration.ofHours(3)),
            false,
            last.phase(),
            null,
            last.number(),
            last.uniqueCode(),
            time()));
    sketch.ledgerSubmissions.add(
        new LedgerSubmission(
            submission,
            invoiceId,
            sketch.ledgerSubmissions.size(),
            "content",
            ended ? "ENDED" : "ACTIVE",
            attempt,
            ended ? time() : null,
            ended ? status : null,
            last.cause(),
            false));
  }

  private void log(LifecycleRecord event) {
    sketch.log.add(
        new LogRow(
            sketch.log.size(),
            event.eventId(),
            invoiceId,
            submission,
            event.type(),
            event.sequence(),
            status(event),
            event.phase(),
            event.cause(),
            event.occurredAt(),
            event.occurredAt()));
  }

  private static @Nullable String status(LifecycleRecord event) {
    return switch (event.type()) {
      case "InvoiceIssued" -> "SUCCESS";
      case "SubmissionFailed" -> "FAILED";
      case "SubmissionActivated", "AttemptStarted", "SubmissionWaiting" -> "PROCESANDO";
      default -> null;
    };
  }
}
