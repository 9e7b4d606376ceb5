package co.acuse.contracts.lifecycle;

import co.acuse.contracts.submission.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happens to an invoice from the moment its submission is taken up to its end. */
public sealed interface InvoiceEvent extends LifecycleMessage {

  /** The version of these forms that the code writes. */
  int VERSION = 1;

  EventHeader header();

  @Override
  default UUID eventId() {
    return header().eventId();
  }

  @Override
  default Instant occurredAt() {
    return header().occurredAt();
  }

  /** The status of the submission that this event tells; empty when it only informs. */
  Optional<InvoiceStatus> status();

  /** Whether the submission has its one end with this event. */
  default boolean isTerminal() {
    return status().filter(status -> status != InvoiceStatus.PROCESANDO).isPresent();
  }

  /** The submission became the active one of its document. */
  record SubmissionActivated(
      EventHeader header, Origin origin, Instant acceptedAt, String contentHash, JsonNode payloadIn)
      implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.PROCESANDO);
    }
  }

  /**
   * The document is about to be sent; told before the first byte leaves.
   *
   * @param stamp of a document that Acuse numbers; absent where the provider does
   */
  record AttemptStarted(
      EventHeader header,
      int attempt,
      Instant deadline,
      String requestHash,
      @Nullable DocumentStamp stamp,
      @Nullable JsonNode payloadIn)
      implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.PROCESANDO);
    }
  }

  /** The submission is not at its end and waits, for what {@code phase} and {@code reason} say. */
  record SubmissionWaiting(
      EventHeader header,
      Phase phase,
      int attempt,
      @Nullable Instant nextActionAt,
      Message reason,
      @Nullable Blocker blocker,
      @Nullable JsonNode responseOut)
      implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.PROCESANDO);
    }
  }

  /**
   * The authority's service is away: the document was signed as an invoice of type 04, which the
   * buyer may have before the authority does.
   *
   * @param stamp that it keeps from before, if it had one
   * @param transmitBy until then it has to reach the authority
   * @param requestHash of the signed XML
   * @param outage what proves that the service was away
   * @param files the signed XML
   */
  record ContingencyEntered(
      EventHeader header,
      int attempt,
      DocumentStamp stamp,
      Instant signedAt,
      Instant transmitBy,
      String requestHash,
      OutageProof outage,
      List<ArchivedFile> files)
      implements InvoiceEvent {
    public ContingencyEntered {
      files = List.copyOf(files);
    }

    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.PROCESANDO);
    }
  }

  /** The authority validated the document. */
  record InvoiceIssued(
      EventHeader header,
      int attempts,
      IssuedDocument document,
      List<Message> notices,
      boolean repeat,
      @Nullable JsonNode responseOut)
      implements InvoiceEvent {
    public InvoiceIssued {
      notices = List.copyOf(notices);
    }

    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.SUCCESS);
    }
  }

  /** The submission ended without a document. */
  record SubmissionFailed(
      EventHeader header,
      int attempts,
      FailureCause cause,
      List<Message> messages,
      boolean retryable,
      boolean repeat,
      @Nullable JsonNode responseOut)
      implements InvoiceEvent {
    public SubmissionFailed {
      messages = List.copyOf(messages);
    }

    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.of(InvoiceStatus.FAILED);
    }
  }

  /** An own document without validity was deleted at the provider. */
  record ProviderDocumentDeleted(
      EventHeader header, @Nullable String number, @Nullable JsonNode responseOut)
      implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.empty();
    }
  }

  /**
   * Files of the document: fetched from the provider, or made of what it holds; of a document in
   * contingency, made of what was signed.
   */
  record FilesArchived(EventHeader header, List<ArchivedFile> files) implements InvoiceEvent {
    public FilesArchived {
      files = List.copyOf(files);
    }

    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.empty();
    }
  }

  /**
   * How the mail to the buyer stands; after the end of the submission, which it does not change.
   */
  record DeliveryReported(EventHeader header, Delivery delivery) implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.empty();
    }
  }

  /** Something that a person should look at; it changes no status. */
  record AlertRaised(EventHeader header, Message alert, @Nullable JsonNode responseOut)
      implements InvoiceEvent {
    @Override
    public Optional<InvoiceStatus> status() {
      return Optional.empty();
    }
  }
}
