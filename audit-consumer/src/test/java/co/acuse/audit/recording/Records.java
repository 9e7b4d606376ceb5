package co.acuse.audit.recording;

import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a consumer gets them; each has the next offset. */
final class Records {

  private static final AtomicLong OFFSETS = new AtomicLong();

  private Records() {}

  static ConsumerRecord<byte[], byte[]> of(SubmissionRequested submission) {
    return of(Topics.SUBMISSIONS, Wire.encode(submission, "/test", null));
  }

  static ConsumerRecord<byte[], byte[]> of(InvoiceEvent event) {
    return of(Topics.LIFECYCLE, Wire.encode(event, "/test"));
  }

  static ConsumerRecord<byte[], byte[]> of(DoorEvent event) {
    return of(Topics.LIFECYCLE, Wire.encode(event, null, "/test", null));
  }

  static ConsumerRecord<byte[], byte[]> of(String topic, WireRecord wire) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic, 0, OFFSETS.incrementAndGet(), bytes(wire.key()), wire.value());
    wire.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
