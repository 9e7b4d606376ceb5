package co.acuse.dian.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The one hash function behind all of these codes. */
final class Sha384 {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{96}");

  private Sha384() {}

  static String hex(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static void refuseOther(String value, String name) {
    if (!HASH.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A %s has 96 characters of 0-9 and a-f: '%s'".formatted(name, value));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-384");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-384", impossible);
    }
  }
}
