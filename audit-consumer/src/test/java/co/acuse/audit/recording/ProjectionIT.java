package co.acuse.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.trail.Verdict;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.testplatform.PlatformTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the order, the batches and the repeats: the same statuses and the same log. */
@PlatformTest
class ProjectionIT {

  private static final int ORDERS = 12;

  @Test
  void isTheSameForEveryOrderOfArrival() {
    List<ConsumerRecord<byte[], byte[]>> records = life();
    List<Map<String, @Nullable Object>> expected;
    List<String> ids;
    try (AuditDatabase inOrder = new AuditDatabase()) {
      inOrder.record(records);
      expected = inOrder.projection();
      ids = inOrder.eventIds();
      assertThat(ids).hasSize(records.size());
    }

    for (int seed = 0; seed < ORDERS; seed++) {
      try (AuditDatabase database = new AuditDatabase()) {
        batches(records, new Random(seed)).forEach(database::record);

        assertThat(database.projection()).as("order %d", seed).isEqualTo(expected);
        assertThat(database.eventIds()).isEqualTo(ids);
        assertThat(database.deadLetters()).isEmpty();
        assertThat(verdicts(database))
            .allSatisfy(v -> assertThat(v).isInstanceOf(Verdict.Intact.class));
      }
    }
  }

  @Test
  void derivesTheInvoiceFromAllItsSubmissions() {
    InvoiceFixture sale = InvoiceFixture.aSale().reference("DERIVADA-1");
    SubmissionRequested first = sale.submission();
    SubmissionRequested second = sale.submission(new SubmissionId(new UUID(1, 2)));
    try (AuditDatabase database = new AuditDatabase()) {
      database.record(List.of(Records.of(first)));
      assertThat(status(database)).isEqualTo("PROCESANDO/QUEUED");

      LifecycleFixture life = LifecycleFixture.of(first);
      database.record(List.of(Records.of(life.activated()), Records.of(life.attemptStarted(1))));
      assertThat(status(database)).isEqualTo("PROCESANDO/SENDING");

      database.record(List.of(Records.of(life.failed(FailureCause.REJECTED_BY_AUTHORITY))));
      assertThat(status(database)).isEqualTo("FAILED/null");

      database.record(List.of(Records.of(second)));
      assertThat(status(database)).isEqualTo("PROCESANDO/QUEUED");

      database.record(List.of(Records.of(LifecycleFixture.of(second).after(3).issued("SETP1"))));
      assertThat(status(database)).isEqualTo("SUCCESS/null");

      LifecycleFixture late =
          LifecycleFixture.of(sale.submission(new SubmissionId(new UUID(3, 4))));
      database.record(List.of(Records.of(late.after(4).failed(FailureCause.WITHDRAWN))));
      assertThat(status(database)).isEqualTo("SUCCESS/null");
    }
  }

  @Test
  void aRefusalNeverChangesTheInvoice() {
    try (AuditDatabase database = new AuditDatabase()) {
      SubmissionRequested accepted =
          InvoiceFixture.aSale().submission(new SubmissionId(new UUID(5, 6)));
      database.record(List.of(Records.of(accepted)));

      database.record(List.of(Records.of(LifecycleFixture.refused())));

      assertThat(status(database)).isEqualTo("PROCESANDO/QUEUED");
      assertThat(database.projection()).extracting("status").contains("FAILED");
    }
  }

  private static String status(AuditDatabase database) {
    return database
        .client()
        .sql("SELECT status || '/' || COALESCE(phase, 'null') FROM audit.invoice")
        .query(String.class)
        .single();
  }

  private static List<Verdict> verdicts(AuditDatabase database) {
    return database.verification().chainsAfter(null, 100).stream()
        .map(database.verification()::verify)
        .toList();
  }

  /** Sales that fail and are corrected, wait, are repeated, are issued, and one refused. */
  private static List<ConsumerRecord<byte[], byte[]>> life() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int sale = 0; sale < 4; sale++) {
      InvoiceFixture invoice = InvoiceFixture.aSale().reference("ORDEN-" + sale).order("P-" + sale);
      SubmissionRequested wrong = invoice.submission(new SubmissionId(new UUID(9, sale)));
      records.add(Records.of(wrong));
      LifecycleFixture life = LifecycleFixture.of(wrong);
      records.add(Records.of(life.activated()));
      records.add(Records.of(life.attemptStarted(1)));
      records.add(Records.of(life.waiting(Phase.UNKNOWN, 1)));
      records.add(Records.of(life.attemptStarted(2)));
      records.add(Records.of(life.failed(FailureCause.REJECTED_BY_AUTHORITY)));
      if (sale > 0) {
        corrected(records, invoice, sale);
      }
    }
    records.add(Records.of(LifecycleFixture.refused()));
    records.add(Records.of(LifecycleFixture.operatorActed(InvoiceFixture.ISSUER)));
    return records;
  }

  private static void corrected(
      List<ConsumerRecord<byte[], byte[]>> records, InvoiceFixture invoice, int sale) {
    SubmissionRequested right = invoice.submission(new SubmissionId(new UUID(10, sale)));
    records.add(Records.of(right));
    LifecycleFixture life = LifecycleFixture.of(right).after(5);
    records.add(Records.of(life.activated()));
    records.add(Records.of(life.waiting(Phase.PENDING_AUTHORITY, 1)));
    records.add(Records.of(life.alertRaised("PENDING_FOR_LONG")));
    if (sale > 1) {
      records.add(Records.of(life.issued("SETP" + sale)));
      records.add(Records.of(life.deleted("SETP0")));
    }
  }

  /** Everything in some order, a third of it twice, cut anywhere. */
  private static List<List<ConsumerRecord<byte[], byte[]>>> batches(
      List<ConsumerRecord<byte[], byte[]>> records, Random random) {
    List<ConsumerRecord<byte[], byte[]>> shuffled = new ArrayList<>(records);
    records.stream().filter(_ -> random.nextInt(3) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    List<List<ConsumerRecord<byte[], byte[]>>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(7));
      batches.add(shuffled.subList(from, to));
      from = to;
    }
    return batches;
  }
}
