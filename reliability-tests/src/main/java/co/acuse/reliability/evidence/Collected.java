package co.acuse.reliability.evidence;

import java.time.Instant;
import java.util.Map;

/**
 * When the evidence was taken, and what Kafka's own names for topics are.
 *
 * @param ledgerAt the database's time when the ledger was read, which is first
 * @param topicIds of every topic that posts name
 */
public record Collected(Instant ledgerAt, Map<String, String> topicIds) {

  public Collected {
    topicIds = topicIds == null ? Map.of() : Map.copyOf(topicIds);
  }
}
