package co.acuse.simulator.dian.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and writes XML; a DTD is refused, and so nothing is ever fetched or expanded. */
public final class Xml {

  private Xml() {}

  /** What became of some bytes. */
  public sealed interface Parsed {

    /** They were XML. */
    record Read(Document document) implements Parsed {}

    /** They were not; the reason is the parser's. */
    record Unreadable(String reason) implements Parsed {}
  }

  public static Parsed parse(byte[] bytes) {
    try {
      return new Parsed.Read(builder().parse(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException e) {
      return new Parsed.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Writes a document as it stands, without an indent: it may be signed. */
  public static byte[] write(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("A document in memory can always be written", e);
    }
  }

  /** For text and attribute values alike. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // Does nothing but throw what is fatal; the default prints it.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own parser knows these features", e);
    }
  }
}
