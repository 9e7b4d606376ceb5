package co.acuse.contracts;

/** The names of the Kafka topics; nowhere else are they spelled. */
public final class Topics {

  /** {@code SubmissionRequested}, keyed by issuer; written by ingest and replay only. */
  public static final String SUBMISSIONS = "acuse.submissions";

  /** {@code InvoiceEvent} and {@code DoorEvent}, keyed by issuer. */
  public static final String LIFECYCLE = "acuse.lifecycle";

  /** One topic for each till that speaks Kafka begins with this. */
  public static final String INBOX_PREFIX = "acuse.inbox.";

  private static final String DEAD_LETTER_SUFFIX = ".dlt";

  private Topics() {}

  /** Where records of {@code topic} go that cannot be read. */
  public static String deadLetters(String topic) {
    return topic + DEAD_LETTER_SUFFIX;
  }

  /** Whether {@code topic} holds dead letters. */
  public static boolean isDeadLetters(String topic) {
    return topic.endsWith(DEAD_LETTER_SUFFIX);
  }
}
