package co.acuse.reliability.sabotage;

import static co.acuse.reliability.sabotage.Hook.after;
import static co.acuse.reliability.sabotage.Hook.before;

/**
 * A boundary between two steps of a service, at which its process can be made to die: before and
 * after each send, receive, commit and lease.
 */
@SuppressWarnings("ImmutableEnumChecker") // hooks are records of immutable lists
public enum Step {
  INGEST_BEFORE_SEND(
      Service.INGEST,
      Occasion.SALE,
      before(ServiceClasses.KAFKA_PUBLISHER, "send")
          .during(ServiceClasses.ACCEPT_INVOICES + ".begin")),
  INGEST_AFTER_SEND(
      Service.INGEST,
      Occasion.SALE,
      after(ServiceClasses.KAFKA_PUBLISHER, "send")
          .during(ServiceClasses.ACCEPT_INVOICES + ".begin")),
  INGEST_AFTER_ACKNOWLEDGEMENT(
      Service.INGEST,
      Occasion.SALE,
      before(ServiceClasses.ACCEPT_INVOICES, "conclude").concerning("Acknowledged")),
  INGEST_BEFORE_ANSWER(
      Service.INGEST, Occasion.SALE, after(ServiceClasses.ACCEPT_INVOICES, "accept")),

  INBOX_BEFORE_COPY(
      Service.INGEST, Occasion.INBOX_SALE, before(ServiceClasses.INBOX_LISTENER, "begin")),
  INBOX_AFTER_COPY(
      Service.INGEST, Occasion.INBOX_SALE, after(ServiceClasses.INBOX_LISTENER, "begin")),
  INBOX_AFTER_ACKNOWLEDGEMENT(
      Service.INGEST, Occasion.INBOX_SALE, after(ServiceClasses.INBOX_LISTENER, "take")),
  INBOX_BEFORE_OFFSET_COMMIT(Service.INGEST, Occasion.INBOX_SALE, offsets(Hook.Moment.BEFORE, "")),
  INBOX_AFTER_OFFSET_COMMIT(Service.INGEST, Occasion.INBOX_SALE, offsets(Hook.Moment.AFTER, "")),
  INBOX_BEFORE_DEAD_LETTER(
      Service.INGEST,
      Occasion.UNREADABLE_INBOX_RECORD,
      before(ServiceClasses.DEAD_LETTERS, "send")),
  INBOX_AFTER_DEAD_LETTER(
      Service.INGEST, Occasion.UNREADABLE_INBOX_RECORD, after(ServiceClasses.DEAD_LETTERS, "send")),

  WORKER_BEFORE_INTAKE_COMMIT(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.SUBMISSION_ROWS, "insert(Arrival)")),
  WORKER_AFTER_INTAKE_COMMIT(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.SUBMISSION_ROWS, "insert(List)")),
  WORKER_BEFORE_OFFSET_COMMIT(Service.WORKER, Occasion.SALE, offsets(Hook.Moment.BEFORE, "")),
  WORKER_AFTER_OFFSET_COMMIT(Service.WORKER, Occasion.SALE, offsets(Hook.Moment.AFTER, "")),
  WORKER_BEFORE_DEAD_LETTER(
      Service.WORKER, Occasion.UNREADABLE_SUBMISSION, before(ServiceClasses.DEAD_LETTERS, "send")),
  WORKER_AFTER_DEAD_LETTER(
      Service.WORKER, Occasion.UNREADABLE_SUBMISSION, after(ServiceClasses.DEAD_LETTERS, "send")),

  WORKER_BEFORE_LEASE(Service.WORKER, Occasion.SALE, before(ServiceClasses.LEASES, "acquire")),
  WORKER_AFTER_LEASE(Service.WORKER, Occasion.SALE, after(ServiceClasses.LEASES, "acquire")),
  WORKER_BEFORE_RENEWAL(Service.WORKER, Occasion.SALE, before(ServiceClasses.LEASES, "renew")),
  WORKER_AFTER_RENEWAL(Service.WORKER, Occasion.SALE, after(ServiceClasses.LEASES, "renew")),
  WORKER_BEFORE_RELEASE(
      Service.WORKER, Occasion.IDLENESS, before(ServiceClasses.LEASES, "release")),
  WORKER_AFTER_RELEASE(Service.WORKER, Occasion.IDLENESS, after(ServiceClasses.LEASES, "release")),

  WORKER_BEFORE_PLACEMENT_COMMIT(
      Service.WORKER,
      Occasion.SALE,
      after(ServiceClasses.CHANGES, "write(Lease,DocumentFile,Instant)")
          .during(ServiceClasses.PLACING + ".place")),
  WORKER_AFTER_PLACEMENT_COMMIT(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.PLACING, "place(InvoiceId)")),
  WORKER_BEFORE_ATTEMPT_COMMIT(
      Service.WORKER,
      Occasion.SALE,
      after(ServiceClasses.CHANGES, "write(Lease,DocumentKey,AttemptNote,Instant)")
          .during(ServiceClasses.DOCUMENT_WORK + ".next")),
  WORKER_AFTER_ATTEMPT_COMMIT(
      Service.WORKER, Occasion.SALE, before(ServiceClasses.GATEWAY, "submit")),
  WORKER_BEFORE_LOGIN(Service.WORKER, Occasion.SALE, before(ServiceClasses.TOKENS, "ask")),
  WORKER_AFTER_LOGIN(Service.WORKER, Occasion.SALE, after(ServiceClasses.TOKENS, "ask")),
  WORKER_BEFORE_FIRST_BYTE(
      Service.WORKER,
      Occasion.SALE,
      before(
              ServiceClasses.HTTP_EXECUTOR,
              "execute(ClassicHttpRequest,HttpClientConnection,HttpResponseInformationCallback,HttpContext)")
          .concerning("/validate")),
  WORKER_AFTER_LAST_BYTE(
      Service.WORKER,
      Occasion.SALE,
      before(ServiceClasses.HTTP_CONNECTION, "receiveResponseHeader")
          .during(ServiceClasses.DOCUMENTS + ".validate")
          .outside(ServiceClasses.TOKENS + ".ask")),
  WORKER_AFTER_ANSWER(Service.WORKER, Occasion.SALE, after(ServiceClasses.GATEWAY, "submit")),
  WORKER_BEFORE_OUTCOME_COMMIT(
      Service.WORKER,
      Occasion.SALE,
      after(ServiceClasses.CHANGES, "write(Lease,DocumentFile,Instant)")
          .during(ServiceClasses.DOCUMENT_WORK + ".record")),
  WORKER_AFTER_OUTCOME_COMMIT(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.DOCUMENT_WORK, "record")),
  WORKER_AFTER_REPEAT_COMMIT(
      Service.WORKER,
      Occasion.EXPIRED_TOKEN,
      after(ServiceClasses.DOCUMENT_WORK, "isRepeatWritten")),

  WORKER_BEFORE_LOOKUP(
      Service.WORKER, Occasion.LOST_ANSWER, before(ServiceClasses.GATEWAY, "lookUp")),
  WORKER_AFTER_LOOKUP(
      Service.WORKER, Occasion.LOST_ANSWER, after(ServiceClasses.GATEWAY, "lookUp")),
  WORKER_BEFORE_DELETE(
      Service.WORKER, Occasion.REJECTION, before(ServiceClasses.GATEWAY, "delete")),
  WORKER_AFTER_DELETE_LAST_BYTE(
      Service.WORKER,
      Occasion.REJECTION,
      before(ServiceClasses.HTTP_CONNECTION, "receiveResponseHeader")
          .during(ServiceClasses.DOCUMENTS + ".deleteByReference")
          .outside(ServiceClasses.TOKENS + ".ask")),
  WORKER_AFTER_DELETE(Service.WORKER, Occasion.REJECTION, after(ServiceClasses.GATEWAY, "delete")),
  WORKER_BEFORE_DELETE_OUTCOME_COMMIT(
      Service.WORKER, Occasion.REJECTION, after(ServiceClasses.AFTER_DELETE, "of")),

  WORKER_BEFORE_EVENT_SEND(Service.WORKER, Occasion.SALE, before(ServiceClasses.EVENTS, "publish")),
  WORKER_AFTER_EVENT_SEND(
      Service.WORKER, Occasion.SALE, before(ServiceClasses.EVENTS, "acknowledged")),
  WORKER_BEFORE_OUTBOX_MARK(
      Service.WORKER, Occasion.SALE, before(ServiceClasses.OUTBOX_ROWS, "published")),
  WORKER_AFTER_OUTBOX_MARK(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.OUTBOX_ROWS, "published")),

  WORKER_BEFORE_DOWNLOAD(
      Service.WORKER, Occasion.SALE, before(ServiceClasses.FILE_FETCHING, "fetch")),
  WORKER_BEFORE_ARCHIVE_COMMIT(
      Service.WORKER,
      Occasion.SALE,
      after(ServiceClasses.CHANGES, "write(Lease,DocumentFile,Instant)")
          .during(ServiceClasses.LEASED_FILES + ".archived")),
  WORKER_AFTER_ARCHIVE_COMMIT(
      Service.WORKER, Occasion.SALE, after(ServiceClasses.LEASED_FILES, "archived")),

  AUDIT_BEFORE_SUBMISSIONS_BATCH(
      Service.AUDIT, Occasion.SALE, before(ServiceClasses.TOPIC_LISTENERS, "submissions")),
  AUDIT_BEFORE_LIFECYCLE_BATCH(
      Service.AUDIT, Occasion.SALE, before(ServiceClasses.TOPIC_LISTENERS, "lifecycle")),
  AUDIT_BEFORE_COMMIT(Service.AUDIT, Occasion.SALE, after(ServiceClasses.BATCHES, "inTransaction")),
  AUDIT_AFTER_COMMIT(Service.AUDIT, Occasion.SALE, after(ServiceClasses.BATCHES, "record")),
  AUDIT_BEFORE_SUBMISSIONS_OFFSET_COMMIT(
      Service.AUDIT, Occasion.SALE, offsets(Hook.Moment.BEFORE, "acuse.submissions")),
  AUDIT_AFTER_SUBMISSIONS_OFFSET_COMMIT(
      Service.AUDIT, Occasion.SALE, offsets(Hook.Moment.AFTER, "acuse.submissions")),
  AUDIT_BEFORE_LIFECYCLE_OFFSET_COMMIT(
      Service.AUDIT, Occasion.SALE, offsets(Hook.Moment.BEFORE, "acuse.lifecycle")),
  AUDIT_AFTER_LIFECYCLE_OFFSET_COMMIT(
      Service.AUDIT, Occasion.SALE, offsets(Hook.Moment.AFTER, "acuse.lifecycle")),
  AUDIT_BEFORE_DEAD_LETTER(
      Service.AUDIT, Occasion.UNREADABLE_SUBMISSION, before(ServiceClasses.DEAD_LETTERS, "send")),
  AUDIT_AFTER_DEAD_LETTER(
      Service.AUDIT, Occasion.UNREADABLE_SUBMISSION, after(ServiceClasses.DEAD_LETTERS, "send"));

  private final Service service;
  private final Occasion occasion;
  private final Hook hook;

  Step(Service service, Occasion occasion, Hook hook) {
    this.service = service;
    this.occasion = occasion;
    this.hook = hook;
  }

  private static Hook offsets(Hook.Moment moment, String topic) {
    Hook commit = before(ServiceClasses.KAFKA_CONSUMER, "commitSync(Map,Duration)");
    Hook there = moment == Hook.Moment.BEFORE ? commit : commit.afterwards();
    return there.concerning(topic);
  }

  /** The service whose processes come by here. */
  public Service service() {
    return service;
  }

  /** What has to happen for a process to come by here. */
  public Occasion occasion() {
    return occasion;
  }

  Hook hook() {
    return hook;
  }

  /** A kind of process. */
  public enum Service {
    INGEST,
    WORKER,
    AUDIT
  }

  /** What brings a process to a step. */
  public enum Occasion {
    /** Any sale over HTTP: it is issued. */
    SALE,
    /** A sale from an inbox topic. */
    INBOX_SALE,
    /** Bytes on an inbox topic that are no invoice. */
    UNREADABLE_INBOX_RECORD,
    /** A record on the submissions topic that cannot be read. */
    UNREADABLE_SUBMISSION,
    /** A sale that the provider stores without the answer coming through. */
    LOST_ANSWER,
    /** A sale that the authority rejects. */
    REJECTION,
    /** A sale that finds the token of its account dead, once one was in use. */
    EXPIRED_TOKEN,
    /** No sale of an issuer for as long as a worker keeps an idle lease. */
    IDLENESS
  }
}
