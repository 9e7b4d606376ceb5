package co.acuse.dian.soap.envelope;

/** How a request's signature points at the certificate that it carries. */
public enum KeyReference {
  /** By the token's id, as the DIAN's guide 2.6 shows and known clients do. */
  DIRECT,
  /** By the certificate's SHA-1 thumbprint, as the WSDL's policy asks. */
  THUMBPRINT
}
