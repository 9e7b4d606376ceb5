package co.acuse.audit.recording;

import co.acuse.audit.trail.LogEntry;
import co.acuse.audit.trail.LogEntry.Bodies;
import co.acuse.audit.trail.LogEntry.Receipt;
import co.acuse.contracts.json.ContractJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON value of a record, made storable where it was not, with every field it came with. */
final class ReceivedValue {

  private final ConsumerRecord<byte[], byte[]> record;
  private final ObjectNode tree;
  private final boolean altered;

  private ReceivedValue(ConsumerRecord<byte[], byte[]> record, ObjectNode tree, boolean altered) {
    this.record = record;
    this.tree = tree;
    this.altered = altered;
  }

  /**
   * Reads the value.
   *
   * @throws tools.jackson.core.JacksonException when it is not JSON
   * @throws ClassCastException when it is not an object
   */
  static ReceivedValue of(ConsumerRecord<byte[], byte[]> record) {
    JsonNode tree = ContractJson.mapper().readTree(record.value());
    boolean storable = StorableText.isStorable(tree);
    return new ReceivedValue(
        record, (ObjectNode) (storable ? tree : StorableText.of(tree)), !storable);
  }

  /** Whether the value could not be stored as it came. */
  boolean isAltered() {
    return altered;
  }

  /** The value as it is stored. */
  byte[] bytes() {
    return ContractJson.mapper().writeValueAsBytes(tree);
  }

  /** Splits the value; what is taken out of it is kept nowhere else. */
  Bodies bodies(String payloadField, String responseField) {
    ObjectNode rest = tree.deepCopy();
    JsonNode payload = taken(rest, payloadField);
    JsonNode response = taken(rest, responseField);
    return new Bodies(payload, response, rest);
  }

  LogEntry.Receipt receipt() {
    return new Receipt(
        record.topic(),
        record.partition(),
        record.offset(),
        sha256(record.value()),
        altered ? record.value() : null);
  }

  private static @Nullable JsonNode taken(ObjectNode tree, String field) {
    JsonNode value = tree.remove(field);
    return value == null || value.isNull() ? null : value;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
