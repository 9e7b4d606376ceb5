package co.acuse.dian.ubl;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.xml.CanonicalDocument;
import co.acuse.dian.xml.SecureXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A document as it was written, and what can be found in it. */
public final class Written {

  static final DocumentCodes CODES =
      new DocumentCodes(
          "a1".repeat(48),
          "b2".repeat(48),
          "https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=" + "a1".repeat(48));

  /** The least that the schema calls a signature. */
  private static final String SIGNATURE =
      """
      <ds:Signature><ds:SignedInfo>\
      <ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315">\
      </ds:CanonicalizationMethod>\
      <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256">\
      </ds:SignatureMethod>\
      <ds:Reference URI="">\
      <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>\
      <ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo>\
      <ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>\
      """;

  private final CanonicalDocument canonical;
  private final Document dom;

  private Written(CanonicalDocument canonical) {
    this.canonical = canonical;
    this.dom = SecureXml.parse(canonical.bytes());
  }

  public static Written of(DianDocument document) {
    return new Written(UblWriter.write(document, CODES));
  }

  CanonicalDocument canonical() {
    return canonical;
  }

  public byte[] signed() {
    return canonical.with(SIGNATURE.getBytes(StandardCharsets.UTF_8));
  }

  /** The texts at a path below the root, in order of the document. */
  List<String> at(String path) {
    List<String> found = new ArrayList<>();
    NodeList nodes = nodes("/*/" + path);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(nodes.item(i).getTextContent());
    }
    return found;
  }

  /** The names of the elements in the first element at a path, each once, in their order. */
  List<String> childrenOf(String path) {
    List<String> names = new ArrayList<>();
    NodeList nodes = nodes(path);
    Node child = nodes.item(0).getFirstChild();
    for (; child != null; child = child.getNextSibling()) {
      if (child instanceof Element && !names.contains(child.getNodeName())) {
        names.add(child.getNodeName());
      }
    }
    return names;
  }

  /** Every text and attribute with its element's name, in order of the document. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    NodeList nodes = nodes("//*[not(*)] | //@*");
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getNodeName() + " = " + nodes.item(i).getTextContent());
    }
    return values;
  }

  private NodeList nodes(String path) {
    try {
      XPath xpath = XPathFactory.newDefaultInstance().newXPath();
      xpath.setNamespaceContext(new Prefixes());
      return (NodeList) xpath.evaluate(path, dom, XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException("No path: " + path, e);
    }
  }

  /** The document's own prefixes. */
  private final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return canonical.namespaces().getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String namespaceUri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespaceUri) {
      throw new UnsupportedOperationException();
    }
  }
}
