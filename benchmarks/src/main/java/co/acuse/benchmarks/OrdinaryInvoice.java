package co.acuse.benchmarks;

import co.acuse.dian.code.Environment;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Invoice;
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
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import co.acuse.dian.document.VatRegime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A cash sale of five lines with IVA to somebody who gives no name, built from its values. */
final class OrdinaryInvoice {

  static final Nit ISSUER = new Nit("900373076");
  static final Software SOFTWARE = new Software("0d1fbb1c-9c0b-4c8a-a4a8-6a2e3a1d7f10", ISSUER);
  static final Instant ISSUED = Instant.parse("2026-03-02T14:05:07Z");

  private static final int LINES = 5;
  private static final BigDecimal BASE = new BigDecimal("10000.00");
  private static final BigDecimal RATE = new BigDecimal("19");
  private static final BigDecimal TAX = new BigDecimal("1900.00");

  private OrdinaryInvoice() {}

  static Invoice numbered(long number) {
    BigDecimal base = BASE.multiply(BigDecimal.valueOf(LINES));
    BigDecimal tax = TAX.multiply(BigDecimal.valueOf(LINES));
    Content.Builder content =
        Content.of(
                Environment.TESTS,
                SOFTWARE,
                new DocumentNumber("SETP", number),
                IssueMoment.of(ISSUED))
            .paymentMeans(PaymentMeans.atOnce("10"))
            .tax(TaxTotal.of(Tribute.IVA, TaxSubtotal.percent(RATE, base, tax)));
    for (int line = 1; line <= LINES; line++) {
      content.line(line(line));
    }
    return Invoice.sale(
        range(),
        content.build(supplier(), Party.finalConsumer(), Totals.of(base, base, base.add(tax))));
  }

  private static Line line(int number) {
    return Line.of(
            Item.own("CAF-" + number, "Café molido 500 g"),
            Quantity.units(2),
            new BigDecimal("5000.00"),
            BASE)
        .tax(TaxTotal.of(Tribute.IVA, TaxSubtotal.percent(RATE, BASE, TAX)))
        .build();
  }

  private static Party supplier() {
    return Party.of(PersonType.JURIDICAL, Identification.of(ISSUER), "Panadería Ejemplo S.A.S.")
        .vatRegime(VatRegime.RESPONSIBLE)
        .tax(PartyTax.IVA)
        .address(Address.inColombia("11001", "Bogotá, D.C.", "Bogotá", "Calle 1 # 2-3"))
        .build();
  }

  private static NumberingAuthorisation range() {
    return new NumberingAuthorisation(
        "18760000001",
        LocalDate.of(2019, 1, 19),
        LocalDate.of(2030, 1, 19),
        "SETP",
        990_000_000L,
        995_000_000L);
  }
}
