package co.acuse.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.trail.Verdict;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.testplatform.PlatformTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Several consumers with the same events at once: none waits for ever, no chain breaks. */
@PlatformTest
class ConcurrentRecordingIT {

  private static final int CONSUMERS = 4;
  private static final int SALES = 40;

  @Test
  void keepsChainsAndStatusesWhole() throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = records();
    try (AuditDatabase database = new AuditDatabase();
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int seed = 0; seed < CONSUMERS; seed++) {
        Random random = new Random(seed);
        running.add(consumers.submit(() -> recordShuffled(records, database, random)));
      }
      for (Future<?> consumer : running) {
        consumer.get();
      }

      assertThat(database.eventIds()).hasSize(records.size());
      assertThat(database.deadLetters()).isEmpty();
      assertThat(database.projection()).extracting("status").containsOnly("SUCCESS");
      assertThat(database.verification().chainsAfter(null, 100))
          .hasSize(SALES)
          .allSatisfy(chain ->
              assertThat(database.verification().verify(chain))
                  .isEqualTo(new Verdict.Intact(chain, 4)));
    }
  }

  private static void recordShuffled(
      List<ConsumerRecord<byte[], byte[]>> records, AuditDatabase database, Random random) {
    List<ConsumerRecord<byte[], byte[]>> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    for (int from = 0; from < shuffled.size(); from += 20) {
      database.record(shuffled.subList(from, Math.min(shuffled.size(), from + 20)));
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> records() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int sale = 0; sale < SALES; sale++) {
      SubmissionRequested submission =
          InvoiceFixture.aSale()
              .reference("A-LA-VEZ-" + sale)
              .submission(new SubmissionId(new UUID(20, sale)));
      LifecycleFixture life = LifecycleFixture.of(submission);
      records.add(Records.of(submission));
      records.add(Records.of(life.activated()));
      records.add(Records.of(life.attemptStarted(1)));
      records.add(Records.of(life.issued("SETP" + sale)));
    }
    return records;
  }
}
