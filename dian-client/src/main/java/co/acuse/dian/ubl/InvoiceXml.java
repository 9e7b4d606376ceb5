package co.acuse.dian.ubl;

import co.acuse.dian.document.Content;
import co.acuse.dian.document.Invoice;

/** The order of an invoice (UBL 2.1, Invoice). */
final class InvoiceXml {

  private InvoiceXml() {}

  static void write(UblXml xml, Invoice invoice, DocumentCodes codes) {
    Content content = invoice.content();
    ExtensionsXml.write(xml, invoice, codes);
    HeaderXml.identity(
        xml, invoice, codes, invoice.operation().code(), "DIAN 2.1: Factura Electrónica de Venta");
    xml.dateIfGiven("cbc:DueDate", invoice.dueDate());
    xml.text("cbc:InvoiceTypeCode", invoice.type().code());
    HeaderXml.remarks(xml, content);
    UblXml.ifGiven(invoice.period(), period -> HeaderXml.period(xml, period));
    HeaderXml.order(xml, content.references());
    HeaderXml.references(xml, content.references());
    PartyXml.both(xml, content);
    PaymentXml.delivery(xml, content);
    PaymentXml.means(xml, content);
    PaymentXml.prepaid(xml, invoice.prepaidPayments());
    PaymentXml.allowanceCharges(xml, content.allowanceCharges());
    PaymentXml.exchangeRate(xml, content);
    TaxXml.taxes(xml, content.taxes());
    TaxXml.withholdings(xml, invoice.withholdings());
    PaymentXml.totals(xml, "cac:LegalMonetaryTotal", content.totals());
    LineXml.invoiceLines(xml, content.lines());
  }
}
