package co.acuse.audit.recording;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record goes that cannot be recorded; returns when it is safe there. */
@FunctionalInterface
interface DeadLetterTray {

  void put(ConsumerRecord<byte[], byte[]> record, String reason);
}
