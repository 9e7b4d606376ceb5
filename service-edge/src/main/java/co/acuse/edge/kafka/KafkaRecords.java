package co.acuse.edge.kafka;

import co.acuse.contracts.wire.WireRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Moves messages of the contracts in and out of Kafka's records. */
public final class KafkaRecords {

  private KafkaRecords() {}

  /** The record to send; its key decides the partition. */
  public static ProducerRecord<byte[], byte[]> toSend(String topic, WireRecord message) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(message.key()), message.value());
    message.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  /** The headers as text; of a repeated one the last counts, as Kafka has it. */
  public static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    return headers(record.headers());
  }

  static Map<String, String> headers(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      byte[] value = header.value();
      if (value != null) {
        texts.put(header.key(), new String(value, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
