package co.acuse.dian.signature;

import java.nio.charset.StandardCharsets;

/**
 * An element of a signature, some of which are hashed or signed alone.
 *
 * @param name with its prefix
 * @param attributes canonical, each with a space before it
 * @param content canonical, given the namespaces in scope
 */
record SignaturePart(String name, String attributes, String content) {

  /** As it stands in the document. */
  String inDocument() {
    return element("");
  }

  /** As it is hashed, in UTF-8: the apex of a document subset. */
  byte[] alone(NamespacesInScope namespaces) {
    return element(namespaces.all()).getBytes(StandardCharsets.UTF_8);
  }

  private String element(String declarations) {
    return "<" + name + declarations + attributes + ">" + content + "</" + name + ">";
  }
}
