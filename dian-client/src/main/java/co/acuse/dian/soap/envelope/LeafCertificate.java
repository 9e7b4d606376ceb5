package co.acuse.dian.soap.envelope;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/**
 * The certificate that each request carries.
 *
 * @param base64 its DER bytes
 * @param thumbprint their SHA-1 digest, base64
 */
record LeafCertificate(String base64, String thumbprint) {

  static LeafCertificate of(EnvelopeKey key) {
    byte[] der = key.encodedCertificate();
    refuseOthersThanRsa(der);
    return new LeafCertificate(Base64.getEncoder().encodeToString(der), Digests.sha1(der));
  }

  private static void refuseOthersThanRsa(byte[] der) {
    try {
      Certificate certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
      if (!certificate.getPublicKey().getAlgorithm().equals("RSA")) {
        throw new IllegalArgumentException(
            "The DIAN takes RSA keys (Basic256Sha256Rsa15): give a certificate with one");
      }
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "The envelope key's certificate cannot be read: give the leaf's DER bytes", e);
    }
  }
}
