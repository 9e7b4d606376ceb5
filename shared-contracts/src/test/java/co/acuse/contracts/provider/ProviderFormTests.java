package co.acuse.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.contracts.totals.TotalsCalculator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ProviderFormTests {
  private static final ProviderProfile COLLAPSING =
      new ProviderProfile(Provider.FACTUS, Set.of("94"), true);

  @Test
  void sendsAWeighedLineAsOnePieceWithTheOriginalInItsNote() {
    Invoice invoice = weighed("0.345", "KGM", "12900.00", "10").invoice();

    Line line = sent(invoice).getFirst();

    assertThat(line.quantity()).isEqualTo("1");
    assertThat(line.unit()).isEqualTo("94");
    assertThat(line.unitPrice()).isEqualTo("4450.50");
    assertThat(line.discountAmount()).isEqualTo("445.05");
    assertThat(line.note())
        .isEqualTo(
            "Vendido: cantidad 0.345, unidad KGM, precio unitario sin impuestos 12900.00,"
                + " descuento 10 %");
  }

  @Test
  void leavesALineThatTheProviderTakes() {
    Invoice invoice = InvoiceFixture.aSale().invoice();

    assertThat(sent(invoice)).isEqualTo(invoice.lines());
  }

  @Test
  void replacesShelfPricesByNetPrices() {
    Line line = sent(InvoiceFixture.aSaleAtShelfPrice().invoice()).getFirst();

    assertThat(line.unitPrice()).isEqualTo("31512.61");
    assertThat(line.shelfPrice()).isNull();
  }

  @Test
  void changesNoAmount() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      Invoice invoice =
          weighed(
                  BigDecimal.valueOf(1 + random.nextLong(99_999), 3).toString(),
                  "KGM",
                  BigDecimal.valueOf(1 + random.nextLong(9_999_999), 2).toString(),
                  Integer.toString(random.nextInt(101)))
              .invoice();
      InvoiceTotals accepted = TotalsCalculator.totals(invoice);

      InvoiceTotals sent =
          TotalsCalculator.totals(sent(invoice), List.of(), List.of(), invoice.cashRounding());

      assertThat(sent.gross()).isEqualTo(accepted.gross());
      assertThat(sent.taxable()).isEqualTo(accepted.taxable());
      assertThat(sent.taxes()).isEqualTo(accepted.taxes());
      assertThat(sent.total()).isEqualTo(accepted.total());
      assertThat(sent.payable()).isEqualTo(accepted.payable());
    }
  }

  @Test
  void movesTheRoundingIntoThePaymentsOfACreditNoteAtFactus() {
    Invoice note = shelfPriced(InvoiceFixture.aCreditNoteFor("VENTA-1"));
    InvoiceTotals totals = TotalsCalculator.totals(note);

    assertThat(totals.cashRounding()).isNotEqualByComparingTo("0");
    assertThat(ProviderForm.cashRounding(COLLAPSING, note, totals)).isNull();
    assertThat(sum(ProviderForm.payments(COLLAPSING, note, totals))).isEqualTo(totals.total());
  }

  @Test
  void keepsTheRoundingOfAnInvoice() {
    Invoice sale = shelfPriced(InvoiceFixture.aSale());
    InvoiceTotals totals = TotalsCalculator.totals(sale);

    assertThat(ProviderForm.cashRounding(COLLAPSING, sale, totals))
        .isEqualTo(totals.cashRounding());
    assertThat(ProviderForm.payments(COLLAPSING, sale, totals)).isEqualTo(sale.payments());
  }

  private static Invoice shelfPriced(InvoiceFixture document) {
    return document
        .with(json -> {
          json.withArray("lines").removeAll();
          ObjectNode line = json.withArray("lines").addObject();
          line.put("code", "P").put("description", "Pan").put("quantity", 3);
          line.put("shelfPrice", "3333.33");
          line.withArray("taxes").addObject().put("kind", "INC").put("rate", 8);
          ((ObjectNode) json.withArray("payments").get(0)).put("amount", "9999.99");
        })
        .invoice();
  }

  private static InvoiceFixture weighed(
      String quantity, String unit, String price, String discount) {
    BigDecimal exact =
        new BigDecimal(quantity)
            .multiply(new BigDecimal(price))
            .multiply(new BigDecimal(100).subtract(new BigDecimal(discount)))
            .movePointLeft(2);
    String paid = exact.setScale(2, RoundingMode.HALF_UP).toString();
    return InvoiceFixture.aSale()
        .with(json -> {
          json.withArray("lines").removeAll();
          json.withArray("lines")
              .addObject()
              .put("code", "P")
              .put("description", "Queso")
              .put("quantity", quantity)
              .put("unit", unit)
              .put("unitPrice", price)
              .put("discountRate", discount)
              .put("excluded", true);
          ((ObjectNode) json.withArray("payments").get(0)).put("amount", paid);
        });
  }

  private static List<Line> sent(Invoice invoice) {
    return ProviderForm.lines(COLLAPSING, invoice, TotalsCalculator.totals(invoice));
  }

  private static BigDecimal sum(List<Payment> payments) {
    return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
