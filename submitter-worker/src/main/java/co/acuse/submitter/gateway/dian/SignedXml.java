package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.IssuedDocument.NumberingRange;
import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.xml.SecureXml;
import co.acuse.submitter.gateway.dian.xml.Elements;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a signed document says of itself, read from its own bytes.
 *
 * @param code CUFE or CUDE
 * @param text the document itself
 */
record SignedXml(
    FileKind kind,
    String number,
    String code,
    Instant issuedAt,
    BigDecimal payable,
    @Nullable String qrUrl,
    @Nullable NumberingRange range,
    String text) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when the bytes are no document of the DIAN
   * @throws co.acuse.dian.xml.UnreadableXmlException when they are no XML
   */
  static SignedXml read(byte[] bytes) {
    Element root = SecureXml.parse(bytes).getDocumentElement();
    FileKind kind = kind(root);
    try {
      return new SignedXml(
          kind,
          required(root, "ID"),
          required(root, "UUID"),
          OffsetDateTime.parse(required(root, "IssueDate") + 'T' + required(root, "IssueTime"))
              .toInstant(),
          new BigDecimal(required(root, totals(kind), "PayableAmount")),
          extension(root, "QRCode"),
          range(root),
          new String(bytes, StandardCharsets.UTF_8));
    } catch (DateTimeException | NumberFormatException _) {
      throw new IllegalArgumentException("the document has a date or an amount that is none");
    }
  }

  /** What a till prints. */
  IssuedDocument issued(@Nullable Instant validatedAt) {
    return new IssuedDocument(number, code, payable, issuedAt, validatedAt, qrUrl, null, range);
  }

  /** Without the content, which is business data: this ends up in logs. */
  @Override
  public String toString() {
    return "SignedXml[" + number + "]";
  }

  private static FileKind kind(Element root) {
    return switch (String.valueOf(root.getLocalName())) {
      case "Invoice" -> FileKind.INVOICE;
      case "CreditNote" -> FileKind.CREDIT_NOTE;
      case "DebitNote" -> FileKind.DEBIT_NOTE;
      default -> throw new IllegalArgumentException("neither an invoice nor a note");
    };
  }

  private static String totals(FileKind kind) {
    return kind == FileKind.DEBIT_NOTE ? "RequestedMonetaryTotal" : "LegalMonetaryTotal";
  }

  private static @Nullable NumberingRange range(Element root) {
    String resolution = extension(root, "InvoiceControl", "InvoiceAuthorization");
    return resolution == null
        ? null
        : new NumberingRange(
            extension(root, "InvoiceControl", "AuthorizedInvoices", "Prefix"),
            number(extension(root, "InvoiceControl", "AuthorizedInvoices", "From")),
            number(extension(root, "InvoiceControl", "AuthorizedInvoices", "To")),
            resolution,
            day(extension(root, "InvoiceControl", "AuthorizationPeriod", "StartDate")),
            day(extension(root, "InvoiceControl", "AuthorizationPeriod", "EndDate")));
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String extension(Element root, String... path) {
    return Elements.find(
            root, "UBLExtensions", "UBLExtension", "ExtensionContent", "DianExtensions")
        .flatMap(extensions -> Elements.text(extensions, path))
        .orElse(null);
  }

  private static String required(Element root, String... path) {
    return Elements.text(root, path)
        .orElseThrow(
            () -> new IllegalArgumentException("the document has no " + String.join("/", path)));
  }
}
