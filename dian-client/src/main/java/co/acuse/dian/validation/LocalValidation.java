package co.acuse.dian.validation;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.xml.SecureXml;
import co.acuse.dian.xml.UnreadableXmlException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * Looks at documents as the DIAN would, so that most rejections never leave. It knows nothing that
 * only the DIAN knows: the RUT, revoked certificates, what was sent before. What a document cannot
 * be made with at all, its own records refuse already. Cheap to make; usable by several threads.
 */
public final class LocalValidation {

  private final Registration registration;
  private final InstantSource clock;
  private final boolean coversXml;

  private LocalValidation(Registration registration, InstantSource clock, boolean coversXml) {
    this.registration = registration;
    this.clock = clock;
    this.coversXml = coversXml;
  }

  /**
   * One that looks at what documents say.
   *
   * @param clock tells today, against which issue dates are held
   */
  public static LocalValidation of(Registration registration, InstantSource clock) {
    return new LocalValidation(registration, clock, false);
  }

  /**
   * The same for the signed XML too, where somebody asks for the whole: schemas and check digits.
   * That costs some milliseconds a document, and up to two seconds for the first of each kind.
   */
  public LocalValidation withXml() {
    return new LocalValidation(registration, clock, true);
  }

  /** Whether {@link #withXml} was asked for. */
  public boolean coversXml() {
    return coversXml;
  }

  /**
   * Registration and range (rules FAB, FAD), dates (FAD09c, FAD09d), code lists (FAJ, FAK, FAV,
   * FAX) and sums (FAS, FAU, FAV, FAX).
   */
  public Validation content(DianDocument document) {
    return Validation.of(
        Stream.of(
                RegistrationCheck.of(document, registration),
                DateCheck.of(document, clock.instant()),
                AddressCheck.of(document),
                LineCheck.of(document),
                SumCheck.of(document))
            .flatMap(List::stream)
            .toList());
  }

  /**
   * The schemas of UBL 2.1 and of the DIAN's structures (rule ZB01), and check digits (FAB22,
   * FAB34, FAJ24, FAJ47, FAK24, FAK47).
   *
   * @param xml a signed invoice or note; the texts of schema findings may quote it
   */
  public Validation xml(byte[] xml) {
    try {
      Document document = SecureXml.parse(xml);
      return kind(document)
          .map(kind -> readable(kind, document, xml))
          .orElseGet(() -> unreadable("The root is none of Invoice, CreditNote and DebitNote"));
    } catch (UnreadableXmlException e) {
      return unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Validation readable(DocumentKind kind, Document document, byte[] xml) {
    return Validation.of(
        Stream.concat(
                SchemaCheck.of(kind, xml).stream(), CheckDigitCheck.of(kind, document).stream())
            .toList());
  }

  private static Validation unreadable(String why) {
    return Validation.of(List.of(Finding.rejection(SchemaCheck.RULE, "/", why)));
  }

  private static Optional<DocumentKind> kind(Document document) {
    String root = document.getDocumentElement().getLocalName();
    return Arrays.stream(DocumentKind.values()).filter(one -> one.root().equals(root)).findFirst();
  }
}
