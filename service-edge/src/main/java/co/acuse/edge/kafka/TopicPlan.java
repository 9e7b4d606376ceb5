package co.acuse.edge.kafka;

import co.acuse.contracts.Topics;
import java.time.Duration;

/**
 * A topic as it must be.
 *
 * @param partitions only for its making; an existing topic keeps its own
 * @param retention records stay at least this long
 * @param maxMessageBytes the largest record that it must take
 * @param stampedByBroker whether a record's time is that of its arrival, whatever its writer says
 */
public record TopicPlan(
    String name, int partitions, Duration retention, int maxMessageBytes, boolean stampedByBroker) {

  /** Every topic and producer takes 8 MiB. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  /** A dead letter is the record that came, and its reason. */
  private static final int DEAD_LETTER_HEADROOM = 64 * 1024;

  private static final int PARTITIONS = 12;
  private static final Duration INTAKE_RETENTION = Duration.ofDays(30);
  private static final Duration LIFECYCLE_RETENTION = Duration.ofDays(90);

  public static TopicPlan submissions() {
    return new TopicPlan(
        Topics.SUBMISSIONS, PARTITIONS, INTAKE_RETENTION, MAX_MESSAGE_BYTES, false);
  }

  public static TopicPlan lifecycle() {
    return new TopicPlan(
        Topics.LIFECYCLE, PARTITIONS, LIFECYCLE_RETENTION, MAX_MESSAGE_BYTES, false);
  }

  /**
   * The inbox topic of a till that speaks Kafka. Its sales are judged by the time of their arrival,
   * which a till's wrong clock must not decide.
   */
  public static TopicPlan inbox(String client) {
    return new TopicPlan(
        Topics.INBOX_PREFIX + client, 1, INTAKE_RETENTION, MAX_MESSAGE_BYTES, true);
  }

  /** Where records of {@code topic} go that cannot be read. */
  public static TopicPlan deadLetters(String topic) {
    return new TopicPlan(
        Topics.deadLetters(topic),
        1,
        LIFECYCLE_RETENTION,
        MAX_MESSAGE_BYTES + DEAD_LETTER_HEADROOM,
        false);
  }

  /** The same topic with another number of partitions when it has to be made. */
  public TopicPlan withPartitions(int count) {
    return new TopicPlan(name, count, retention, maxMessageBytes, stampedByBroker);
  }
}
