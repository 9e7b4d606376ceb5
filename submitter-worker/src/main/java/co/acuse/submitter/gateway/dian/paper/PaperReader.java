package co.acuse.submitter.gateway.dian.paper;

import co.acuse.dian.xml.SecureXml;
import co.acuse.submitter.gateway.dian.paper.PaperDocument.Title;
import java.util.List;
import java.util.stream.Stream;

/** Reads what goes on paper from the signed XML and from the DIAN's answer to it. */
final class PaperReader {

  private static final String UNSEEN = "Pendiente por contingencia";

  private final Ubl document;
  private final String validation;

  private PaperReader(Ubl document, String validation) {
    this.document = document;
    this.validation = validation;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is no invoice, credit note or debit note
   * @throws co.acuse.dian.xml.UnreadableXmlException when one of the two is no XML
   */
  static PaperDocument read(byte[] signed, byte[] applicationResponse) {
    return new PaperReader(root(signed), moment(root(applicationResponse))).read();
  }

  /**
   * Reads one that the DIAN has not seen.
   *
   * @throws IllegalArgumentException when it is no invoice, credit note or debit note
   * @throws co.acuse.dian.xml.UnreadableXmlException when it is no XML
   */
  static PaperDocument read(byte[] signed) {
    return new PaperReader(root(signed), UNSEEN).read();
  }

  private static Ubl root(byte[] xml) {
    return new Ubl(SecureXml.parse(xml).getDocumentElement());
  }

  private PaperDocument read() {
    Ubl totals = totals();
    return new PaperDocument(
        new Title(kind(), document.text("ID"), QrLines.codeKind(document), document.text("UUID")),
        PartyFacts.seller(document),
        stamp(),
        range(),
        PartyFacts.customer(document),
        Conditions.of(document),
        Corrections.of(document, this::concept),
        LineRows.of(document),
        TaxRows.of(document),
        TotalFacts.of(document, totals),
        document.all("Note").stream().map(Ubl::text).toList(),
        software(),
        QrLines.of(document, totals),
        issuedAt());
  }

  /** As a PDF writes it. */
  private String issuedAt() {
    return "D:%s%s-05'00'"
        .formatted(
            document.text("IssueDate").replace("-", ""),
            document.text("IssueTime").replaceFirst("-.*$", "").replace(":", ""));
  }

  private String kind() {
    return switch (document.name()) {
      case "Invoice" -> Words.invoice(document.text("InvoiceTypeCode"));
      case "CreditNote" -> "Nota crédito de la factura electrónica de venta";
      case "DebitNote" -> "Nota débito de la factura electrónica de venta";
      default -> throw new IllegalArgumentException("neither an invoice nor a note");
    };
  }

  private String concept(String code) {
    return document.name().equals("CreditNote")
        ? Words.creditConcept(code)
        : Words.debitConcept(code);
  }

  private Ubl totals() {
    return Stream.of("LegalMonetaryTotal", "RequestedMonetaryTotal")
        .flatMap(document::first)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the document has no totals"));
  }

  private List<Fact> stamp() {
    return List.of(new Fact("Emisión", moment(document)), new Fact("Validación DIAN", validation));
  }

  private static String moment(Ubl dated) {
    return dated.text("IssueDate") + ' ' + dated.text("IssueTime");
  }

  private String range() {
    String resolution = document.extension("InvoiceControl", "InvoiceAuthorization");
    if (resolution.isEmpty()) {
      return "";
    }
    String prefix = document.extension("InvoiceControl", "AuthorizedInvoices", "Prefix");
    return "Autorización de numeración DIAN No. %s, vigente del %s al %s, %sdesde %s hasta %s."
        .formatted(
            resolution,
            document.extension("InvoiceControl", "AuthorizationPeriod", "StartDate"),
            document.extension("InvoiceControl", "AuthorizationPeriod", "EndDate"),
            prefix.isEmpty() ? "" : "prefijo " + prefix + ", ",
            document.extension("InvoiceControl", "AuthorizedInvoices", "From"),
            document.extension("InvoiceControl", "AuthorizedInvoices", "To"));
  }

  private String software() {
    return "Fabricante del software: NIT %s; software %s"
        .formatted(
            document.extension("SoftwareProvider", "ProviderID"),
            document.extension("SoftwareProvider", "SoftwareID"));
  }
}
