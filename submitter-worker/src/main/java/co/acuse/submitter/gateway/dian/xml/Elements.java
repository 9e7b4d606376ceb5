package co.acuse.submitter.gateway.dian.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The way through the elements of an XML document, by their local names. */
public final class Elements {

  private Elements() {}

  /** Those right below another. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** All elements at a path below another. */
  public static List<Element> all(Element start, String... path) {
    List<Element> found = List.of(start);
    for (String name : path) {
      found =
          found.stream()
              .flatMap(parent -> children(parent).stream())
              .filter(child -> name.equals(child.getLocalName()))
              .toList();
    }
    return found;
  }

  /** The first element at a path below another. */
  public static Optional<Element> find(Element start, String... path) {
    Optional<Element> found = Optional.of(start);
    for (String name : path) {
      found =
          found.flatMap(parent ->
              children(parent).stream()
                  .filter(child -> name.equals(child.getLocalName()))
                  .findFirst());
    }
    return found;
  }

  /** Its text without the space around it; empty when there is none. */
  public static Optional<String> text(Element start, String... path) {
    return find(start, path)
        .map(element -> element.getTextContent().strip())
        .filter(text -> !text.isEmpty());
  }
}
