package co.acuse.contracts.wire;

import java.util.Map;

/**
 * A message as it stands on a topic, without saying anything of Kafka.
 *
 * @param key decides the partition: the issuer
 * @param headers CloudEvents attributes and {@code traceparent}, as text
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record WireRecord(String key, byte[] value, Map<String, String> headers) {

  public WireRecord {
    headers = Map.copyOf(headers);
  }
}
