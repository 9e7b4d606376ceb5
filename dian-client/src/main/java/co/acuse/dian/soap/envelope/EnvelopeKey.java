package co.acuse.dian.soap.envelope;

/**
 * The key that the DIAN knows a caller by: it signs the address of each request (WSDL policy,
 * EndorsingSupportingTokens). A key for documents may serve as one; its certificate must then name
 * the NIT that sends.
 *
 * <p>Nothing of a private key may stand in what {@code toString} or an exception says.
 */
public interface EnvelopeKey {

  /**
   * The RSA signature with SHA-256 (PKCS #1 v1.5, in Java {@code SHA256withRSA}) of these bytes. Is
   * called from several threads at once. Throws when the key cannot be used; nothing was sent then.
   */
  byte[] sign(byte[] bytes);

  /** The leaf certificate alone, DER encoded. */
  byte[] encodedCertificate();
}
