package co.acuse.audit.recording;

import co.acuse.audit.status.Statuses;
import co.acuse.audit.trail.ArchivedFiles;
import co.acuse.audit.trail.AuditTrail;
import co.acuse.audit.trail.ChainVerification;
import co.acuse.contracts.Topics;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the audit's schema, and a recorder that writes to it. */
final class AuditDatabase implements AutoCloseable {

  private final HikariDataSource pool;
  private final JdbcClient client;
  private final BatchRecorder recorder;
  private final ChainVerification verification;
  private final List<String> deadLetters = new CopyOnWriteArrayList<>();

  AuditDatabase() {
    TestDatabase database = Platform.postgres().newDatabase();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    pool = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/audit")
        .schemas("audit")
        .load()
        .migrate();
    client = JdbcClient.create(pool);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    recorder =
        new BatchRecorder(
            new AuditTrail(client, InstantSource.system()),
            new Statuses(client),
            new ArchivedFiles(client),
            transaction,
            (record, reason) -> deadLetters.add(record.offset() + ": " + reason),
            new RecordingMetrics(new SimpleMeterRegistry()));
    verification = new ChainVerification(client, transaction);
  }

  /** Records a batch, each record by the reader of its topic. */
  void record(List<ConsumerRecord<byte[], byte[]>> batch) {
    List<ConsumerRecord<byte[], byte[]>> submissions = new ArrayList<>(batch);
    submissions.removeIf(record -> !record.topic().equals(Topics.SUBMISSIONS));
    List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>(batch);
    events.removeAll(submissions);
    recorder.record(submissions, new SubmissionReader());
    recorder.record(events, new LifecycleReader());
  }

  /** Every submission and every invoice as they are now, without what tells of the arrival. */
  List<Map<String, @Nullable Object>> projection() {
    return client
        .sql(
            """
            SELECT invoice.status AS invoice_status,
                   invoice.phase AS invoice_phase, invoice.began_at, unfinished_since, speaker,
                   submission.*, document::text AS document_text
              FROM audit.invoice JOIN audit.submission USING (invoice_id)
             ORDER BY submission.invoice_id, submission_id
            """)
        .query()
        .listOfRows();
  }

  /** The ids of all events in the log, sorted. */
  List<String> eventIds() {
    return client
        .sql("SELECT event_id::text FROM audit.invoice_log ORDER BY 1")
        .query((row, _) -> row.getString(1))
        .list();
  }

  JdbcClient client() {
    return client;
  }

  ChainVerification verification() {
    return verification;
  }

  List<String> deadLetters() {
    return deadLetters;
  }

  @Override
  public void close() {
    pool.close();
  }
}
