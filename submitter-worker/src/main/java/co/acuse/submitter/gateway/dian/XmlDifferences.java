package co.acuse.submitter.gateway.dian;

import co.acuse.dian.xml.SecureXml;
import co.acuse.submitter.gateway.dian.xml.Elements;
import co.acuse.submitter.submission.Difference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What tells two signed documents from each other, apart from when they were issued and what
 * follows from that: CUFE, QR code, signature.
 */
final class XmlDifferences {

  private static final Set<String> STAMP = Set.of("/UUID", "/IssueDate", "/IssueTime");
  private static final Set<String> FOLLOWS = Set.of("QRCode", "Signature");
  private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";
  private static final String ABSENT = "";

  private XmlDifferences() {}

  /** In the order of the documents; empty when they say the same. */
  static List<Difference> between(byte[] asked, byte[] held) {
    Map<String, String> ours = said(asked);
    Map<String, String> theirs = said(held);
    Set<String> places = new LinkedHashSet<>(ours.keySet());
    places.addAll(theirs.keySet());
    return places.stream()
        .map(place ->
            new Difference(
                place, ours.getOrDefault(place, ABSENT), theirs.getOrDefault(place, ABSENT)))
        .filter(difference -> !difference.asked().equals(difference.held()))
        .toList();
  }

  /** Every text and attribute by its place, such as {@code /InvoiceLine[2]/Note[1]}. */
  private static Map<String, String> said(byte[] xml) {
    Element root = SecureXml.parse(xml).getDocumentElement();
    Map<String, String> said = new LinkedHashMap<>();
    said.put("/", String.valueOf(root.getLocalName()));
    collect(root, "", said);
    return said;
  }

  private static void collect(Element element, String at, Map<String, String> said) {
    attributes(element, at, said);
    List<Element> children = Elements.children(element);
    if (children.isEmpty()) {
      said.put(at, element.getTextContent().strip());
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Element child : children) {
      String name = child.getLocalName();
      int index = seen.merge(name, 1, Integer::sum);
      if (!FOLLOWS.contains(name) && !STAMP.contains(at + '/' + name)) {
        collect(child, at + '/' + name + (index == 1 ? "" : "[" + index + ']'), said);
      }
    }
  }

  private static void attributes(Element element, String at, Map<String, String> said) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      if (element.getAttributes().item(i) instanceof Attr attribute
          && !NAMESPACES.equals(attribute.getNamespaceURI())
          && !attribute.getName().startsWith("xsi:")) {
        said.put(at + "/@" + attribute.getName(), attribute.getValue());
      }
    }
  }
}
