package co.acuse.dian.signature;

/** The policy that each signature names: the DIAN's, version 2. */
final class SignaturePolicy {

  static final String IDENTIFIER =
      "https://facturaelectronica.dian.gov.co/politicadefirma/v2/politicadefirmav2.pdf";

  static final String DESCRIPTION =
      "Política de firma para facturas electrónicas de la República de Colombia.";

  /** The SHA-256 of the PDF at that address, in Base64. */
  static final String HASH = "dMoMvtcG5aIzgYo0tIsSQeVJBDnUnfSOfBpxXrmor0Y=";

  private SignaturePolicy() {}
}
