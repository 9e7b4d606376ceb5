package co.acuse.ingest.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Kafka may take, settings {@code acuse.ingest.kafka}.
 *
 * @param maxBlock for the topic's metadata or room in the buffer
 * @param requestTimeout for one request to a broker
 * @param deliveryTimeout from the buffer to the acknowledgement, repeats included
 * @param answerWithin when the caller is answered, whatever Kafka does
 * @param bufferBytes what may wait for Kafka in memory
 * @param probeEvery how often Kafka is asked whether it takes writes
 */
@ConfigurationProperties("acuse.ingest.kafka")
record PublishingSettings(
    @DefaultValue("800ms") Duration maxBlock,
    @DefaultValue("1500ms") Duration requestTimeout,
    @DefaultValue("2500ms") Duration deliveryTimeout,
    @DefaultValue("3800ms") Duration answerWithin,
    @DefaultValue("67108864") long bufferBytes,
    @DefaultValue("1s") Duration probeEvery) {

  PublishingSettings {
    if (requestTimeout.compareTo(deliveryTimeout) > 0) {
      throw new IllegalArgumentException(
          "acuse.ingest.kafka: request-timeout must not be longer than delivery-timeout");
    }
    if (maxBlock.plus(deliveryTimeout).compareTo(answerWithin) > 0) {
      throw new IllegalArgumentException(
          "acuse.ingest.kafka: max-block and delivery-timeout together must fit into"
              + " answer-within");
    }
  }
}
