package co.acuse.reliability.tills;

import java.net.URI;
import java.util.List;

/**
 * Where tills hand over what they sold.
 *
 * @param ingests each process of ingest-api, tried in turn
 * @param apiKey in clear
 * @param bootstrapServers for tills that speak Kafka
 * @param inboxTopic on which they publish
 */
public record Doors(List<URI> ingests, String apiKey, String bootstrapServers, String inboxTopic) {

  public Doors {
    if (ingests.isEmpty()) {
      throw new IllegalArgumentException("tills need a door");
    }
    ingests = List.copyOf(ingests);
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return "Doors[" + ingests + ", " + inboxTopic + "]";
  }
}
