package co.acuse.ingest.publishing;

import co.acuse.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.TopicPartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Whether Kafka takes writes, asked each second and answered from memory.
 *
 * <p>It is the circuit breaker of this door: while it is open nothing is given to the producer, so
 * that a caller is told at once, and for certain, that nothing was accepted.
 */
final class KafkaWrites implements SmartLifecycle, HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaWrites.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int SAFE_REPLICAS = 3;

  private final Admin admin;
  private final ProducerFactory<byte[], byte[]> producers;
  private final Duration interval;
  private volatile boolean open;
  private volatile Thread prober = Thread.ofVirtual().unstarted(() -> {});

  KafkaWrites(Admin admin, ProducerFactory<byte[], byte[]> producers, Duration interval) {
    this.admin = admin;
    this.producers = producers;
    this.interval = interval;
  }

  boolean open() {
    return open;
  }

  /** Closes the door until the next probe finds Kafka well. */
  void suspect() {
    set(false, "a record was not acknowledged in time");
  }

  @Override
  public Health health() {
    return (open ? Health.up() : Health.down()).build();
  }

  @Override
  public void start() {
    probe();
    prober = Thread.ofVirtual().name("kafka-probe").start(this::keepProbing);
  }

  private void keepProbing() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(interval);
        probe();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void probe() {
    try {
      boolean writable =
          admin
              .describeTopics(
                  List.of(Topics.SUBMISSIONS),
                  new DescribeTopicsOptions().timeoutMs((int) PATIENCE.toMillis()))
              .allTopicNames()
              .get(PATIENCE.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS)
              .values()
              .stream()
              .flatMap(topic -> topic.partitions().stream())
              .allMatch(KafkaWrites::writable);
      if (writable && !open) {
        // The first request must not be the one that waits for the topic's metadata.
        producers.createProducer().partitionsFor(Topics.SUBMISSIONS);
      }
      set(writable, writable ? "it answers" : "a partition has no leader or too few replicas");
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      set(false, cause.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean writable(TopicPartitionInfo partition) {
    int needed = partition.replicas().size() >= SAFE_REPLICAS ? 2 : 1;
    return partition.leader() != null
        && !partition.leader().isEmpty()
        && partition.isr().size() >= needed;
  }

  private void set(boolean now, String reason) {
    boolean before = open;
    open = now;
    if (before == now) {
      return;
    }
    if (now) {
      LOG.info("Kafka takes writes: {}", reason);
    } else {
      LOG.warn("Kafka does not take writes, invoices are answered NOT_ACCEPTED: {}", reason);
    }
  }

  @Override
  public void stop() {
    prober.interrupt();
  }

  @Override
  public boolean isRunning() {
    return prober.isAlive();
  }

  /** After the topics are made, before listeners and the web server. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }
}
