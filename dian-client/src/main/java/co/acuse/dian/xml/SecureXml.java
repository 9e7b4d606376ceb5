package co.acuse.dian.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that comes from outside: no document type, no entities of its own, nothing fetched, and
 * neither size nor depth without a limit.
 */
public final class SecureXml {

  /** Far more than a document that the DIAN takes or answers with, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final String MOST_DEPTH = "256";

  private SecureXml() {}

  /**
   * Reads a document of at most {@link #MOST_BYTES}, with namespaces.
   *
   * @throws UnreadableXmlException when it is too large, too deep, not well formed or has a
   *     document type
   */
  public static Document parse(byte[] xml) {
    return parse(xml, MOST_BYTES);
  }

  /**
   * Reads a document of at most so many bytes, with namespaces.
   *
   * @throws UnreadableXmlException when it is too large, too deep, not well formed or has a
   *     document type
   */
  public static Document parse(byte[] xml, int mostBytes) {
    if (xml.length > mostBytes) {
      throw new UnreadableXmlException(
          "The XML has %d bytes, more than %d".formatted(xml.length, mostBytes));
    }
    try {
      return parser().parse(new ByteArrayInputStream(xml));
    } catch (SAXParseException e) {
      // The parser's own words may quote the document.
      throw new UnreadableXmlException(
          "The XML cannot be read, see line %d, column %d"
              .formatted(e.getLineNumber(), e.getColumnNumber()));
    } catch (SAXException | IOException e) {
      throw new UnreadableXmlException("The XML cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilder parser = factory().newDocumentBuilder();
      parser.setErrorHandler(new Strict());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This JDK's XML parser cannot be secured", e);
    }
  }

  /** The JDK's own parser, whatever else is on the class path. */
  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEPTH);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /** Without it the JDK prints errors to the console. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
      // Nothing here depends on what the parser only warns of.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
