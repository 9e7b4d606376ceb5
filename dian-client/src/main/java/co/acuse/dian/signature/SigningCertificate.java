package co.acuse.dian.signature;

import co.acuse.dian.xml.CanonicalText;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;

/** What a signature tells about its certificate, which is the same each time. */
record SigningCertificate(String base64, String digest, String issuerName, String serialNumber) {

  static SigningCertificate of(X509Certificate certificate) {
    byte[] encoded = encoded(certificate);
    return new SigningCertificate(
        Base64.getEncoder().encodeToString(encoded),
        Sha256.base64(encoded),
        certificate.getIssuerX500Principal().getName(X500Principal.RFC2253),
        certificate.getSerialNumber().toString());
  }

  /** The content of {@code ds:KeyInfo}: this one certificate. */
  String x509Data() {
    return "<ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data>"
        .formatted(base64);
  }

  /** XAdES's first form of it, which has the issuer's name as text. */
  String signingCertificate() {
    return "<xades:SigningCertificate><xades:Cert><xades:CertDigest>"
        + SignatureXml.sha256(digest)
        + "</xades:CertDigest><xades:IssuerSerial><ds:X509IssuerName>"
        + CanonicalText.text(issuerName)
        + "</ds:X509IssuerName><ds:X509SerialNumber>"
        + serialNumber
        + "</ds:X509SerialNumber></xades:IssuerSerial></xades:Cert></xades:SigningCertificate>";
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("The certificate has no encoding", broken);
    }
  }
}
