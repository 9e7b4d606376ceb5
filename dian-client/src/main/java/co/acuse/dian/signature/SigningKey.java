package co.acuse.dian.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** An issuer's RSA key, in a file or in hardware, and the certificate that goes with it. */
public interface SigningKey {

  /**
   * Signs with RSASSA-PKCS1-v1_5 and SHA-256. Called by several threads at once.
   *
   * @param data what is to be hashed and signed
   * @throws SigningException when the key cannot be used now, such as when the hardware is away
   */
  byte[] sign(byte[] data);

  /** The key's own certificate first, then that of its issuer, as far as they are known. */
  List<X509Certificate> chain();

  /** The key's own certificate. */
  default X509Certificate certificate() {
    return chain().getFirst();
  }

  /** Until when its certificate is good, if nobody revokes it. */
  default Instant validUntil() {
    return certificate().getNotAfter().toInstant();
  }
}
