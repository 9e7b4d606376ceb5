package co.acuse.dian.ubl;

import static co.acuse.dian.document.Sample.amount;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AsGivenTests {

  private static final BigDecimal OTHER = amount("987654.32");

  private final DianDocument invoice = Sample.fullInvoice(InvoiceType.NATIONAL_SALE);

  static Stream<Arguments> totals() {
    return Stream.of(
        changed("cbc:LineExtensionAmount", (t, v) -> totals(v, t, 0)),
        changed("cbc:TaxExclusiveAmount", (t, v) -> totals(v, t, 1)),
        changed("cbc:TaxInclusiveAmount", (t, v) -> totals(v, t, 2)),
        changed("cbc:AllowanceTotalAmount", (t, v) -> totals(v, t, 3)),
        changed("cbc:ChargeTotalAmount", (t, v) -> totals(v, t, 4)),
        changed("cbc:PrepaidAmount", (t, v) -> totals(v, t, 5)),
        changed("cbc:PayableRoundingAmount", (t, v) -> totals(v, t, 6)),
        changed("cbc:PayableAmount", (t, v) -> totals(v, t, 7)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("totals")
  void aChangedTotalChangesItselfAndNothingElse(
      String element, BiFunction<Totals, BigDecimal, Totals> change) {
    Totals changed = change.apply(invoice.content().totals(), OTHER);

    assertThat(differences(Sample.withTotals(invoice, changed)))
        .containsExactly(element + " = 987654.32");
  }

  @Test
  void aChangedTaxChangesItselfAndNothingElse() {
    TaxTotal iva = invoice.content().taxes().getFirst();
    TaxTotal changed = new TaxTotal(iva.tribute(), OTHER, iva.rounding(), iva.subtotals());

    assertThat(
            differences(
                Sample.withTaxes(invoice, List.of(changed, invoice.content().taxes().get(1)))))
        .containsExactly("cbc:TaxAmount = 987654.32");
  }

  @Test
  void amountsAreWrittenPlainlyWithTwoDecimals() {
    Totals huge = Totals.of(amount("1E+9"), amount("1.5"), amount("0.000"));

    assertThat(Written.of(Sample.withTotals(invoice, huge)).at("cac:LegalMonetaryTotal/*"))
        .containsExactly("1000000000.00", "1.50", "0.00", "0.00");
  }

  private List<String> differences(DianDocument changed) {
    List<String> before = Written.of(invoice).values();
    List<String> after = Written.of(changed).values();
    assertThat(after).hasSameSizeAs(before);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        different.add(after.get(i));
      }
    }
    return different;
  }

  private static Arguments changed(String element, BiFunction<Totals, BigDecimal, Totals> change) {
    return Arguments.of(element, change);
  }

  private static Totals totals(BigDecimal value, Totals old, int which) {
    return new Totals(
        which == 0 ? value : old.lineExtension(),
        which == 1 ? value : old.taxExclusive(),
        which == 2 ? value : old.taxInclusive(),
        which == 3 ? value : old.allowances(),
        which == 4 ? value : old.charges(),
        which == 5 ? value : old.prepaid(),
        which == 6 ? value : old.payableRounding(),
        which == 7 ? value : old.payable());
  }
}
