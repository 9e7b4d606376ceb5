package co.acuse.dian.soap.envelope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Digests as base64. */
final class Digests {

  private Digests() {}

  static String sha256(String text) {
    return base64("SHA-256", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Names a certificate and protects nothing: WS-Security 1.1 knows no other thumbprint. */
  static String sha1(byte[] bytes) {
    return base64("SHA-1", bytes);
  }

  private static String base64(String algorithm, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
