package co.acuse.dian.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the JDK's own implementation of XML signatures says, under secure validation. */
public final class JavasVerifier {

  private JavasVerifier() {}

  /** Whether a document's signature holds; one that cannot even be read does not. */
  public static boolean accepts(byte[] signed, PublicKey key) {
    try {
      Document document = parse(signed);
      Node signature = document.getElementsByTagNameNS(Algorithms.DS, "Signature").item(0);
      var context = new DOMValidateContext(key, signature);
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      return XMLSignatureFactory.getInstance("DOM")
          .unmarshalXMLSignature(context)
          .validate(context);
    } catch (SAXException | MarshalException | XMLSignatureException unreadable) {
      return false;
    }
  }

  /**
   * What holds of a document that carries its own certificate.
   *
   * @throws IllegalArgumentException when its signature cannot even be read
   */
  public static Report report(byte[] signed) {
    try {
      Document document = parse(signed);
      Node signature = document.getElementsByTagNameNS(Algorithms.DS, "Signature").item(0);
      var context = new DOMValidateContext(certificate(document).getPublicKey(), signature);
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      boolean value = read.getSignatureValue().validate(context);
      List<Boolean> references = new ArrayList<>();
      for (Reference reference : read.getSignedInfo().getReferences()) {
        references.add(reference.validate(context));
      }
      return new Report(value, references);
    } catch (SAXException | MarshalException | XMLSignatureException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  /**
   * What holds.
   *
   * @param value whether the signature is of what it says it covers
   * @param references whether each part is still what was signed: document, key, properties
   */
  public record Report(boolean value, List<Boolean> references) {
    public Report {
      references = List.copyOf(references);
    }
  }

  private static X509Certificate certificate(Document document) {
    String text =
        document.getElementsByTagNameNS(Algorithms.DS, "X509Certificate").item(0).getTextContent();
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)));
    } catch (CertificateException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  /** With each Id known as one, else the parts of the signature are not found. */
  static Document parse(byte[] xml) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
      NodeList elements = document.getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        if (element.hasAttribute("Id")) {
          element.setIdAttribute("Id", true);
        }
      }
      return document;
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
