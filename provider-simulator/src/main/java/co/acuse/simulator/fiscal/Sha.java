package co.acuse.simulator.fiscal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as lower-case hexadecimal. */
public final class Sha {

  private Sha() {}

  public static String sha256(byte[] content) {
    return digest("SHA-256", content);
  }

  /** 96 digits, as a CUFE has. */
  public static String sha384(String content) {
    return digest("SHA-384", content.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
