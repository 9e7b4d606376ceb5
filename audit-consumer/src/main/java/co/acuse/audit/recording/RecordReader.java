package co.acuse.audit.recording;

import co.acuse.contracts.wire.Decoded;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.kafka.TopicPlan;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the records of one topic; none of them makes it throw. */
abstract sealed class RecordReader<T> permits SubmissionReader, LifecycleReader {

  abstract Decoded<T> decode(byte @Nullable [] value, Map<String, String> headers);

  abstract Recordable recordable(
      T message, ReceivedValue value, ConsumerRecord<byte[], byte[]> record);

  /** Looks at a record. */
  final Reading read(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      return new Reading.Unusable("the record has no value");
    }
    if (value.length > TopicPlan.MAX_MESSAGE_BYTES) {
      return new Reading.Unusable("the value has more than 8 MiB");
    }
    try {
      return decoded(record);
    } catch (RuntimeException e) {
      // Whatever is wrong with a record's content must not stop those behind it.
      return new Reading.Unusable("the value cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Reading decoded(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = KafkaRecords.headers(record);
    return switch (decode(record.value(), headers)) {
      case Decoded.Undecodable<T>(String reason) -> new Reading.Unusable(reason);
      case Decoded.Understood<T>(T message) -> {
        ReceivedValue value = ReceivedValue.of(record);
        yield value.isAltered() ? again(record, value, headers) : readable(message, value, record);
      }
    };
  }

  private Reading again(
      ConsumerRecord<byte[], byte[]> record, ReceivedValue value, Map<String, String> headers) {
    return switch (decode(value.bytes(), headers)) {
      case Decoded.Undecodable<T>(String reason) -> new Reading.Unusable(reason);
      case Decoded.Understood<T>(T message) -> readable(message, value, record);
    };
  }

  private Reading readable(T message, ReceivedValue value, ConsumerRecord<byte[], byte[]> record) {
    return new Reading.Usable(recordable(message, value, record));
  }
}
