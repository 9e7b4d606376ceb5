package co.acuse.dian.signature;

/** The list of what a signature covers; its canonical form is what the key signs. */
final class SignedInfo {

  private SignedInfo() {}

  /**
   * Covers the document, the certificate and the signer's properties, in this order.
   *
   * @param document SHA-256 of the document without its signature, in Base64
   * @param keyInfo SHA-256 of that part
   * @param properties SHA-256 of that part
   */
  static SignaturePart of(SignatureIds ids, String document, String keyInfo, String properties) {
    String content =
        SignatureXml.method("ds:CanonicalizationMethod", Algorithms.CANONICAL_XML)
            + SignatureXml.method("ds:SignatureMethod", Algorithms.RSA_SHA256)
            + document(ids, document)
            + reference(uri(ids.keyInfo()), SignatureXml.sha256(keyInfo))
            + reference(type() + uri(ids.signedProperties()), SignatureXml.sha256(properties));
    return new SignaturePart("ds:SignedInfo", "", content);
  }

  private static String document(SignatureIds ids, String digest) {
    return reference(
        SignatureXml.id(ids.reference()) + " URI=\"\"",
        "<ds:Transforms>"
            + SignatureXml.method("ds:Transform", Algorithms.ENVELOPED)
            + "</ds:Transforms>"
            + SignatureXml.sha256(digest));
  }

  private static String reference(String attributes, String content) {
    return "<ds:Reference" + attributes + ">" + content + "</ds:Reference>";
  }

  private static String type() {
    return " Type=\"%s\"".formatted(Algorithms.SIGNED_PROPERTIES_TYPE);
  }

  private static String uri(String id) {
    return " URI=\"#%s\"".formatted(id);
  }
}
