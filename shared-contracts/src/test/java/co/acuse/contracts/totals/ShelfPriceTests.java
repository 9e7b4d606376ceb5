package co.acuse.contracts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.TaxKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every sale at shelf prices, tried on random ones. */
class ShelfPriceTests {
  private static final List<String> RATES = List.of("0", "5", "8", "19");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_120})
  void paymentsAtShelfPriceAlwaysAddUp(long seed) {
    Random random = new Random(seed);
    for (int sale = 0; sale < 500; sale++) {
      List<Line> lines = randomLines(random);
      BigDecimal paid =
          lines.stream().map(ShelfPriceTests::shelfValue).reduce(BigDecimal.ZERO, BigDecimal::add);

      InvoiceTotals totals = TotalsCalculator.totals(lines, List.of(), List.of(), null);

      assertThat(totals.payable()).isEqualByComparingTo(paid);
      assertThat(totals.total().add(totals.cashRounding())).isEqualTo(totals.payable());
      assertThat(totals.cashRounding().abs()).isLessThanOrEqualTo(bound(lines));
    }
  }

  /** Half a cent of each piece's net with its tax, and half a cent of each line's base and tax. */
  private static BigDecimal bound(List<Line> lines) {
    return lines.stream()
        .map(line -> line.quantity().multiply(new BigDecimal("0.006")).add(new BigDecimal("0.02")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Line> randomLines(Random random) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(12))
        .mapToObj(_ ->
            Lines.shelf(
                    Integer.toString(1 + random.nextInt(9)),
                    BigDecimal.valueOf(1 + random.nextLong(50_000_000), 2).toString())
                .tax(TaxKind.IVA, RATES.get(random.nextInt(RATES.size())))
                .line())
        .toList();
  }

  private static BigDecimal shelfValue(Line line) {
    return line.shelfPrice() == null
        ? BigDecimal.ZERO
        : line.shelfPrice().multiply(line.quantity());
  }
}
