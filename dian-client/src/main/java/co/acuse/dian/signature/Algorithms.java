package co.acuse.dian.signature;

/** The names of the algorithms and namespaces that a signature is written with. */
final class Algorithms {

  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  /** Inclusive: the DIAN refuses the exclusive form (rule ZE02). */
  static final String CANONICAL_XML = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String ENVELOPED = DS + "enveloped-signature";
  static final String SIGNED_PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

  private Algorithms() {}
}
