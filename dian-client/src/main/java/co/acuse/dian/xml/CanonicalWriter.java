package co.acuse.dian.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Writes XML that is in inclusive Canonical XML 1.0 form from the start, so that its bytes can be
 * signed as they are: all namespaces stand in the root, attributes are in canonical order, an empty
 * element has a start and an end tag, and there is no declaration.
 */
public final class CanonicalWriter {

  private static final int NO_PLACE = -1;

  private final StringBuilder out = new StringBuilder(16_384);
  private final Namespaces namespaces;
  private final List<CdataText> cdata = new ArrayList<>();
  private String open = "";
  private int signaturePlace = NO_PLACE;

  private CanonicalWriter(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * Writes one document, in UTF-8.
   *
   * @param root the root's name with its prefix, if any
   * @param namespaces all that the document uses, by prefix; "" for the default namespace
   * @param content writes what is in the root; it must leave the place of the signature once
   * @throws IllegalArgumentException when a name's prefix is not declared or a text holds a
   *     character that XML cannot hold
   * @throws IllegalStateException when no place was left for the signature
   */
  public static CanonicalDocument document(
      String root, SortedMap<String, String> namespaces, Consumer<CanonicalWriter> content) {
    Namespaces declared = new Namespaces(namespaces);
    CanonicalWriter writer = new CanonicalWriter(declared);
    writer.write(root, declared.declarations(), () -> content.accept(writer));
    return writer.finish();
  }

  /** An element that holds what {@code content} writes; with nothing it is empty. */
  public void element(String name, Runnable content) {
    write(name, "", content);
  }

  /** An element with a text. */
  public void leaf(String name, String text) {
    leaf(name, text, Map.of());
  }

  /**
   * An element with a text and attributes.
   *
   * @param attributes by name, in any order
   */
  public void leaf(String name, String text, Map<String, String> attributes) {
    write(name, attributes(name, attributes), () -> text(text));
  }

  /** Text of the element that is open. */
  public void text(String text) {
    CanonicalText.appendText(out, text, "the text of " + open);
  }

  /**
   * An element with a text that is sent in CDATA sections. Canonical form knows none (Canonical XML
   * 1.0, 2.1), so the same text is hashed escaped.
   *
   * @throws IllegalStateException before the signature's place, which has to be the same in both
   */
  public void cdata(String name, String text) {
    if (signaturePlace == NO_PLACE) {
      throw new IllegalStateException("Leave the place of the signature before any CDATA");
    }
    write(
        name,
        "",
        () -> {
          int from = out.length();
          text(text);
          cdata.add(new CdataText(from, out.length(), text));
        });
  }

  /** Leaves the place of the signature here: at most once, and nothing is written for it. */
  public void signaturePlace() {
    if (signaturePlace != NO_PLACE) {
      throw new IllegalStateException("A document has one place for a signature, not two");
    }
    signaturePlace = out.length();
  }

  private void write(String name, String insideTag, Runnable content) {
    namespaces.refuseUndeclared(name);
    String outer = open;
    open = name;
    out.append('<').append(name).append(insideTag).append('>');
    content.run();
    out.append("</").append(name).append('>');
    open = outer;
  }

  private String attributes(String element, Map<String, String> attributes) {
    StringBuilder tag = new StringBuilder();
    namespaces
        .inCanonicalOrder(attributes)
        .forEach((name, value) -> {
          tag.append(' ').append(name).append("=\"");
          CanonicalText.appendAttribute(tag, value, "attribute " + name + " of " + element);
          tag.append('"');
        });
    return tag.toString();
  }

  private CanonicalDocument finish() {
    if (signaturePlace == NO_PLACE) {
      throw new IllegalStateException("The document left no place for its signature");
    }
    String whole = out.toString();
    int placeInBytes = utf8(whole.substring(0, signaturePlace)).length;
    byte[] canonical = utf8(whole);
    byte[] sent = cdata.isEmpty() ? canonical : utf8(CdataText.insteadOfEscaped(whole, cdata));
    return new CanonicalDocument(canonical, sent, placeInBytes, namespaces.byPrefix());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
