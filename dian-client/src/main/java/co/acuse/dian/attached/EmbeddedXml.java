package co.acuse.dian.attached;

import co.acuse.dian.xml.SecureXml;
import co.acuse.dian.xml.UnreadableXmlException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;

/** Whether bytes can stand in a container as a text, and come out of it as the same bytes. */
sealed interface EmbeddedXml {

  /**
   * They can.
   *
   * @param text its UTF-8 form is the bytes
   */
  record Fit(String text, UblElement root) implements EmbeddedXml {}

  /**
   * They cannot.
   *
   * @param problem as the end of a sentence, without anything of the content
   */
  record Unfit(String problem) implements EmbeddedXml {}

  /** Looks at one XML document from its first byte to its last. */
  static EmbeddedXml of(byte[] xml) {
    if (startsWithByteOrderMark(xml)) {
      return new Unfit("starts with a byte order mark, which cannot stand in the middle of XML");
    }
    try {
      // Strict: what is no UTF-8 must not turn into question marks.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      Document document = SecureXml.parse(xml);
      return saysUtf8(document)
          ? new Fit(text, new UblElement(document.getDocumentElement()))
          : new Unfit("declares another encoding than UTF-8");
    } catch (CharacterCodingException _) {
      return new Unfit("is not in UTF-8");
    } catch (UnreadableXmlException unreadable) {
      return new Unfit("is not fit to be read: " + unreadable.getMessage());
    }
  }

  /** The same for bytes that the caller answers for. */
  static Fit required(String what, byte[] xml) {
    return switch (of(xml)) {
      case Fit fit -> fit;
      case Unfit(String problem) -> throw new IllegalArgumentException(what + " " + problem);
    };
  }

  private static boolean startsWithByteOrderMark(byte[] xml) {
    return xml.length >= 3
        && xml[0] == (byte) 0xEF
        && xml[1] == (byte) 0xBB
        && xml[2] == (byte) 0xBF;
  }

  /** Without a declaration it is UTF-8. */
  private static boolean saysUtf8(Document document) {
    String declared = document.getXmlEncoding();
    return declared == null || declared.equalsIgnoreCase("UTF-8");
  }
}
