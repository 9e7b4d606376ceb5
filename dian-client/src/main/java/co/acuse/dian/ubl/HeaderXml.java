package co.acuse.dian.ubl;

import co.acuse.dian.document.Content;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.DocumentReference;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.NoteSubject;
import co.acuse.dian.document.OrderReference;
import co.acuse.dian.document.Period;
import co.acuse.dian.document.References;
import java.util.List;
import java.util.Map;

/** What comes before the parties. */
final class HeaderXml {

  private static final Map<String, String> CURRENCY_LIST =
      Map.of(
          "listAgencyID", "6",
          "listAgencyName", "United Nations Economic Commission for Europe",
          "listID", "ISO 4217 Alpha");

  private HeaderXml() {}

  /**
   * From the version to the issue time.
   *
   * @param operation CustomizationID
   * @param profile the long literal of the annex, which the service compares (FAD03)
   */
  static void identity(
      UblXml xml, DianDocument document, DocumentCodes codes, String operation, String profile) {
    Content content = document.content();
    String environment = content.environment().code();
    xml.text("cbc:UBLVersionID", "UBL 2.1");
    xml.text("cbc:CustomizationID", operation);
    xml.text("cbc:ProfileID", profile);
    xml.text("cbc:ProfileExecutionID", environment);
    xml.text("cbc:ID", content.number().text());
    xml.text(
        "cbc:UUID",
        codes.uuid(),
        Map.of("schemeID", environment, "schemeName", document.uuidKind().schemeName()));
    xml.date("cbc:IssueDate", content.issueDate());
    xml.text("cbc:IssueTime", document.issueTimeText());
  }

  /** Notes, currency and the number of lines (FAD16). */
  static void remarks(UblXml xml, Content content) {
    content.notes().forEach(note -> xml.text("cbc:Note", note));
    xml.text("cbc:DocumentCurrencyCode", content.currency().getCurrencyCode(), CURRENCY_LIST);
    xml.text("cbc:LineCountNumeric", Integer.toString(content.lines().size()));
  }

  static void period(UblXml xml, Period period) {
    xml.group(
        "cac:InvoicePeriod",
        () -> {
          xml.date("cbc:StartDate", period.start());
          xml.date("cbc:EndDate", period.end());
        });
  }

  /** What a note corrects and why; the period stands before the reason in both kinds of notes. */
  static void correction(
      UblXml xml, NoteSubject subject, String concept, String description, References references) {
    switch (subject) {
      case Period period -> {
        period(xml, period);
        xml.group(
            "cac:DiscrepancyResponse",
            () -> {
              xml.text("cbc:ResponseCode", concept);
              xml.text("cbc:Description", description);
            });
        order(xml, references);
      }
      case InvoiceReference invoice -> {
        xml.group(
            "cac:DiscrepancyResponse",
            () -> {
              xml.text("cbc:ReferenceID", invoice.number());
              xml.text("cbc:ResponseCode", concept);
              xml.text("cbc:Description", description);
            });
        order(xml, references);
        xml.group("cac:BillingReference", () -> invoice(xml, invoice));
      }
    }
  }

  static void order(UblXml xml, References references) {
    UblXml.ifGiven(references.order(), order -> order(xml, order));
  }

  /** All but the order, which stands apart in notes. */
  static void references(UblXml xml, References references) {
    documents(xml, "cac:DespatchDocumentReference", references.despatches());
    documents(xml, "cac:ReceiptDocumentReference", references.receipts());
    documents(xml, "cac:ContractDocumentReference", references.contracts());
    documents(xml, "cac:AdditionalDocumentReference", references.additional());
  }

  private static void order(UblXml xml, OrderReference order) {
    xml.group(
        "cac:OrderReference",
        () -> {
          xml.text("cbc:ID", order.id());
          xml.dateIfGiven("cbc:IssueDate", order.issueDate());
        });
  }

  private static void invoice(UblXml xml, InvoiceReference invoice) {
    xml.group(
        "cac:InvoiceDocumentReference",
        () -> {
          xml.text("cbc:ID", invoice.number());
          xml.text(
              "cbc:UUID", invoice.uuid(), Map.of("schemeName", invoice.uuidKind().schemeName()));
          xml.date("cbc:IssueDate", invoice.issueDate());
        });
  }

  private static void documents(UblXml xml, String name, List<DocumentReference> documents) {
    for (DocumentReference document : documents) {
      xml.group(
          name,
          () -> {
            xml.text("cbc:ID", document.id());
            xml.dateIfGiven("cbc:IssueDate", document.issueDate());
            xml.textIfGiven("cbc:DocumentTypeCode", document.type());
          });
    }
  }
}
