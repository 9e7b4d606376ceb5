package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Sale;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids as the interface's description derives them: UUID version 5 (RFC 9562 §5.5) of the parts, one
 * to a line.
 */
final class Identities {

  private static final UUID SALES = UUID.fromString("6f0d6c4e-3a53-5c1e-9d5b-0f6a1e6f2a71");
  private static final UUID INBOX = UUID.fromString("2c8f4cde-52a5-5a2b-8f5e-51d8c1c0a7b3");

  private Identities() {}

  /** The permanent id of a sale. */
  static UUID invoice(Sale sale) {
    return named(SALES, sale.issuer(), sale.documentType(), sale.reference());
  }

  /** The id of what stands at one place of an inbox topic. */
  static UUID inboxRecord(
      String topic, String topicId, int partition, long offset, String valueSha256) {
    return named(INBOX, topic, topicId, "" + partition, "" + offset, valueSha256);
  }

  private static UUID named(UUID namespace, String... parts) {
    ByteBuffer space =
        ByteBuffer.allocate(16)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits());
    MessageDigest sha1 = sha1();
    sha1.update(space.array());
    ByteBuffer hash =
        ByteBuffer.wrap(sha1.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
