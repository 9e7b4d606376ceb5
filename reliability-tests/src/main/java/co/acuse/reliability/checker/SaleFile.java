package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the evidence says about one sale. */
final class SaleFile {

  final UUID invoiceId;
  @Nullable Sale sale;
  final List<Post> posts = new ArrayList<>(1);
  final List<SubmissionRecord> submissions = new ArrayList<>(1);
  final List<LifecycleRecord> records = new ArrayList<>();
  final List<LogRow> log = new ArrayList<>();
  final List<SubmissionStatus> statuses = new ArrayList<>(1);
  final List<LedgerSubmission> ledgerSubmissions = new ArrayList<>(1);
  final List<Attempt> attempts = new ArrayList<>(1);
  final List<ProviderDocument> documents = new ArrayList<>(1);
  final List<ProviderRequest> requests = new ArrayList<>();
  @Nullable InvoiceStatus status;
  @Nullable LedgerDocument ledger;

  SaleFile(UUID invoiceId) {
    this.invoiceId = invoiceId;
  }

  /** The sale as people call it; its id where nobody named it. */
  String key() {
    return sale == null ? invoiceId.toString() : sale.toString();
  }

  /** Puts everything into the order of time; called once all is here. */
  void sort() {
    requests.sort(Comparator.comparing(ProviderRequest::at).thenComparingLong(ProviderRequest::id));
    attempts.sort(Comparator.comparing(Attempt::startedAt));
    documents.sort(Comparator.comparing(ProviderDocument::issuedAt));
  }

  /** The events with a sequence, each once, by their sequence; the first of several stays. */
  List<LifecycleRecord> events() {
    Map<UUID, LifecycleRecord> byId = new LinkedHashMap<>();
    records.stream()
        .filter(record -> record.sequence() > 0)
        .forEach(record -> byId.putIfAbsent(record.eventId(), record));
    return byId.values().stream()
        .sorted(Comparator.comparingLong(LifecycleRecord::sequence))
        .toList();
  }

  /** What was issued for a post of ours. */
  List<ProviderDocument> issued() {
    return issuedToAnybody().filter(document -> !document.foreign()).toList();
  }

  /**
   * What stands for the sale: issued for a post of ours or, at the DIAN, by whomever under a number
   * of ours.
   */
  List<ProviderDocument> issuedAsOurs() {
    return issuedToAnybody()
        .filter(document -> document.isAtDian() || !document.foreign())
        .toList();
  }

  /** What was issued under the reference, also if nobody of ours has posted it. */
  Stream<ProviderDocument> issuedToAnybody() {
    return documents.stream().filter(ProviderDocument::isIssued);
  }

  /** The requests that ask for a document to be issued. */
  List<ProviderRequest> submitting() {
    return requests.stream().filter(ProviderRequest::submitting).toList();
  }

  /** Submissions on the topic, each once. */
  Stream<SubmissionRecord> differentSubmissions() {
    Map<UUID, SubmissionRecord> byId = new LinkedHashMap<>();
    submissions.forEach(record -> byId.putIfAbsent(record.submissionId(), record));
    return byId.values().stream();
  }

  Optional<SubmissionStatus> status(UUID submission) {
    return statuses.stream().filter(row -> row.submissionId().equals(submission)).findFirst();
  }

  Optional<LedgerSubmission> ledgerSubmission(UUID submission) {
    return ledgerSubmissions.stream()
        .filter(row -> row.submissionId().equals(submission))
        .findFirst();
  }

  /** What the audit says of the invoice; empty when it does not know it. */
  String auditStatus() {
    return status == null ? "" : status.status();
  }

  /** The submission that the audit lets speak for the invoice. */
  Optional<SubmissionStatus> speaker() {
    UUID speaker = status == null ? null : status.speaker();
    return speaker == null ? Optional.empty() : status(speaker);
  }
}
