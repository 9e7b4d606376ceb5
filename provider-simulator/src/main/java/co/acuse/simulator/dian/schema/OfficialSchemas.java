package co.acuse.simulator.dian.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** UBL 2.1 with the authority's extension, loaded when first needed. */
public final class OfficialSchemas {

  /** UBL imports these by their namespaces alone, so they must be known before. */
  private static final List<String> FIRST =
      List.of(
          "/schemas/CCTS_CCT_SchemaModule.xsd",
          "/schemas/xmldsig-core-schema.xsd",
          "/schemas/XAdES01903v132-201601.xsd",
          "/schemas/XAdES01903v141-201601.xsd");

  private final Map<String, Schema> byRoot = new ConcurrentHashMap<>();

  /**
   * What the schema says against a document, nothing if it is valid.
   *
   * @param root the name of its root element, as in {@code CreditNote}
   */
  public List<String> complaints(String root, byte[] xml) {
    Complaints complaints = new Complaints();
    try {
      Validator validator = byRoot.computeIfAbsent(root, OfficialSchemas::load).newValidator();
      validator.setErrorHandler(complaints);
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      complaints.all.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can always be read", e);
    }
    return List.copyOf(complaints.all);
  }

  private static Schema load(String root) {
    Source[] sources =
        Stream.concat(
                FIRST.stream(),
                Stream.of(
                    "/external/schemas/ubl21/maindoc/UBL-" + root + "-2.1.xsd",
                    "/co/acuse/simulator/dian/schema/dian-extensions.xsd"))
            .map(ClasspathSchemas::source)
            .toArray(Source[]::new);
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, ClasspathSchemas.PROTOCOL);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setResourceResolver(new ClasspathSchemas());
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException("The schemas of " + root + " cannot be loaded", e);
    }
  }

  /** Goes on after an error, to see all of them. */
  private static final class Complaints implements ErrorHandler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException exception) {
      // A remark on the schemas themselves says nothing about the document.
    }

    @Override
    public void error(SAXParseException exception) {
      all.add(String.valueOf(exception.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
