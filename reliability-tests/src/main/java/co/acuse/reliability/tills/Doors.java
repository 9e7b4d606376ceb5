package co.acuse.reliability.tills;

import co.acuse.reliability.cluster.Cluster;
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

  /**
   * The doors of a cluster: those for tills that use HTTP, and the one for those that use Kafka.
   */
  public static Doors of(Cluster cluster) {
    return new Doors(
        cluster.ingests(),
        cluster.apiKey(),
        cluster.bootstrapServersForTills(),
        cluster.inboxTopic());
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return "Doors[" + ingests + ", " + inboxTopic + "]";
  }
}
