package co.acuse.submitter.gateway.dian;

import co.acuse.dian.xml.SecureXml;
import co.acuse.submitter.submission.FrozenRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A frozen document, and what can be found in it. */
final class WrittenXml {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "cac", UBL + "CommonAggregateComponents-2",
          "cbc", UBL + "CommonBasicComponents-2",
          "ext", UBL + "CommonExtensionComponents-2",
          "sts", "dian:gov:co:facturaelectronica:Structures-2-1");

  private final Document document;

  WrittenXml(FrozenRequest request) {
    this.document = SecureXml.parse(request.bytes());
  }

  String kind() {
    return document.getDocumentElement().getLocalName();
  }

  /** The texts at a path below the root, in order of the document. */
  List<String> at(String path) {
    try {
      XPath xpath = XPathFactory.newDefaultInstance().newXPath();
      xpath.setNamespaceContext(new Prefixes());
      var nodes = (NodeList) xpath.evaluate("/*/" + path, document, XPathConstants.NODESET);
      List<String> found = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        found.add(nodes.item(i).getTextContent());
      }
      return found;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException("No path: " + path, e);
    }
  }

  /** The prefixes that the paths are written with. */
  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return NAMESPACES.getOrDefault(prefix, "");
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
