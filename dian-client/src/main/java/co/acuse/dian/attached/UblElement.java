package co.acuse.dian.attached;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An element of a UBL document, and the way to those in it. */
record UblElement(Element element) {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String AGGREGATE = UBL + "CommonAggregateComponents-2";
  private static final String BASIC = UBL + "CommonBasicComponents-2";

  /**
   * Whether it is the root of such a document.
   *
   * @param kind such as {@code Invoice}
   */
  boolean isRootOf(String kind) {
    return kind.equals(element.getLocalName())
        && (UBL + kind + "-2").equals(element.getNamespaceURI());
  }

  /** All that are at a path of names below it, which are UBL's common components. */
  List<UblElement> all(String... path) {
    List<UblElement> found = List.of(this);
    for (String name : path) {
      found = found.stream().flatMap(parent -> parent.children(name).stream()).toList();
    }
    return found;
  }

  /** The one at a path; empty when there is none or when there are several. */
  Optional<UblElement> only(String... path) {
    List<UblElement> found = all(path);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Its text without the space around it. */
  String text() {
    return element.getTextContent().strip();
  }

  /** Its text, space and all; empty when it holds anything else than text. */
  Optional<String> wholeText() {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Text)) {
        return Optional.empty();
      }
    }
    return Optional.of(element.getTextContent());
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  private List<UblElement> children(String name) {
    List<UblElement> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && isComponent(child, name)) {
        children.add(new UblElement(child));
      }
    }
    return children;
  }

  private static boolean isComponent(Element child, String name) {
    String namespace = child.getNamespaceURI();
    return name.equals(child.getLocalName())
        && (AGGREGATE.equals(namespace) || BASIC.equals(namespace));
  }
}
