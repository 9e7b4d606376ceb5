package co.acuse.simulator.dian;

import co.acuse.dian.Issuing;
import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.Environment;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditConcept;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitConcept;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceOperation;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PartyTax;
import co.acuse.dian.document.PaymentMeans;
import co.acuse.dian.document.PersonType;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import co.acuse.dian.document.UuidKind;
import co.acuse.dian.document.VatRegime;
import co.acuse.dian.signature.SigningKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of the issuer that is there from the start, made by our own client. */
final class Sales {

  private static final Software SOFTWARE = new Software(Desk.SOFTWARE, new Nit(Desk.NIT));

  private static final NumberingAuthorisation AUTHORISATION =
      new NumberingAuthorisation(
          "18760000001",
          LocalDate.of(2019, 1, 19),
          LocalDate.of(2030, 1, 19),
          "SETP",
          990_000_000L,
          995_000_000L);

  private final Issuing issuing;
  private final IssueMoment now;

  private Sales(Issuing issuing, IssueMoment now) {
    this.issuing = issuing;
    this.now = now;
  }

  static Sales with(SigningKey key) {
    return new Sales(
        Issuing.of(key, SOFTWARE, new SoftwarePin(Desk.PIN)), IssueMoment.of(Instant.now()));
  }

  /** The same, sold at another time. */
  Sales at(Instant moment) {
    return new Sales(issuing, IssueMoment.of(moment));
  }

  /** Number 990000000 and so many more. */
  SignedDocument invoice(int number) {
    return sign(
        Invoice.sale(AUTHORISATION, content("SETP", 990_000_000L + number)),
        new TechnicalKey(Desk.TECHNICAL_KEY));
  }

  SignedDocument invoice(InvoiceType type, int number) {
    Invoice invoice =
        new Invoice(
            type,
            InvoiceOperation.STANDARD,
            AUTHORISATION,
            null,
            null,
            List.of(),
            List.of(),
            content("SETP", 990_000_000L + number));
    boolean contingency = type == InvoiceType.ISSUER_CONTINGENCY;
    return sign(invoice, contingency ? null : new TechnicalKey(Desk.TECHNICAL_KEY));
  }

  /** The same sale, signed so much later because the DIAN did not answer. */
  SignedDocument contingency(int number, Duration later) {
    Invoice invoice =
        new Invoice(
            InvoiceType.DIAN_CONTINGENCY,
            InvoiceOperation.STANDARD,
            AUTHORISATION,
            null,
            null,
            List.of(),
            List.of(),
            content("SETP", 990_000_000L + number));
    return issuing.sign(
        invoice,
        new TechnicalKey(Desk.TECHNICAL_KEY),
        now.moment().toInstant().plus(later),
        UUID.randomUUID());
  }

  SignedDocument creditNote(int number, SignedDocument of) {
    return sign(
        new CreditNote(CreditConcept.ANNULMENT, "Anulación", reference(of), content("NC", number)),
        null);
  }

  SignedDocument debitNote(int number, SignedDocument of) {
    return sign(
        new DebitNote(
            DebitConcept.INTEREST, "Intereses", reference(of), List.of(), content("ND", number)),
        null);
  }

  private InvoiceReference reference(SignedDocument invoice) {
    return new InvoiceReference(
        invoice.number(), UuidKind.CUFE, invoice.code().value(), now.moment().toLocalDate());
  }

  private SignedDocument sign(DianDocument document, @Nullable TechnicalKey key) {
    return issuing.sign(document, key, now.moment().toInstant(), UUID.randomUUID());
  }

  private Content content(String prefix, long number) {
    BigDecimal base = new BigDecimal("10000.00");
    TaxSubtotal rate =
        new TaxSubtotal(base, new BigDecimal("1900.00"), TaxRate.percent(new BigDecimal("19")));
    TaxTotal iva = TaxTotal.of(Tribute.IVA, rate);
    Line line =
        Line.of(
                Item.own("PAN-1", "Pan"),
                new Quantity(new BigDecimal("2"), "94"),
                new BigDecimal("5000"),
                base)
            .tax(iva)
            .build();
    return Content.of(
            Environment.TESTS,
            SOFTWARE,
            new DocumentNumber(prefix, number),
            now.moment().toLocalDate(),
            now.moment().toLocalTime())
        .paymentMeans(PaymentMeans.atOnce("10"))
        .tax(iva)
        .line(line)
        .build(supplier(), customer(), Totals.of(base, base, new BigDecimal("11900.00")));
  }

  private static Party supplier() {
    return Party.of(
            PersonType.JURIDICAL, Identification.of(new Nit(Desk.NIT)), "Comercio de Prueba S.A.S.")
        .vatRegime(VatRegime.RESPONSIBLE)
        .tax(PartyTax.IVA)
        .address(Address.inColombia("11001", "Bogotá, D.C.", "Bogotá", "Calle 1 # 2-3"))
        .build();
  }

  private static Party customer() {
    return Party.of(PersonType.JURIDICAL, Identification.of(new Nit("800199436")), "Cliente S.A.")
        .address(Address.inColombia("11001", "Bogotá, D.C.", "Bogotá", "Carrera 8 # 20-14"))
        .build();
  }
}
