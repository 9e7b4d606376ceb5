package co.acuse.submitter.gateway.dian.paper;

import co.acuse.submitter.gateway.dian.xml.Elements;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An element of a document, and the texts below it; what is not there is an empty text. */
record Ubl(Element element) {

  String name() {
    return String.valueOf(element.getLocalName());
  }

  String text() {
    return element.getTextContent().strip();
  }

  /** The text at the first place of that path. */
  String text(String... path) {
    return Elements.text(element, path).orElse("");
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  List<Ubl> all(String... path) {
    return Elements.all(element, path).stream().map(Ubl::new).toList();
  }

  /** Those at that path, none or one of which matters. */
  Stream<Ubl> first(String... path) {
    return all(path).stream().limit(1);
  }

  /** An attribute of the element at that path. */
  String attributeAt(String attribute, String... path) {
    return first(path).map(found -> found.attribute(attribute)).findFirst().orElse("");
  }

  /** A text of what the DIAN adds to UBL. */
  String extension(String... path) {
    return all("UBLExtensions", "UBLExtension", "ExtensionContent", "DianExtensions").stream()
        .map(extensions -> extensions.text(path))
        .findFirst()
        .orElse("");
  }
}
