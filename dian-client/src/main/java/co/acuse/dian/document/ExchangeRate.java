package co.acuse.dian.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a foreign currency is in pesos (rules FAR02 to FAR07).
 *
 * @param pesos for one unit of {@code source}
 */
public record ExchangeRate(Currency source, BigDecimal pesos, LocalDate date) {

  static final Currency PESO = Currency.getInstance("COP");

  public ExchangeRate {
    pesos = Amounts.positive(pesos, "An exchange rate");
    if (source.equals(PESO)) {
      throw new IllegalArgumentException("Pesos have no exchange rate: leave it out");
    }
  }
}
