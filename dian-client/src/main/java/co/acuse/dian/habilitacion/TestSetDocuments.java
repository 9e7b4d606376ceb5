package co.acuse.dian.habilitacion;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditConcept;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitConcept;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PaymentMeans;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import co.acuse.dian.document.UuidKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is in a test set: cash sales to whoever buys, and notes that correct them. */
final class TestSetDocuments {

  private static final BigDecimal IVA = new BigDecimal("19");

  private final TestSet set;
  private final IssueMoment now;
  private final List<DianDocument> invoices;

  /**
   * Those of one moment.
   *
   * @throws IllegalArgumentException when the range does not hold all numbers or is not valid today
   */
  TestSetDocuments(TestSet set, IssueMoment now) {
    this.set = set;
    this.now = now;
    this.invoices =
        IntStream.range(0, set.invoices()).<DianDocument>mapToObj(this::invoice).toList();
  }

  List<DianDocument> invoices() {
    return invoices;
  }

  /**
   * The credit notes, then the debit notes, spread over the invoices.
   *
   * @param invoices those of this set, at least one
   */
  List<DianDocument> notes(List<SignedDocument> invoices) {
    return Stream.concat(
            IntStream.range(0, set.creditNotes())
                .<DianDocument>mapToObj(i -> creditNote(i, subject(invoices, i))),
            IntStream.range(0, set.debitNotes())
                .<DianDocument>mapToObj(i -> debitNote(i, subject(invoices, i))))
        .toList();
  }

  private Invoice invoice(int index) {
    DocumentNumber number = new DocumentNumber(set.range().prefix(), set.firstNumber() + index);
    return Invoice.sale(set.range(), content(number, "10000.00", "1900.00", "11900.00"));
  }

  private CreditNote creditNote(int index, InvoiceReference subject) {
    return new CreditNote(
        CreditConcept.ANNULMENT,
        "Anulación de la factura",
        subject,
        content(note("NC", index), "10000.00", "1900.00", "11900.00"));
  }

  private DebitNote debitNote(int index, InvoiceReference subject) {
    return new DebitNote(
        DebitConcept.INTEREST,
        "Intereses de mora",
        subject,
        List.of(),
        content(note("ND", index), "1000.00", "190.00", "1190.00"));
  }

  private DocumentNumber note(String prefix, int index) {
    return new DocumentNumber(prefix, set.firstNote() + index);
  }

  private InvoiceReference subject(List<SignedDocument> invoices, int index) {
    SignedDocument invoice = invoices.get(index % invoices.size());
    return new InvoiceReference(
        invoice.number(), UuidKind.CUFE, invoice.code().value(), now.moment().toLocalDate());
  }

  private Content content(DocumentNumber number, String net, String tax, String gross) {
    BigDecimal base = new BigDecimal(net);
    TaxTotal iva = TaxTotal.of(Tribute.IVA, TaxSubtotal.percent(IVA, base, new BigDecimal(tax)));
    Line line =
        Line.of(Item.own("PRUEBA-1", "Artículo de prueba"), Quantity.units(1), base, base)
            .tax(iva)
            .build();
    return Content.of(TestSet.ENVIRONMENT, set.software(), number, now)
        .paymentMeans(PaymentMeans.atOnce("10"))
        .tax(iva)
        .line(line)
        .build(set.supplier(), Party.finalConsumer(), Totals.of(base, base, new BigDecimal(gross)));
  }
}
