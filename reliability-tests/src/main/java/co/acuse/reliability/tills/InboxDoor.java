package co.acuse.reliability.tills;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The door for tills that speak Kafka: their own topic. */
final class InboxDoor implements AutoCloseable {

  private static final int REQUEST_MILLIS = 3_000;
  private static final int DELIVERY_MILLIS = 8_000;
  private static final int LONGEST_SECONDS = 20;

  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;

  InboxDoor(String bootstrapServers, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG, "tills",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 5,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Publishes and waits for the acknowledgement. */
  Answer publish(String issuer, String body) throws InterruptedException {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic, issuer.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
    try {
      RecordMetadata place = producer.send(record).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      return new Answer.Published(place.topic(), place.partition(), place.offset());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Answer.Unknown(null, cause.getClass().getSimpleName());
    } catch (KafkaException | TimeoutException e) {
      return new Answer.Unknown(null, e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
