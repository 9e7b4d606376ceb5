package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.contracts.totals.InvoiceTotals.WithholdingTotal;
import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Taxes and withholdings: the DIAN takes one group for each, with its rates in it (FAS01b). */
final class Taxes {

  private Taxes() {}

  static List<TaxTotal> taxes(List<InvoiceTotals.TaxTotal> taxes) {
    return grouped(
        taxes,
        tax -> tax.kind().code(),
        tax -> new TaxSubtotal(tax.base(), tax.amount(), TaxRate.percent(tax.rate())));
  }

  static List<TaxTotal> withholdings(List<WithholdingTotal> withholdings) {
    return grouped(
        withholdings,
        tax -> tax.kind().code(),
        tax -> new TaxSubtotal(tax.base(), tax.amount(), TaxRate.percent(tax.rate())));
  }

  private static <T> List<TaxTotal> grouped(
      List<T> all, Function<T, String> code, Function<T, TaxSubtotal> rate) {
    Map<String, List<TaxSubtotal>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    code, LinkedHashMap::new, Collectors.mapping(rate, Collectors.toList())));
    return groups.entrySet().stream()
        .map(group -> total(Tribute.of(group.getKey()), group.getValue()))
        .toList();
  }

  private static TaxTotal total(Tribute tribute, List<TaxSubtotal> rates) {
    BigDecimal amount =
        rates.stream().map(TaxSubtotal::taxAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new TaxTotal(tribute, amount, null, rates);
  }
}
