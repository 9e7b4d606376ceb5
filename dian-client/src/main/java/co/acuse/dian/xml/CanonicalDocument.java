package co.acuse.dian.xml;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An XML document in canonical form (inclusive Canonical XML 1.0, without comments) that has an
 * empty element where its signature will stand. All its namespaces are declared by its root. It may
 * be sent in another form, as long as that one's canonical form is this.
 */
public final class CanonicalDocument {

  private final byte[] bytes;
  private final byte[] sent;
  private final int signaturePlace;
  private final SortedMap<String, String> namespaces;

  /**
   * Takes a document as it is; nothing checks that it is canonical.
   *
   * @param bytes UTF-8, without a byte order mark and without an XML declaration
   * @param signaturePlace where the signature's bytes belong, from 0
   * @param namespaces what the root declares, by prefix; "" for the default namespace
   */
  public CanonicalDocument(byte[] bytes, int signaturePlace, SortedMap<String, String> namespaces) {
    this(bytes, bytes, signaturePlace, namespaces);
  }

  /**
   * Takes a document that is sent in another form.
   *
   * @param sent equal to {@code bytes} up to the signature's place
   */
  CanonicalDocument(
      byte[] bytes, byte[] sent, int signaturePlace, SortedMap<String, String> namespaces) {
    if (signaturePlace < 0 || signaturePlace > Math.min(bytes.length, sent.length)) {
      throw new IllegalArgumentException("the signature's place is outside of the document");
    }
    this.bytes = bytes.clone();
    this.sent = sent.clone();
    this.signaturePlace = signaturePlace;
    this.namespaces = Collections.unmodifiableSortedMap(new TreeMap<>(namespaces));
  }

  /** The document without its signature, which is what the signature covers. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is in scope where the signature will stand, by prefix. */
  public SortedMap<String, String> namespaces() {
    return namespaces;
  }

  /**
   * The document as it is sent, with something in the empty place.
   *
   * @param signature canonical too, given the namespaces in scope
   */
  public byte[] with(byte[] signature) {
    byte[] whole = Arrays.copyOf(sent, sent.length + signature.length);
    System.arraycopy(signature, 0, whole, signaturePlace, signature.length);
    System.arraycopy(
        sent,
        signaturePlace,
        whole,
        signaturePlace + signature.length,
        sent.length - signaturePlace);
    return whole;
  }
}
