package co.acuse.dian.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hash of the parts of a signature. */
final class Sha256 {

  private Sha256() {}

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
