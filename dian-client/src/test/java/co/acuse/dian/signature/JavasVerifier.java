package co.acuse.dian.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import javax.xml.crypto.MarshalException;
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
