package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.ReturnedBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of an answer. The WSDL makes each child optional and nillable, so an absent, a nil and
 * an empty one are the same here; children that nobody asks for are passed over. Names are compared
 * without their namespaces, which tell nothing apart: each type has one of its own.
 */
final class AnswerElement {

  private final Element element;

  AnswerElement(Element element) {
    this.element = element;
  }

  String name() {
    return element.getLocalName();
  }

  boolean isIn(String namespace) {
    return namespace.equals(element.getNamespaceURI());
  }

  /** All child elements of this name that are not nil. */
  List<AnswerElement> children(String name) {
    return children().stream().filter(child -> child.name().equals(name)).toList();
  }

  /** The child element of this name; null when absent or nil. */
  @Nullable AnswerElement child(String name) throws UnreadableAnswerException {
    List<AnswerElement> found = children(name);
    if (found.size() > 1) {
      throw new UnreadableAnswerException("the answer has more than one " + name);
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Its own text, verbatim. */
  String text() {
    return element.getTextContent();
  }

  /** A child's text without the space around it; empty when there is none. */
  String text(String name) throws UnreadableAnswerException {
    AnswerElement child = child(name);
    return child == null ? "" : child.text().strip();
  }

  /** A child's text, null when there is none. */
  @Nullable String textOrNull(String name) throws UnreadableAnswerException {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  /** A child of type xs:boolean, null when there is none. */
  @Nullable Boolean flag(String name) throws UnreadableAnswerException {
    return switch (text(name)) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      case "" -> null;
      default -> throw new UnreadableAnswerException(name + " is neither true nor false");
    };
  }

  /** A child of type xs:long. */
  long number(String name) throws UnreadableAnswerException {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException _) {
      throw new UnreadableAnswerException(name + " is not a number");
    }
  }

  /** A child of type xs:base64Binary, null when there is none. */
  @Nullable ReturnedBytes file(String name) throws UnreadableAnswerException {
    String text = text(name).replaceAll("\\s+", "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ReturnedBytes.of(Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException _) {
      throw new UnreadableAnswerException(name + " is not base64");
    }
  }

  private List<AnswerElement> children() {
    var children = new ArrayList<AnswerElement>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && !isNil(child)) {
        children.add(new AnswerElement(child));
      }
    }
    return children;
  }

  private static boolean isNil(Element element) {
    String nil = element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil").strip();
    return nil.equals("true") || nil.equals("1");
  }
}
