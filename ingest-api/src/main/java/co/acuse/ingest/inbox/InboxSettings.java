package co.acuse.ingest.inbox;

import co.acuse.contracts.Topics;
import co.acuse.edge.keys.IssuerScope;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tills that speak Kafka, settings {@code acuse.ingest.inbox.<client>.issuers}.
 *
 * @param inbox by client, the last part of the topic's name
 */
@ConfigurationProperties("acuse.ingest")
record InboxSettings(@DefaultValue Map<String, Client> inbox) {

  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  InboxSettings {
    inbox = Map.copyOf(inbox);
    for (String client : inbox.keySet()) {
      if (!CLIENT.matcher(client).matches()) {
        throw new IllegalArgumentException(
            "acuse.ingest.inbox: a client's name has letters, digits, - and _ only");
      }
    }
  }

  /** The issuers that the owner of {@code topic} may invoice for; none for a stranger. */
  IssuerScope issuersOf(String topic) {
    Client client = inbox.get(topic.substring(Topics.INBOX_PREFIX.length()));
    return client == null ? new IssuerScope.Only(Set.of()) : IssuerScope.of(client.issuers());
  }

  /**
   * One till.
   *
   * @param issuers NITs, or {@code *}
   */
  record Client(Set<String> issuers) {
    Client {
      issuers = issuers == null ? Set.of() : Set.copyOf(issuers);
    }
  }
}
