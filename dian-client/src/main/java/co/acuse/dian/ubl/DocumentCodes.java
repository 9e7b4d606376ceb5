package co.acuse.dian.ubl;

import java.util.regex.Pattern;

/**
 * The codes that are computed from a document before it is written.
 *
 * @param uuid CUFE or CUDE, 96 hexadecimal digits in small letters
 * @param softwareSecurityCode 96 hexadecimal digits in small letters
 * @param qrUrl the address that the QR code leads to (annex 1.9, 11.7)
 */
public record DocumentCodes(String uuid, String softwareSecurityCode, String qrUrl) {

  private static final Pattern SHA_384 = Pattern.compile("[0-9a-f]{96}");

  public DocumentCodes {
    refuseUnlessHash(uuid, "The CUFE or CUDE");
    refuseUnlessHash(softwareSecurityCode, "The SoftwareSecurityCode");
    if (!qrUrl.startsWith("https://")) {
      throw new IllegalArgumentException("The address of the QR code must start with https://");
    }
  }

  private static void refuseUnlessHash(String hash, String field) {
    if (!SHA_384.matcher(hash).matches()) {
      throw new IllegalArgumentException(field + " must be 96 digits of 0 to 9 and a to f");
    }
  }
}
