package co.acuse.edge.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A key in the moment of its making: what the caller gets, and what the settings keep.
 *
 * @param text what the caller sends; known to nobody else afterwards
 * @param hash SHA-256 of the text in hex, for {@code acuse.keys[].hash}
 */
public record ApiKey(String text, String hash) {

  private static final int RANDOM_BYTES = 32;

  /** Makes a key; {@code random} must be a {@link java.security.SecureRandom} outside tests. */
  public static ApiKey generate(RandomGenerator random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return of("acuse_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key whose text is known already. */
  public static ApiKey of(String text) {
    return new ApiKey(text, HexFormat.of().formatHex(sha256(text)));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ApiKey[hash=" + hash + "]";
  }
}
