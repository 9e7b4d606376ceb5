package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange;
import co.acuse.audit.status.StatusChange.Ended;
import co.acuse.audit.status.Statuses;
import co.acuse.audit.trail.ArchivedFiles;
import co.acuse.audit.trail.AuditTrail;
import co.acuse.audit.trail.AuditTrail.Appended;
import co.acuse.audit.trail.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records a batch in one transaction. What cannot be read, or what the database refuses, becomes a
 * dead letter and the rest goes in; when the database is away, nothing happens but an exception.
 */
final class BatchRecorder {

  private final AuditTrail trail;
  private final Statuses statuses;
  private final ArchivedFiles files;
  private final TransactionTemplate transaction;
  private final DeadLetterTray deadLetters;
  private final RecordingMetrics metrics;

  BatchRecorder(
      AuditTrail trail,
      Statuses statuses,
      ArchivedFiles files,
      TransactionTemplate transaction,
      DeadLetterTray deadLetters,
      RecordingMetrics metrics) {
    this.trail = trail;
    this.statuses = statuses;
    this.files = files;
    this.transaction = transaction;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /** Returns when every record is in the log or with the dead letters. */
  void record(List<ConsumerRecord<byte[], byte[]>> records, RecordReader<?> reader) {
    List<Pending> readable = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      switch (reader.read(record)) {
        case Reading.Usable(Recordable recordable) -> readable.add(new Pending(record, recordable));
        case Reading.Unusable(String reason) -> deadLetters.put(record, reason);
      }
    }
    store(readable);
  }

  private void store(List<Pending> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Stored stored;
    try {
      stored = Objects.requireNonNull(transaction.execute(_ -> inTransaction(batch)));
    } catch (DataAccessException e) {
      bisect(batch, Refusal.of(e).orElseThrow(() -> e));
      return;
    }
    metrics.recorded(batch.getFirst().record().topic(), stored.appended().fresh().size());
    stored.ended().forEach(metrics::ended);
    contradictions(batch, stored.appended().contradicting());
  }

  private Stored inTransaction(List<Pending> batch) {
    Appended appended =
        trail.append(batch.stream().map(pending -> pending.recordable().entry()).toList());
    Set<LogEntry> fresh = identities(appended.fresh());
    List<StatusChange> changes = new ArrayList<>();
    for (Pending pending : batch) {
      Recordable recordable = pending.recordable();
      if (fresh.contains(recordable.entry())) {
        files.store(recordable.files());
        if (recordable.change() != null) {
          changes.add(recordable.change());
        }
      }
    }
    return new Stored(appended, statuses.apply(changes));
  }

  /** Halves the batch until the refused row is alone. */
  private void bisect(List<Pending> batch, Refusal refusal) {
    if (batch.size() == 1) {
      deadLetters.put(batch.getFirst().record(), refusal.reason());
      return;
    }
    int middle = batch.size() / 2;
    store(batch.subList(0, middle));
    store(batch.subList(middle, batch.size()));
  }

  private void contradictions(List<Pending> batch, List<LogEntry> contradicting) {
    Set<LogEntry> found = identities(contradicting);
    batch.stream()
        .filter(pending -> found.contains(pending.recordable().entry()))
        .forEach(pending ->
            deadLetters.put(pending.record(), "its id is known with another invoice or content"));
  }

  /** The very entries: comparing their JSON would cost more than it tells. */
  private static Set<LogEntry> identities(List<LogEntry> entries) {
    Set<LogEntry> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(entries);
    return set;
  }

  private record Pending(ConsumerRecord<byte[], byte[]> record, Recordable recordable) {}

  private record Stored(Appended appended, List<Ended> ended) {}
}
