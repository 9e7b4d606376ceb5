package co.acuse.dian.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML that nobody would write by hand; the same seed gives the same tree. */
final class RandomTree {

  private static final String[] PREFIXES = {"", "a:", "b:", "c:"};

  private static final String[] PIECES = {
    "a",
    "ñ",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "\t",
    "\n",
    "\r",
    "\r\n",
    " ",
    "]]>",
    "&amp;",
    "<!--",
    "\u0085",
    "\u00A0",
    "\u2028",
    "\uE000",
    "\uFFFD",
    "e\u0301",
    "\uD83E\uDDFE",
    "\uDBFF\uDFFD"
  };

  private final Random random;
  private final List<String> texts = new ArrayList<>();

  RandomTree(int seed) {
    this.random = new Random(seed);
  }

  void write(CanonicalWriter xml) {
    children(xml, 4);
  }

  /** The texts and attribute values that were written, in order of the document. */
  List<String> texts() {
    return texts;
  }

  static List<String> textsOf(Document document) {
    List<String> found = new ArrayList<>();
    collect(document.getDocumentElement(), found);
    return found;
  }

  private void children(CanonicalWriter xml, int depth) {
    int count = random.nextInt(4) + 1;
    for (int i = 0; i < count; i++) {
      if (depth > 0 && random.nextBoolean()) {
        xml.element(name("e" + i), () -> children(xml, depth - 1));
      } else {
        leaf(xml, i);
      }
    }
  }

  private void leaf(CanonicalWriter xml, int number) {
    Map<String, String> attributes = new LinkedHashMap<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      attributes.put(name("v" + i + random.nextInt(9)), words());
    }
    String text = words();
    attributes.values().stream().sorted().forEach(texts::add);
    if (!text.isEmpty()) {
      texts.add(text);
    }
    xml.leaf(name("t" + number), text, attributes);
  }

  private String name(String local) {
    return PREFIXES[random.nextInt(PREFIXES.length)] + local;
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      words.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return words.toString();
  }

  private static void collect(Element element, List<String> found) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!attribute.getNodeName().startsWith("xmlns")) {
        values.add(attribute.getNodeValue());
      }
    }
    values.stream().sorted().forEach(found::add);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, found);
      } else {
        found.add(child.getNodeValue());
      }
    }
  }
}
