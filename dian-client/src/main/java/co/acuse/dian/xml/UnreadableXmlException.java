package co.acuse.dian.xml;

/** Says that bytes are not XML that this library is ready to read; it never quotes them. */
public final class UnreadableXmlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableXmlException(String message) {
    super(message);
  }
}
