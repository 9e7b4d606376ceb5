package co.acuse.submitter.gateway.dian;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.xml.SecureXml;
import co.acuse.submitter.gateway.dian.xml.Elements;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the mail to a buyer says of its document, read from the signed document alone.
 *
 * @param typeCode 01 to 04 of an invoice, 91 of a credit note, 92 of a debit note
 * @param tradeName the name itself when the seller has no other
 * @param buyersAddress absent when the document names none
 */
record BuyersCover(
    SignedXml document,
    String typeCode,
    String sellerNit,
    String sellerName,
    String tradeName,
    @Nullable String buyersAddress) {

  private static final String SELLER = "AccountingSupplierParty";
  private static final String BUYER = "AccountingCustomerParty";

  /** How many hex digits of the code count the files of a year: as many as their names have. */
  private static final int COUNTER_DIGITS = 8;

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when the bytes are no document of the DIAN, or name no seller
   * @throws co.acuse.dian.xml.UnreadableXmlException when they are no XML
   */
  static BuyersCover read(byte[] signed) {
    SignedXml document = SignedXml.read(signed);
    Element root = SecureXml.parse(signed).getDocumentElement();
    String name = required(root, SELLER, "Party", "PartyTaxScheme", "RegistrationName");
    return new BuyersCover(
        document,
        typeCode(root, document.kind()),
        required(root, SELLER, "Party", "PartyTaxScheme", "CompanyID"),
        name,
        line(root, SELLER, "Party", "PartyName", "Name").orElse(name),
        line(root, BUYER, "Party", "Contact", "ElectronicMail").orElse(null));
  }

  /** As the annex wants it: NIT, name, number, kind of document and trade name, by semicolons. */
  String subject() {
    return String.join(
        ";",
        sellerNit,
        withoutSemicolon(sellerName),
        document.number(),
        typeCode,
        withoutSemicolon(tradeName));
  }

  String zipName() {
    return names().zip(year(), counter());
  }

  String containerName() {
    return names().xml(FileKind.ATTACHED_DOCUMENT, year(), counter());
  }

  String paperName() {
    return containerName().replaceFirst("\\.xml$", ".pdf");
  }

  /** The field separator of the subject must not come from a name. */
  private static String withoutSemicolon(String name) {
    return name.replace(';', ',');
  }

  private FileNames names() {
    return FileNames.ownSoftware(sellerNit);
  }

  private Year year() {
    return Year.from(document.issuedAt().atOffset(IssueMoment.COLOMBIA));
  }

  /** Taken from the code, so that no two documents of a seller come in files of one name. */
  private long counter() {
    return Math.max(1, Long.parseLong(document.code().substring(0, COUNTER_DIGITS), 16));
  }

  private static String typeCode(Element root, FileKind kind) {
    return switch (kind) {
      case CREDIT_NOTE -> "91";
      case DEBIT_NOTE -> "92";
      case INVOICE, ATTACHED_DOCUMENT, APPLICATION_RESPONSE -> required(root, "InvoiceTypeCode");
    };
  }

  /** In one line: a line break in a header would begin another one. */
  private static Optional<String> line(Element root, String... path) {
    return Elements.text(root, path)
        .map(text -> text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(text -> !text.isEmpty());
  }

  private static String required(Element root, String... path) {
    return line(root, path)
        .orElseThrow(
            () -> new IllegalArgumentException("the document has no " + String.join("/", path)));
  }
}
