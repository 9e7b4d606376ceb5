package co.acuse.dian.signature;

import co.acuse.dian.code.IssueMoment;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a signer tells about a signature and signs with it: when, with what, by which policy. */
final class SignedProperties {

  private static final DateTimeFormatter SIGNING_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final String certificate;
  private final String policyAndRole;

  SignedProperties(SigningCertificate certificate, SignerRole role) {
    this.certificate = certificate.signingCertificate();
    this.policyAndRole = policy() + role(role);
  }

  /** In UTC the date would be tomorrow's from 19:00 on, and differ from the document's (FAD09e). */
  SignaturePart at(Instant signingTime, SignatureIds ids) {
    String content =
        "<xades:SignedSignatureProperties><xades:SigningTime>"
            + SIGNING_TIME.format(signingTime.atOffset(IssueMoment.COLOMBIA))
            + "</xades:SigningTime>"
            + certificate
            + policyAndRole
            + "</xades:SignedSignatureProperties>";
    return new SignaturePart(
        "xades:SignedProperties", SignatureXml.id(ids.signedProperties()), content);
  }

  private static String policy() {
    return "<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId>"
        + "<xades:Identifier>"
        + SignaturePolicy.IDENTIFIER
        + "</xades:Identifier><xades:Description>"
        + SignaturePolicy.DESCRIPTION
        + "</xades:Description></xades:SigPolicyId><xades:SigPolicyHash>"
        + SignatureXml.sha256(SignaturePolicy.HASH)
        + "</xades:SigPolicyHash></xades:SignaturePolicyId></xades:SignaturePolicyIdentifier>";
  }

  private static String role(SignerRole role) {
    return "<xades:SignerRole><xades:ClaimedRoles><xades:ClaimedRole>"
        + role.claimed()
        + "</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRole>";
  }
}
