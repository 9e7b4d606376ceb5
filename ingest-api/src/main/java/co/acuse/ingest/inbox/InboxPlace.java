package co.acuse.ingest.inbox;

import co.acuse.contracts.identity.SubmissionId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Where a record stands, which is what its submission is named after. */
final class InboxPlace {

  private InboxPlace() {}

  /** The same record, read again, has the same id. */
  static SubmissionId submissionId(ConsumerRecord<byte[], byte[]> record, Uuid topicId) {
    return SubmissionId.ofInboxRecord(
        record.topic(),
        topicId.toString(),
        record.partition(),
        record.offset(),
        HexFormat.of().formatHex(sha256(record.value())));
  }

  private static byte[] sha256(byte @Nullable [] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
