package co.acuse.simulator.dian.signature;

import co.acuse.simulator.dian.authority.Certificates;
import co.acuse.simulator.dian.signature.Verification.Broken;
import co.acuse.simulator.dian.signature.Verification.Sound;
import co.acuse.simulator.dian.xml.XmlElement;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;

/** Verifies the signature of a document with Java's own verifier. */
public final class XadesVerifier {

  private static final String DS = XMLSignature.XMLNS;
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final Broken INVALID = new Broken("ZE02", "Valor de la firma inválido.");
  private static final Broken OTHER_POLICY = new Broken("ZE02", "Política de firma inválida.");
  private static final Broken NO_TIME =
      new Broken("DC24", "La fecha y hora de la firma no está informada o no es correcta.");

  private XadesVerifier() {}

  /**
   * Verifies a document that holds the signatures that were found.
   *
   * @param root of the document, whose Id attributes are marked as ids
   * @param signatures where signatures were found; one is right
   */
  public static Verification verify(XmlElement root, List<XmlElement> signatures) {
    if (signatures.size() != 1 || !signatures.getFirst().is(DS, "Signature") || !markIds(root)) {
      return INVALID;
    }
    XmlElement signature = signatures.getFirst();
    Optional<XmlElement> keyInfo = signature.child("KeyInfo");
    Optional<SignedProperties> properties =
        signature
            .child("Object", "QualifyingProperties", "SignedProperties")
            .filter(found -> found.is(XADES, "SignedProperties"))
            .map(SignedProperties::new);
    Optional<X509Certificate> certificate = keyInfo.flatMap(XadesVerifier::certificate);
    if (certificate.isEmpty() || properties.isEmpty()) {
      return INVALID;
    }
    String keyInfoId = keyInfo.orElseThrow().attribute("Id");
    return isValid(signature, certificate.get(), keyInfoId, properties.get())
        ? judge(certificate.get(), properties.get())
        : INVALID;
  }

  private static Verification judge(X509Certificate certificate, SignedProperties properties) {
    if (!properties.names(certificate)) {
      return INVALID;
    }
    if (!properties.namesThePolicy() || !properties.hasKnownRole()) {
      return OTHER_POLICY;
    }
    Optional<OffsetDateTime> signed = properties.signingTime();
    return signed.isPresent() ? new Sound(certificate, signed.get()) : NO_TIME;
  }

  private static boolean isValid(
      XmlElement element,
      X509Certificate certificate,
      String keyInfoId,
      SignedProperties properties) {
    try {
      DOMValidateContext context =
          new DOMValidateContext(certificate.getPublicKey(), element.dom());
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return new CoveredParts(
                  signature.getSignedInfo(), keyInfoId, properties.element().attribute("Id"))
              .areAsTheyMustBe()
          && signature.validate(context);
    } catch (MarshalException | XMLSignatureException _) {
      return false;
    }
  }

  /** The one certificate of the signature. */
  private static Optional<X509Certificate> certificate(XmlElement keyInfo) {
    List<XmlElement> found =
        keyInfo.children("X509Data").stream()
            .flatMap(data -> data.children("X509Certificate").stream())
            .toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    try {
      return Certificates.read(Base64.getMimeDecoder().decode(found.getFirst().text()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Without a DTD no attribute is an id by itself. False if two are the same. */
  private static boolean markIds(XmlElement root) {
    Set<String> seen = new HashSet<>();
    for (XmlElement element : root.descendants()) {
      if (element.dom().hasAttribute("Id")) {
        element.dom().setIdAttribute("Id", true);
        if (!seen.add(element.attribute("Id"))) {
          return false;
        }
      }
    }
    return true;
  }
}
