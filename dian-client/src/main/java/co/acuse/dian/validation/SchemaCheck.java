package co.acuse.dian.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the schemas say against a signed XML (rule ZB01). */
final class SchemaCheck {

  static final String RULE = "ZB01";

  private SchemaCheck() {}

  /**
   * Nothing when it is valid.
   *
   * @param xml read before, so that nothing hostile is in it
   */
  static List<Finding> of(DocumentKind kind, byte[] xml) {
    var complaints = new Complaints(kind);
    try {
      Validator validator = UblSchemas.of(kind).newValidator();
      validator.setErrorHandler(complaints);
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      throw new IllegalStateException("What was readable before is not now", e);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return complaints.all;
  }

  /** Goes on after an error, to see all of them. */
  private static final class Complaints implements ErrorHandler {
    private final DocumentKind kind;
    private final List<Finding> all = new ArrayList<>();

    private Complaints(DocumentKind kind) {
      this.kind = kind;
    }

    @Override
    public void warning(SAXParseException exception) {
      // The schemas themselves cause some; documents cause none.
    }

    @Override
    public void error(SAXParseException exception) {
      all.add(
          Finding.rejection(
              RULE,
              "/%s at line %d, column %d"
                  .formatted(kind.root(), exception.getLineNumber(), exception.getColumnNumber()),
              String.valueOf(exception.getMessage())));
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
