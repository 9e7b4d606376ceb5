package co.acuse.audit.status;

import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes about its submission. */
public sealed interface StatusChange {

  Sale sale();

  UUID submissionId();

  /** The sale that a submission asks to invoice. */
  record Sale(UUID invoiceId, String issuer, String documentType, String referenceCode) {}

  /** It was accepted. */
  record Requested(
      Sale sale,
      UUID submissionId,
      String origin,
      Instant acceptedAt,
      String contentHash,
      @Nullable String idempotencyKey,
      @Nullable String orderId,
      @Nullable String customerIdentification,
      BigDecimal total)
      implements StatusChange {}

  /**
   * It got on, or to its end; of several the one of the highest sequence counts.
   *
   * @param sequence 0 for a refusal at the door, which the ledger never saw
   */
  record Progressed(
      Sale sale,
      UUID submissionId,
      long sequence,
      UUID eventId,
      Instant occurredAt,
      boolean refused,
      State state)
      implements StatusChange {

    /** Later is what the ledger says is later; the id decides where it says nothing. */
    static final Comparator<Progressed> ORDER =
        Comparator.comparingLong(Progressed::sequence)
            .thenComparing(progressed -> progressed.eventId().toString());
  }

  /**
   * Where a submission stands.
   *
   * @param document as JSON, once it is issued
   */
  record State(
      InvoiceStatus status,
      @Nullable Phase phase,
      @Nullable String provider,
      @Nullable Integer attempts,
      @Nullable Instant nextActionAt,
      @Nullable String cause,
      @Nullable String errorCode,
      @Nullable String errorText,
      boolean retryable,
      boolean repeat,
      @Nullable String number,
      @Nullable String uniqueCode,
      @Nullable String document) {

    /** A submission that is not at its end. */
    public static State inProgress(
        Phase phase,
        @Nullable String provider,
        @Nullable Integer attempts,
        @Nullable Instant nextActionAt,
        @Nullable String errorCode,
        @Nullable String errorText) {
      return new State(
          InvoiceStatus.PROCESANDO,
          phase,
          provider,
          attempts,
          nextActionAt,
          null,
          errorCode,
          errorText,
          false,
          false,
          null,
          null,
          null);
    }

    /** A submission that has its document. */
    public static State issued(
        @Nullable String provider,
        int attempts,
        boolean repeat,
        String number,
        String uniqueCode,
        String document) {
      return new State(
          InvoiceStatus.SUCCESS,
          null,
          provider,
          attempts,
          null,
          null,
          null,
          null,
          false,
          repeat,
          number,
          uniqueCode,
          document);
    }

    /** A submission that ended without a document. */
    public static State failed(
        @Nullable String provider,
        @Nullable Integer attempts,
        String cause,
        @Nullable String errorCode,
        @Nullable String errorText,
        boolean retryable,
        boolean repeat) {
      return new State(
          InvoiceStatus.FAILED,
          null,
          provider,
          attempts,
          null,
          cause,
          errorCode,
          errorText,
          retryable,
          repeat,
          null,
          null,
          null);
    }
  }

  /** A submission that has both its acceptance and its end now. */
  record Ended(InvoiceStatus status, Duration sinceAcceptance) {}
}
