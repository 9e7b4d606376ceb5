package co.acuse.dian.soap.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses what a stranger sent: no DTD, nothing from outside, no bottomless nesting. */
final class HardenedXml {

  private static final int DEEPEST = 100;
  private static final DocumentBuilderFactory FACTORY = factory();

  private HardenedXml() {}

  static Document parse(byte[] xml) throws UnreadableAnswerException {
    try {
      DocumentBuilder builder = builder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXParseException wrong) {
      throw new UnreadableAnswerException(
          "the answer is not the XML it should be, at line %d, column %d"
              .formatted(wrong.getLineNumber(), wrong.getColumnNumber()));
    } catch (SAXException | IOException _) {
      throw new UnreadableAnswerException("the answer is not the XML it should be");
    }
  }

  /** The factory is not promised to be safe for several threads. */
  private static DocumentBuilder builder() {
    synchronized (FACTORY) {
      try {
        return FACTORY.newDocumentBuilder();
      } catch (ParserConfigurationException e) {
        throw new IllegalStateException("The JDK's XML parser lacks a safety feature", e);
      }
    }
  }

  private static DocumentBuilderFactory factory() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a safety feature", e);
    }
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }
}
