package co.acuse.dian.ubl;

import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.NoteSubject;
import co.acuse.dian.document.Period;

/** The order of a credit note (UBL 2.1, CreditNote): its allowances come after the rate. */
final class CreditNoteXml {

  private CreditNoteXml() {}

  static void write(UblXml xml, CreditNote note, DocumentCodes codes) {
    Content content = note.content();
    ExtensionsXml.write(xml, note, codes);
    HeaderXml.identity(
        xml,
        note,
        codes,
        operation(note.subject()),
        "DIAN 2.1: Nota Crédito de Factura Electrónica de Venta");
    xml.text("cbc:CreditNoteTypeCode", "91");
    HeaderXml.remarks(xml, content);
    HeaderXml.correction(
        xml, note.subject(), note.concept().code(), note.description(), content.references());
    HeaderXml.references(xml, content.references());
    PartyXml.both(xml, content);
    PaymentXml.delivery(xml, content);
    PaymentXml.means(xml, content);
    PaymentXml.exchangeRate(xml, content);
    PaymentXml.allowanceCharges(xml, content.allowanceCharges());
    TaxXml.taxes(xml, content.taxes());
    PaymentXml.totals(xml, "cac:LegalMonetaryTotal", content.totals());
    LineXml.creditNoteLines(xml, content.lines());
  }

  private static String operation(NoteSubject subject) {
    return switch (subject) {
      case InvoiceReference _ -> "20";
      case Period _ -> "22";
    };
  }
}
