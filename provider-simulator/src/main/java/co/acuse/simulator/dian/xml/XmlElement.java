package co.acuse.simulator.dian.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element by its local names: the schema has looked at the namespaces before, or the caller
 * does.
 */
public record XmlElement(Element dom) {

  public String name() {
    return dom.getLocalName();
  }

  public boolean is(String namespace, String localName) {
    return localName.equals(dom.getLocalName()) && namespace.equals(dom.getNamespaceURI());
  }

  /** The element at the end of the path, taking the first of each name. */
  public Optional<XmlElement> child(String... path) {
    Optional<XmlElement> at = Optional.of(this);
    for (String step : path) {
      at = at.flatMap(element -> element.children(step).stream().findFirst());
    }
    return at;
  }

  /** The elements with this name right below. */
  public List<XmlElement> children(String localName) {
    return children().stream().filter(child -> localName.equals(child.name())).toList();
  }

  public List<XmlElement> children() {
    List<XmlElement> found = new ArrayList<>();
    for (Node node = dom.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(new XmlElement(element));
      }
    }
    return found;
  }

  /** Every element below, whatever the depth, in the order of the document. */
  public List<XmlElement> descendants() {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : children()) {
      found.add(child);
      found.addAll(child.descendants());
    }
    return found;
  }

  /** The text at the end of the path without blanks around it; empty if there is none. */
  public String text(String... path) {
    return child(path).map(found -> found.dom().getTextContent().strip()).orElse("");
  }

  /** The value of an attribute without namespace; empty if there is none. */
  public String attribute(String name) {
    return dom.getAttribute(name);
  }
}
