package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.xml.Xml;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes fields as WCF does, those without a value as nil. */
final class Fields {

  private static final String NAMESPACES = "http://schemas.datacontract.org/2004/07/";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final StringBuilder xml = new StringBuilder(1024);
  private final String prefix;

  Fields(String prefix) {
    this.prefix = prefix;
  }

  /** The element of a result whose fields, with the prefix b, are of this contract. */
  static String result(String operation, String contract, String content) {
    return "<%1$sResult xmlns:b=\"%2$s%3$s\" xmlns:i=\"%4$s\">%5$s</%1$sResult>"
        .formatted(operation, NAMESPACES, contract, INSTANCE, content);
  }

  Fields text(String name, @Nullable String value) {
    return raw(name, "", value == null ? null : Xml.escape(value));
  }

  Fields flag(String name, boolean value) {
    return raw(name, "", Boolean.toString(value));
  }

  Fields bytes(String name, byte @Nullable [] value) {
    return raw(name, "", value == null ? null : Base64.getEncoder().encodeToString(value));
  }

  /**
   * An element with others in it.
   *
   * @param attributes with a blank before, or empty
   * @param content null: nil
   */
  Fields raw(String name, String attributes, @Nullable String content) {
    xml.append('<').append(prefix).append(':').append(name).append(attributes);
    if (content == null) {
      xml.append(" i:nil=\"true\"/>");
    } else {
      xml.append('>').append(content);
      xml.append("</").append(prefix).append(':').append(name).append('>');
    }
    return this;
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
