package co.acuse.simulator.dian.ubl;

import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;

/** An invoice or a note by its fields; whatever is missing is the empty string. */
public final class UblDocument {

  private final Document dom;
  private final DocumentKind kind;
  private final XmlElement root;

  private UblDocument(Document dom, DocumentKind kind) {
    this.dom = dom;
    this.kind = kind;
    this.root = new XmlElement(dom.getDocumentElement());
  }

  /** Empty if the XML is something else. */
  public static Optional<UblDocument> of(Document dom) {
    XmlElement root = new XmlElement(dom.getDocumentElement());
    String namespace = String.valueOf(root.dom().getNamespaceURI());
    return DocumentKind.of(namespace, root.name()).map(kind -> new UblDocument(dom, kind));
  }

  public Document dom() {
    return dom;
  }

  public XmlElement root() {
    return root;
  }

  public DocumentKind kind() {
    return kind;
  }

  /** 01 to 04 for invoices, 91 and 92 for notes. */
  public String type() {
    return switch (kind) {
      case INVOICE -> root.text("InvoiceTypeCode");
      case CREDIT_NOTE -> "91";
      case DEBIT_NOTE -> "92";
    };
  }

  /** The type by which a number is used up: 02 and 04 count as 01. */
  public String family() {
    String type = type();
    return type.equals("02") || type.equals("04") ? "01" : type;
  }

  public String number() {
    return root.text("ID");
  }

  /** CUFE or CUDE as stated. */
  public String key() {
    return root.text("UUID");
  }

  public UblParty issuer() {
    return party("AccountingSupplierParty");
  }

  public UblParty customer() {
    return party("AccountingCustomerParty");
  }

  public Optional<LocalDate> issueDate() {
    return date(root.text("IssueDate"));
  }

  /** The first group of the authority's own fields. */
  public Optional<XmlElement> extensions() {
    return allExtensions().stream().findFirst();
  }

  public List<XmlElement> allExtensions() {
    return extensionContents().stream()
        .flatMap(content -> content.children("DianExtensions").stream())
        .toList();
  }

  public List<XmlElement> signatures() {
    return extensionContents().stream()
        .flatMap(content -> content.children("Signature").stream())
        .toList();
  }

  /** A text of the authority's own fields. */
  public String extension(String... path) {
    return extensions().map(found -> found.text(path)).orElse("");
  }

  public Optional<XmlElement> totals() {
    return root.child(kind.totals());
  }

  /** One of the totals, zero if it is not stated. */
  public BigDecimal total(String name) {
    return totals().map(found -> Amounts.of(found, name)).orElse(BigDecimal.ZERO);
  }

  public List<UblLine> lines() {
    return root.children(kind.line()).stream().map(line -> new UblLine(line, kind)).toList();
  }

  /** The CUFE or CUDE of the document that a note corrects; empty if it names none. */
  public String correctedKey() {
    return root.text("BillingReference", "InvoiceDocumentReference", "UUID");
  }

  /** Reads {@code yyyy-MM-dd}; what is no such date is none. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private UblParty party(String name) {
    return new UblParty(root.child(name, "Party").orElse(root));
  }

  private List<XmlElement> extensionContents() {
    return root.children("UBLExtensions").stream()
        .flatMap(all -> all.children("UBLExtension").stream())
        .flatMap(one -> one.children("ExtensionContent").stream())
        .toList();
  }
}
