package co.acuse.dian.soap.envelope;

import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire. */
public final class Envelope {

  private final Operation operation;
  private final String xml;

  Envelope(Operation operation, String xml) {
    this.operation = operation;
    this.xml = xml;
  }

  /** UTF-8, without a byte order mark and without an XML declaration. */
  public byte[] bytes() {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** The HTTP header of SOAP 1.2, which names the action once more. */
  public String contentType() {
    return "application/soap+xml;charset=UTF-8;action=\"" + operation.action() + "\"";
  }

  /** Without the text, which holds whole documents. */
  @Override
  public String toString() {
    return "Envelope[" + operation.wireName() + "]";
  }
}
