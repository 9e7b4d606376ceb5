package co.acuse.dian.attached;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed document that a container carries. What the container says of it is read from its own
 * bytes, so that the two cannot differ.
 */
public final class EnclosedDocument {

  private static final List<String> KINDS = List.of("Invoice", "CreditNote", "DebitNote");
  private static final String DIAN_CONTINGENCY = "04";

  private final String xml;
  private final String number;
  private final String uuid;
  private final String uuidScheme;
  private final LocalDate issueDate;
  private final String environment;
  private final boolean ofDianContingency;
  private final EnclosedParty supplier;
  private final EnclosedParty customer;

  private EnclosedDocument(EmbeddedXml.Fit embedded) {
    UblElement root = embedded.root();
    this.xml = embedded.text();
    this.number = required(root, "ID");
    this.uuid = required(root, "UUID");
    this.uuidScheme = root.only("UUID").map(code -> code.attribute("schemeName")).orElse("");
    this.issueDate = date(required(root, "IssueDate"));
    this.environment = required(root, "ProfileExecutionID");
    this.ofDianContingency = DIAN_CONTINGENCY.equals(optional(root, "InvoiceTypeCode"));
    this.supplier = party(root, "AccountingSupplierParty");
    this.customer = party(root, "AccountingCustomerParty");
  }

  /**
   * Takes an invoice, a credit note or a debit note.
   *
   * @param signed UTF-8 without a byte order mark, as it was signed
   * @throws IllegalArgumentException when it is something else, or does not tell its number, CUFE
   *     or CUDE, issue date and parties
   */
  public static EnclosedDocument of(byte[] signed) {
    EmbeddedXml.Fit embedded = EmbeddedXml.required("The document", signed);
    if (KINDS.stream().noneMatch(embedded.root()::isRootOf)) {
      throw new IllegalArgumentException(
          "The document must be a UBL invoice, credit note or debit note");
    }
    return new EnclosedDocument(embedded);
  }

  /** Prefix and consecutive. */
  String number() {
    return number;
  }

  /** CUFE or CUDE. */
  String uuid() {
    return uuid;
  }

  /** In Colombia. */
  LocalDate issueDate() {
    return issueDate;
  }

  String xml() {
    return xml;
  }

  /** Such as {@code CUFE-SHA384}. */
  String uuidScheme() {
    return uuidScheme;
  }

  /** The code of the DIAN's service that it is for. */
  String environment() {
    return environment;
  }

  boolean isOfDianContingency() {
    return ofDianContingency;
  }

  EnclosedParty supplier() {
    return supplier;
  }

  EnclosedParty customer() {
    return customer;
  }

  private static EnclosedParty party(UblElement root, String role) {
    return EnclosedParty.read(root, role)
        .orElseThrow(() -> new IllegalArgumentException("The document must name one " + role));
  }

  private static String required(UblElement root, String name) {
    String text = optional(root, name);
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("The document must have one " + name);
    }
    return text;
  }

  private static @Nullable String optional(UblElement root, String... path) {
    return root.only(path).map(UblElement::text).orElse(null);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException("The document's issue date is no date");
    }
  }

  /** Without the content, which is business data: this ends up in logs. */
  @Override
  public String toString() {
    return "EnclosedDocument[" + number + "]";
  }
}
