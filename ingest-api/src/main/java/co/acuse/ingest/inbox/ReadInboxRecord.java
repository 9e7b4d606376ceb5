package co.acuse.ingest.inbox;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.NameBasedUuid;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DoorEvent.Fault;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.rules.FaultTexts;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.contracts.rules.Reading;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.keys.IssuerScope;
import co.acuse.edge.problem.CallerLanguage;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.Problems;
import co.acuse.ingest.refusal.IngestProblems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decides what a record of an inbox topic is. */
@Component
final class ReadInboxRecord {

  private static final Logger LOG = LoggerFactory.getLogger(ReadInboxRecord.class);
  private static final int INVOICE_BYTES = 1024 * 1024;

  private final InboxSettings settings;
  private final InvoiceReader reader;
  private final TopicIds topicIds;

  ReadInboxRecord(InboxSettings settings, InvoiceReader reader, TopicIds topicIds) {
    this.settings = settings;
    this.reader = reader;
    this.topicIds = topicIds;
  }

  InboxReading read(ConsumerRecord<byte[], byte[]> record) {
    SubmissionId id = InboxPlace.submissionId(record, topicIds.of(record.topic()));
    byte @Nullable [] value = record.value();
    if (value == null) {
      return unreadable(record, id, Problems.MALFORMED_JSON, "the record has no value");
    }
    if (value.length > INVOICE_BYTES) {
      return unreadable(record, id, Problems.CONTENT_TOO_LARGE, "larger than 1 MiB");
    }
    try {
      JsonNode document = ContractJson.mapper().readTree(value);
      return document.isObject()
          ? judge(record, id, document)
          : unreadable(record, id, Problems.MALFORMED_JSON, "not a JSON object");
    } catch (JacksonException e) {
      return unreadable(
          record, id, Problems.MALFORMED_JSON, "not JSON: " + e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // Whatever is wrong with a record's content must not stop those behind it.
      LOG.error("A record of an inbox topic cannot be judged; this is a defect", e);
      return unreadable(
          record, id, Problems.INTERNAL_ERROR, "a defect: " + e.getClass().getSimpleName());
    }
  }

  private InboxReading judge(
      ConsumerRecord<byte[], byte[]> record, SubmissionId id, JsonNode document) {
    IssuerScope scope = settings.issuersOf(record.topic());
    Optional<IssuerNit> issuer = named(document, "issuer", IssuerNit::new);
    if (issuer.isPresent() && !scope.contains(issuer.get())) {
      return new InboxReading.Refused(
          refusal(record, id, document, List.of(fault(IngestProblems.ISSUER_NOT_ALLOWED))));
    }
    return switch (reader.read(document, arrivedAt(record))) {
      case Reading.Acceptable acceptable ->
          new InboxReading.Invoice(submission(record, id, acceptable));
      case Reading.Faulty(var faults) ->
          new InboxReading.Refused(
              refusal(record, id, document, faults.stream().map(ReadInboxRecord::told).toList()));
    };
  }

  /** A record that is read again, however late, must be judged alike and told in equal words. */
  private static Instant arrivedAt(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  private static SubmissionRequested submission(
      ConsumerRecord<byte[], byte[]> record, SubmissionId id, Reading.Acceptable acceptable) {
    return new SubmissionRequested(
        id,
        acceptable.invoice().id(),
        Origin.INBOX,
        arrivedAt(record),
        acceptable.contentHash(),
        null,
        null,
        acceptable.invoice(),
        acceptable.totals());
  }

  private InboxReading unreadable(
      ConsumerRecord<byte[], byte[]> record, SubmissionId id, ProblemType problem, String reason) {
    JsonNode nothing = ContractJson.mapper().createObjectNode();
    return new InboxReading.Unreadable(
        refusal(record, id, nothing, List.of(fault(problem))), reason);
  }

  /** As much of the document's identity as can be read, so that its till finds it. */
  private SubmissionRefused refusal(
      ConsumerRecord<byte[], byte[]> record,
      SubmissionId id,
      JsonNode document,
      List<Fault> faults) {
    IssuerNit issuer = named(document, "issuer", IssuerNit::new).orElse(null);
    DocumentType type = named(document, "documentType", DocumentType::valueOf).orElse(null);
    ReferenceCode reference = named(document, "referenceCode", ReferenceCode::new).orElse(null);
    return new SubmissionRefused(
        NameBasedUuid.of(id.value(), "refused"),
        arrivedAt(record),
        id,
        issuer,
        type,
        reference == null ? null : reference.value(),
        issuer == null || type == null || reference == null
            ? null
            : InvoiceId.of(issuer, type, reference),
        record.topic(),
        record.partition(),
        record.offset(),
        faults);
  }

  private static <T> Optional<T> named(
      JsonNode document, String field, Function<String, T> conversion) {
    try {
      return Optional.of(conversion.apply(document.path(field).asString("")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Fault told(co.acuse.contracts.rules.Fault fault) {
    return new Fault(
        fault.path(), fault.code().name(), FaultTexts.text(fault, CallerLanguage.SPANISH));
  }

  private static Fault fault(ProblemType problem) {
    return new Fault("$", problem.code(), problem.title().in(CallerLanguage.SPANISH));
  }
}
