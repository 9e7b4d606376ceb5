package co.acuse.dian;

import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.envelope.EnvelopeKey;
import java.security.cert.CertificateEncodingException;

/**
 * An issuer's key for documents that also signs its requests. Its certificate must name the NIT
 * that sends: any other one ends in {@code NotAuthorised}.
 */
public final class CallerKey implements EnvelopeKey {

  private final SigningKey key;
  private final byte[] certificate;

  private CallerKey(SigningKey key, byte[] certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** The same key in its other role; both kinds of signatures are RSA with SHA-256. */
  public static CallerKey of(SigningKey key) {
    try {
      return new CallerKey(key, key.certificate().getEncoded());
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("The certificate has no encoding", broken);
    }
  }

  @Override
  public byte[] sign(byte[] bytes) {
    return key.sign(bytes);
  }

  @Override
  public byte[] encodedCertificate() {
    return certificate.clone();
  }

  /** Says nothing of the key: this ends up in logs. */
  @Override
  public String toString() {
    return "CallerKey[****]";
  }
}
