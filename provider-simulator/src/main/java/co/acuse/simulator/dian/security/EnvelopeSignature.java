package co.acuse.simulator.dian.security;

import co.acuse.simulator.dian.signature.Algorithms;
import co.acuse.simulator.dian.soap.Namespaces;
import co.acuse.simulator.dian.xml.XmlElement;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Verifies the signature of a request with Java's own verifier. */
final class EnvelopeSignature {

  private EnvelopeSignature() {}

  /** Whether the key of this certificate has signed where the request goes. */
  static boolean isValid(SecurityHeader header, X509Certificate certificate) {
    Optional<XmlElement> element = header.signature();
    if (element.isEmpty() || !markIds(header.to().dom().getOwnerDocument().getDocumentElement())) {
      return false;
    }
    try {
      DOMValidateContext context =
          new DOMValidateContext(certificate.getPublicKey(), element.get().dom());
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      String to = header.to().dom().getAttributeNS(Namespaces.WSU, "Id");
      return covers(signature.getSignedInfo(), to) && signature.validate(context);
    } catch (MarshalException | XMLSignatureException _) {
      return false;
    }
  }

  private static boolean covers(SignedInfo info, String to) {
    List<Reference> references = info.getReferences();
    return info.getCanonicalizationMethod().getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE)
        && Algorithms.isSignature(info.getSignatureMethod().getAlgorithm())
        && references.stream().allMatch(EnvelopeSignature::isAllowed)
        && references.stream().anyMatch(one -> ("#" + to).equals(one.getURI()));
  }

  private static boolean isAllowed(Reference reference) {
    return Algorithms.isDigest(reference.getDigestMethod().getAlgorithm())
        && reference.getTransforms().stream()
            .allMatch(one -> one.getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE));
  }

  /** False if an id stands twice: it would not be certain what was signed. */
  private static boolean markIds(Element root) {
    Set<String> seen = new HashSet<>();
    for (XmlElement element : new XmlElement(root).descendants()) {
      if (element.dom().hasAttributeNS(Namespaces.WSU, "Id")) {
        element.dom().setIdAttributeNS(Namespaces.WSU, "Id", true);
        if (!seen.add(element.dom().getAttributeNS(Namespaces.WSU, "Id"))) {
          return false;
        }
      }
    }
    return true;
  }
}
