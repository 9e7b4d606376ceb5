package co.acuse.dian.ubl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The official UBL 2.1 schemas, and the DIAN's structures next to them. */
public final class OfficialSchemas {

  /** UBL imports these without saying where they are, so they come first. */
  private static final List<String> BEFORE =
      List.of(
          "/schemas/CCTS_CCT_SchemaModule.xsd",
          "/schemas/xmldsig-core-schema.xsd",
          "/schemas/XAdES01903v132-201601.xsd",
          "/schemas/XAdES01903v141-201601.xsd");

  private static final Map<String, Schema> BY_KIND = new ConcurrentHashMap<>();

  private OfficialSchemas() {}

  /**
   * What the schemas say against a document; nothing when it is valid.
   *
   * @param kind the root's name
   */
  public static List<String> complaints(String kind, byte[] xml) {
    Complaints complaints = new Complaints();
    try {
      Validator validator = BY_KIND.computeIfAbsent(kind, OfficialSchemas::load).newValidator();
      validator.setErrorHandler(complaints);
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      complaints.all.add(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return complaints.all;
  }

  private static Schema load(String kind) {
    Source[] sources =
        Stream.concat(
                BEFORE.stream(),
                Stream.of(
                    "/external/schemas/ubl21/maindoc/UBL-" + kind + "-2.1.xsd",
                    "/co/acuse/dian/validation/dian-structures.xsd"))
            .map(OfficialSchemas::source)
            .toArray(Source[]::new);
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException("The schemas of " + kind + " cannot be loaded", e);
    }
  }

  private static Source source(String path) {
    URL found = Objects.requireNonNull(OfficialSchemas.class.getResource(path), path);
    return new StreamSource(found.toExternalForm());
  }

  /** Goes on after an error, to see all of them. */
  private static final class Complaints implements ErrorHandler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException exception) {
      all.add(exception.getMessage());
    }

    @Override
    public void error(SAXParseException exception) {
      all.add(exception.getMessage());
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
