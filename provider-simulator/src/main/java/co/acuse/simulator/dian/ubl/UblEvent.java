package co.acuse.simulator.dian.ubl;

import co.acuse.simulator.dian.xml.XmlElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;

/** An event on a document, by its fields; whatever is missing is the empty string. */
public final class UblEvent {

  /** The name of the root element. */
  public static final String ROOT = "ApplicationResponse";

  private static final String NAMESPACE =
      "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2";

  private final XmlElement root;

  private UblEvent(XmlElement root) {
    this.root = root;
  }

  /** Empty if the XML is something else. */
  public static Optional<UblEvent> of(Document dom) {
    XmlElement root = new XmlElement(dom.getDocumentElement());
    return root.is(NAMESPACE, ROOT) ? Optional.of(new UblEvent(root)) : Optional.empty();
  }

  public XmlElement root() {
    return root;
  }

  public String number() {
    return root.text("ID");
  }

  /** Its CUDE as stated. */
  public String key() {
    return root.text("UUID");
  }

  public Optional<LocalDate> issueDate() {
    return UblDocument.date(root.text("IssueDate"));
  }

  /** The NIT of who declares it. */
  public String sender() {
    return root.text("SenderParty", "PartyTaxScheme", "CompanyID");
  }

  public String receiver() {
    return root.text("ReceiverParty", "PartyTaxScheme", "CompanyID");
  }

  /** What is declared, such as 030. */
  public String code() {
    return root.text("DocumentResponse", "Response", "ResponseCode");
  }

  /** The CUFE or CUDE of the document that it is about. */
  public String documentKey() {
    return document("UUID");
  }

  public String documentNumber() {
    return document("ID");
  }

  public String documentType() {
    return document("DocumentTypeCode");
  }

  /** A text of the authority's own fields. */
  public String extension(String... path) {
    return contents().stream()
        .flatMap(content -> content.children("DianExtensions").stream())
        .findFirst()
        .map(found -> found.text(path))
        .orElse("");
  }

  public List<XmlElement> signatures() {
    return contents().stream().flatMap(content -> content.children("Signature").stream()).toList();
  }

  private String document(String field) {
    return root.text("DocumentResponse", "DocumentReference", field);
  }

  private List<XmlElement> contents() {
    return root.children("UBLExtensions").stream()
        .flatMap(all -> all.children("UBLExtension").stream())
        .flatMap(one -> one.children("ExtensionContent").stream())
        .toList();
  }
}
