package co.acuse.simulator.dian.signature;

import co.acuse.simulator.dian.xml.XmlElement;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What the signer says about the signature.
 *
 * @param element {@code xades:SignedProperties}
 */
record SignedProperties(XmlElement element) {

  private static final Set<String> ROLES = Set.of("supplier", "third party");

  /** When it was signed, with the offset as stated; empty if it is no such time. */
  Optional<OffsetDateTime> signingTime() {
    try {
      return Optional.of(
          OffsetDateTime.parse(element.text("SignedSignatureProperties", "SigningTime")));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The first certificate named is the one that signed. */
  boolean names(X509Certificate certificate) {
    Optional<XmlElement> digest =
        element.child("SignedSignatureProperties", "SigningCertificate", "Cert", "CertDigest");
    return digest
        .map(found -> {
          String algorithm = Algorithms.digestName(methodOf(found));
          return digest(certificate, algorithm).equals(found.text("DigestValue"));
        })
        .orElse(false);
  }

  boolean namesThePolicy() {
    return element
        .child(
            "SignedSignatureProperties",
            "SignaturePolicyIdentifier",
            "SignaturePolicyId",
            "SigPolicyHash")
        .map(found ->
            SignaturePolicy.hasDigest(
                Algorithms.digestName(methodOf(found)), found.text("DigestValue")))
        .orElse(false);
  }

  /** Documents without a role have been accepted; one with another role has not. */
  boolean hasKnownRole() {
    String role =
        element.text("SignedSignatureProperties", "SignerRole", "ClaimedRoles", "ClaimedRole");
    return role.isEmpty() || ROLES.contains(role);
  }

  private static String methodOf(XmlElement digest) {
    return digest.child("DigestMethod").map(found -> found.attribute("Algorithm")).orElse("");
  }

  static String digest(X509Certificate certificate, String algorithm) {
    try {
      return algorithm.isEmpty()
          ? ""
          : Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
