package co.acuse.simulator.dian.signature;

import co.acuse.simulator.dian.authority.Credential;
import co.acuse.simulator.dian.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs as the authority itself signs its answers. */
public final class XadesSigner {

  private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  private final Credential by;
  private final OffsetDateTime at;
  private final String id;

  /**
   * Signs once, by one key and at one moment.
   *
   * @param at when it is signed, with the offset that is to be stated
   * @param id begins the ids in the signature
   */
  public XadesSigner(Credential by, OffsetDateTime at, String id) {
    this.by = by;
    this.at = at;
    this.id = id;
  }

  /** Puts the signature into an empty element of the document, and returns the whole as bytes. */
  public byte[] sign(Document document, Element place) {
    try {
      Node properties = document.importNode(properties(), true);
      DOMSignContext context = new DOMSignContext(by.key(), place);
      context.setDefaultNamespacePrefix("ds");
      Element signed = (Element) properties.getFirstChild();
      signed.setIdAttribute("Id", true);
      context.setIdAttributeNS(signed, null, "Id");
      factory
          .newXMLSignature(
              signedInfo(),
              keyInfo(),
              List.of(
                  factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null)),
              id,
              id + "-sigvalue")
          .sign(context);
      return Xml.write(document);
    } catch (MarshalException | XMLSignatureException | GeneralSecurityException e) {
      throw new IllegalStateException("The document cannot be signed", e);
    }
  }

  private SignedInfo signedInfo() throws GeneralSecurityException {
    DigestMethod sha256 = factory.newDigestMethod(Algorithms.SHA256, null);
    Reference document =
        factory.newReference(
            "",
            sha256,
            List.of(factory.newTransform(Algorithms.ENVELOPED, (TransformParameterSpec) null)),
            null,
            id + "-ref0");
    Reference keyInfo = factory.newReference("#" + id + "-keyinfo", sha256);
    Reference properties =
        factory.newReference(
            "#" + id + "-signedprops",
            sha256,
            null,
            "http://uri.etsi.org/01903#SignedProperties",
            null);
    return factory.newSignedInfo(
        factory.newCanonicalizationMethod(Algorithms.INCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(Algorithms.RSA_SHA256, null),
        List.of(document, keyInfo, properties));
  }

  private KeyInfo keyInfo() {
    KeyInfoFactory keys = factory.getKeyInfoFactory();
    return keys.newKeyInfo(List.of(keys.newX509Data(List.of(by.certificate()))), id + "-keyinfo");
  }

  private Element properties() {
    X509Certificate certificate = by.certificate();
    String text =
        """
        <xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" \
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Target="#%1$s">\
        <xades:SignedProperties Id="%1$s-signedprops"><xades:SignedSignatureProperties>\
        <xades:SigningTime>%2$s</xades:SigningTime>\
        <xades:SigningCertificate><xades:Cert><xades:CertDigest>\
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
        <ds:DigestValue>%3$s</ds:DigestValue></xades:CertDigest><xades:IssuerSerial>\
        <ds:X509IssuerName>%4$s</ds:X509IssuerName>\
        <ds:X509SerialNumber>%5$s</ds:X509SerialNumber>\
        </xades:IssuerSerial></xades:Cert></xades:SigningCertificate>\
        <xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId>\
        <xades:Identifier>%6$s</xades:Identifier><xades:Description>%7$s</xades:Description>\
        </xades:SigPolicyId><xades:SigPolicyHash>\
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
        <ds:DigestValue>%8$s</ds:DigestValue></xades:SigPolicyHash></xades:SignaturePolicyId>\
        </xades:SignaturePolicyIdentifier><xades:SignerRole><xades:ClaimedRoles>\
        <xades:ClaimedRole>supplier</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRole>\
        </xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties>\
        """
            .formatted(
                id,
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").format(at),
                SignedProperties.digest(certificate, "SHA-256"),
                Xml.escape(certificate.getIssuerX500Principal().getName()),
                certificate.getSerialNumber(),
                SignaturePolicy.ADDRESS,
                SignaturePolicy.TITLE,
                SignaturePolicy.SHA256);
    return switch (Xml.parse(text.getBytes(StandardCharsets.UTF_8))) {
      case Xml.Parsed.Read(Document read) -> read.getDocumentElement();
      case Xml.Parsed.Unreadable(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
