package co.acuse.dian.ubl;

import co.acuse.dian.document.Content;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.NoteSubject;
import co.acuse.dian.document.Period;

/**
 * The order of a debit note (UBL 2.1, DebitNote): payments and allowances come before the delivery,
 * and no element tells its type.
 */
final class DebitNoteXml {

  private DebitNoteXml() {}

  static void write(UblXml xml, DebitNote note, DocumentCodes codes) {
    Content content = note.content();
    ExtensionsXml.write(xml, note, codes);
    HeaderXml.identity(
        xml,
        note,
        codes,
        operation(note.subject()),
        "DIAN 2.1: Nota Débito de Factura Electrónica de Venta");
    HeaderXml.remarks(xml, content);
    HeaderXml.correction(
        xml, note.subject(), note.concept().code(), note.description(), content.references());
    HeaderXml.references(xml, content.references());
    PartyXml.both(xml, content);
    PaymentXml.prepaid(xml, note.prepaidPayments());
    PaymentXml.allowanceCharges(xml, content.allowanceCharges());
    PaymentXml.delivery(xml, content);
    PaymentXml.means(xml, content);
    PaymentXml.exchangeRate(xml, content);
    TaxXml.taxes(xml, content.taxes());
    PaymentXml.totals(xml, "cac:RequestedMonetaryTotal", content.totals());
    LineXml.debitNoteLines(xml, content.lines());
  }

  private static String operation(NoteSubject subject) {
    return switch (subject) {
      case InvoiceReference _ -> "30";
      case Period _ -> "32";
    };
  }
}
