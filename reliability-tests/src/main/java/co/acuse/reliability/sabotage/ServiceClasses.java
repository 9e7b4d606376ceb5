package co.acuse.reliability.sabotage;

/** The classes of the services, and of their libraries, that sabotage takes hold of. */
final class ServiceClasses {

  private static final String INGEST = "co.acuse.ingest.";
  private static final String SUBMITTER = "co.acuse.submitter.";
  private static final String FACTUS = "co.acuse.submitter.gateway.factus.";
  private static final String CLIENT = "co.acuse.factus.";
  private static final String AUDIT = "co.acuse.audit.";

  static final String DEAD_LETTERS = "co.acuse.edge.kafka.DeadLetters";
  static final String KAFKA_CONSUMER = "org.apache.kafka.clients.consumer.KafkaConsumer";
  static final String HTTP_EXECUTOR = "org.apache.hc.core5.http.impl.io.HttpRequestExecutor";
  static final String HTTP_CONNECTION =
      "org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection";
  static final String SQL = "org.springframework.jdbc.core.simple.DefaultJdbcClient";

  static final String INGEST_WIRING = INGEST + "IngestWiring";
  static final String ACCEPT_INVOICES = INGEST + "acceptance.AcceptInvoices";
  static final String KAFKA_PUBLISHER = INGEST + "publishing.KafkaPublisher";
  static final String SENDING = INGEST + "publishing.Sending";
  static final String INBOX_LISTENER = INGEST + "inbox.InboxListener";

  static final String SUBMITTER_WIRING = SUBMITTER + "SubmitterWiring";
  static final String SUBMISSION_ROWS = SUBMITTER + "ledger.PostgresSubmissions";
  static final String LEDGER = SUBMITTER + "ledger.PostgresLedger";
  static final String LEASES = SUBMITTER + "ledger.PostgresLeases";
  static final String CHANGES = SUBMITTER + "ledger.ChangeWriter";
  static final String OUTBOX_ROWS = SUBMITTER + "ledger.OutboxRows";
  static final String EVENTS = SUBMITTER + "lifecycle.KafkaEvents";
  static final String DOCUMENT_WORK = SUBMITTER + "submission.DocumentWork";
  static final String AFTER_SUBMIT = SUBMITTER + "submission.AfterSubmit";
  static final String AFTER_DELETE = SUBMITTER + "submission.AfterDelete";
  static final String ADOPTION = SUBMITTER + "submission.Adoption";
  static final String PLACING = SUBMITTER + "submission.lanes.Placing";
  static final String LEASED_FILES = SUBMITTER + "submission.lanes.LeasedFiles";
  static final String FILE_FETCHING = SUBMITTER + "archive.FileFetching";
  static final String GATEWAY = FACTUS + "FactusGateway";

  static final String SYSTEM_CLOCKS = CLIENT + "settings.FactusClock";
  static final String DOCUMENTS = CLIENT + "document.Documents";
  static final String TOKENS = CLIENT + "auth.TokenEndpoint";

  static final String AUDIT_WIRING = AUDIT + "AuditWiring";
  static final String TOPIC_LISTENERS = AUDIT + "recording.TopicListeners";
  static final String BATCHES = AUDIT + "recording.BatchRecorder";

  private ServiceClasses() {}
}
