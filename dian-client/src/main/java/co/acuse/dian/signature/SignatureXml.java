package co.acuse.dian.signature;

/** The pieces that several parts of a signature are written with, in canonical form. */
final class SignatureXml {

  private SignatureXml() {}

  static String method(String element, String algorithm) {
    return "<%s Algorithm=\"%s\"></%s>".formatted(element, algorithm, element);
  }

  static String id(String id) {
    return " Id=\"%s\"".formatted(id);
  }

  /** The name of the hash function and a hash, in Base64. */
  static String sha256(String digest) {
    return method("ds:DigestMethod", Algorithms.SHA256)
        + "<ds:DigestValue>"
        + digest
        + "</ds:DigestValue>";
  }
}
