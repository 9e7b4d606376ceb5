package co.acuse.edge.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

@PlatformTest
class DeadLettersIT {

  private static final Instant NOW = Instant.parse("2026-03-16T17:00:00Z");

  private final String topic = "edge-" + UUID.randomUUID();
  private Admin admin;
  private DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private DeadLetters letters;

  @BeforeEach
  void open() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            Platform.kafka().bootstrapServers(),
            "max.request.size",
            TopicPlan.deadLetters(topic).maxMessageBytes());
    admin = Admin.create(config);
    producers =
        new DefaultKafkaProducerFactory<>(
            config, new ByteArraySerializer(), new ByteArraySerializer());
    letters =
        new DeadLetters(
            producers, new TopicKeeper(admin), InstantSource.fixed(NOW), new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    producers.destroy();
    admin.close();
  }

  @Test
  void keepsBytesAndSaysWhereTheyCameFromAndWhy() {
    byte[] value = {0, 1, (byte) 0xff};
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic, 3, 42, "key".getBytes(StandardCharsets.UTF_8), value);
    record.headers().add("ce_type", "co.acuse.unknown.v9".getBytes(StandardCharsets.UTF_8));

    letters.publish(record, "version 9 is not known here");

    ConsumerRecord<String, byte[]> letter = letter();
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.key()).isEqualTo("key");
    assertThat(KafkaRecords.headers(letter.headers()))
        .containsEntry("ce_type", "co.acuse.unknown.v9")
        .containsEntry(DeadLetters.REASON, "version 9 is not known here")
        .containsEntry(DeadLetters.TOPIC, topic)
        .containsEntry(DeadLetters.PARTITION, "3")
        .containsEntry(DeadLetters.OFFSET, "42")
        .containsEntry(DeadLetters.TIME, NOW.toString());
  }

  @Test
  void cutsWhatNoTopicTakes() {
    byte[] value = new byte[9 * 1024 * 1024];
    Arrays.fill(value, (byte) 'x');

    letters.publish(new ConsumerRecord<>(topic, 0, 0, null, value), "too large");

    ConsumerRecord<String, byte[]> letter = letter();
    assertThat(letter.value()).hasSizeLessThan(value.length);
    assertThat(KafkaRecords.headers(letter.headers()))
        .containsEntry(DeadLetters.CUT_FROM, Integer.toString(value.length));
  }

  private ConsumerRecord<String, byte[]> letter() {
    return Platform.kafka().reader().read(topic + ".dlt").getFirst();
  }
}
