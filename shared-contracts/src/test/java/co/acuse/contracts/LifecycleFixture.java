package co.acuse.contracts;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.DoorEvent.Fault;
import co.acuse.contracts.lifecycle.DoorEvent.OperatorActed;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent.AlertRaised;
import co.acuse.contracts.lifecycle.InvoiceEvent.AttemptStarted;
import co.acuse.contracts.lifecycle.InvoiceEvent.ContingencyEntered;
import co.acuse.contracts.lifecycle.InvoiceEvent.DeliveryReported;
import co.acuse.contracts.lifecycle.InvoiceEvent.FilesArchived;
import co.acuse.contracts.lifecycle.InvoiceEvent.InvoiceIssued;
import co.acuse.contracts.lifecycle.InvoiceEvent.ProviderDocumentDeleted;
import co.acuse.contracts.lifecycle.InvoiceEvent.SubmissionActivated;
import co.acuse.contracts.lifecycle.InvoiceEvent.SubmissionFailed;
import co.acuse.contracts.lifecycle.InvoiceEvent.SubmissionWaiting;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.IssuedDocument.NumberingRange;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Events for tests: what happens to one submission, in order, each with the next sequence. */
public final class LifecycleFixture {
  /** 96 hex digits. */
  public static final String CUFE = "0123456789abcdef".repeat(6);

  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final SubmissionRequested submission;
  private long sequence;

  private LifecycleFixture(SubmissionRequested submission) {
    this.submission = submission;
  }

  /** The life of one submission, from its beginning. */
  public static LifecycleFixture of(SubmissionRequested submission) {
    return new LifecycleFixture(submission);
  }

  /** The same, beginning with a later sequence. */
  public LifecycleFixture after(long lastSequence) {
    sequence = lastSequence;
    return this;
  }

  public SubmissionActivated activated() {
    return new SubmissionActivated(
        next(),
        submission.origin(),
        submission.acceptedAt(),
        submission.contentHash(),
        ContractJson.mapper().valueToTree(submission.invoice()));
  }

  public AttemptStarted attemptStarted(int attempt) {
    EventHeader header = next();
    return new AttemptStarted(
        header,
        attempt,
        header.occurredAt().plusSeconds(30),
        "ab".repeat(32),
        null,
        json("{\"reference_code\":\"VENTA-1\"}"));
  }

  public SubmissionWaiting waiting(Phase phase, int attempt) {
    EventHeader header = next();
    return new SubmissionWaiting(
        header,
        phase,
        attempt,
        header.occurredAt().plusSeconds(60),
        new Message("409", "Se encontró una factura pendiente por enviar a la DIAN"),
        phase == Phase.BLOCKED ? new Blocker("OTRA-7", "SETP990000007", false) : null,
        json("{\"status\":\"Conflict\"}"));
  }

  /** The outage was proven by four errors within fifteen seconds. */
  public ContingencyEntered contingencyEntered(String prefix, long number, String xml) {
    EventHeader header = next();
    Instant proven = header.occurredAt().minusSeconds(1);
    List<OutageSign> signs =
        Stream.of(15, 10, 5, 0)
            .map(seconds ->
                new OutageSign(
                    OutageSign.Kind.ERROR,
                    proven.minusSeconds(seconds),
                    503,
                    "GetStatus: 503 after 12 ms; HTTP status 503"))
            .toList();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return new ContingencyEntered(
        header,
        1,
        new DocumentStamp(prefix, number, CUFE, header.occurredAt().minusSeconds(20)),
        header.occurredAt(),
        header.occurredAt().plus(Duration.ofDays(2)),
        sha256(bytes),
        new OutageProof(
            UUID.fromString("01959f3e-0000-7000-8000-0000000000cc"),
            proven,
            proven.plus(Duration.ofMinutes(30)),
            signs),
        List.of(
            new ArchivedFile(
                ArchivedFile.Kind.XML,
                prefix + number + ".xml",
                sha256(bytes),
                Base64.getEncoder().encodeToString(bytes))));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public InvoiceIssued issued(String number) {
    Instant validated = Instant.parse("2026-03-16T17:00:04Z");
    return new InvoiceIssued(
        next(),
        1,
        new IssuedDocument(
            number,
            CUFE,
            submission.totals().total(),
            validated.minusSeconds(2),
            validated,
            "https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=" + CUFE,
            "https://app-sandbox.factus.com.co/documents/bills/" + "c".repeat(64),
            new NumberingRange(
                "SETP",
                990_000_000L,
                995_000_000L,
                "18760000001",
                LocalDate.of(2019, 1, 19),
                LocalDate.of(2030, 1, 19))),
        List.of(new Message("FAJ43b", "Regla: FAJ43b, Notificación: Nombre informado")),
        false,
        json("{\"status\":\"Created\",\"amount\":10.50,\"note\":null}"));
  }

  public SubmissionFailed failed(FailureCause cause) {
    return new SubmissionFailed(
        next(),
        1,
        cause,
        List.of(new Message("FAK24", "Regla: FAK24, Rechazo: No está informado el DV del NIT")),
        false,
        false,
        json("{\"status\":\"Validation error\"}"));
  }

  public ProviderDocumentDeleted deleted(String number) {
    return new ProviderDocumentDeleted(next(), number, json("{\"status\":\"OK\"}"));
  }

  public FilesArchived filesArchived() {
    return new FilesArchived(
        next(),
        List.of(
            new ArchivedFile(ArchivedFile.Kind.XML, "fv1.xml", "cd".repeat(32), "PGEvPg=="),
            new ArchivedFile(ArchivedFile.Kind.PDF, "fv1.pdf", "ef".repeat(32), null)));
  }

  public DeliveryReported deliveryReported(Delivery.State state) {
    EventHeader header = next();
    return new DeliveryReported(
        header,
        new Delivery(
            1,
            state,
            2,
            "compras@example.com",
            new Message("MAIL_DEFERRED", "450 4.2.0 Greylisted"),
            true,
            header.occurredAt().plusSeconds(300)));
  }

  public AlertRaised alertRaised(String code) {
    return new AlertRaised(next(), new Message(code, "Revise el documento"), json("[1,true]"));
  }

  /** What a till wrote to its inbox was refused. */
  public static SubmissionRefused refused() {
    SubmissionRequested submission = InvoiceFixture.aSale().submission();
    return new SubmissionRefused(
        UUID.fromString("01959f3e-0000-7000-8000-0000000000aa"),
        InvoiceFixture.ACCEPTED_AT,
        submission.submissionId(),
        submission.invoice().issuer(),
        submission.invoice().documentType(),
        submission.invoice().referenceCode().value(),
        submission.invoiceId(),
        Topics.INBOX_PREFIX + "caja-1",
        3,
        41,
        List.of(new Fault("$.lines[0].quantity", "REQUIRED", "Falta este campo.")));
  }

  /** Somebody pulled a lever. */
  public static OperatorActed operatorActed(IssuerNit issuer) {
    return new OperatorActed(
        UUID.fromString("01959f3e-0000-7000-8000-0000000000bb"),
        InvoiceFixture.ACCEPTED_AT,
        "turno-noche",
        "RESUME_ISSUER",
        issuer,
        InvoiceFixture.aSale().invoice().id(),
        "factus",
        "DONE");
  }

  private EventHeader next() {
    sequence++;
    String name = submission.submissionId() + "/" + sequence;
    return new EventHeader(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        submission.invoiceId(),
        submission.submissionId(),
        submission.invoice().issuer(),
        submission.invoice().documentType(),
        submission.invoice().referenceCode(),
        sequence,
        submission.acceptedAt().plusSeconds(sequence),
        Provider.FACTUS,
        TRACEPARENT);
  }

  private static JsonNode json(String text) {
    return ContractJson.mapper().readTree(text);
  }
}
