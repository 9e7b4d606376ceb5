package co.acuse.contracts.invoice;

import java.math.BigDecimal;

/** The currency that the printed invoice shows beside pesos: ISO 4217, pesos per unit. */
public record ForeignCurrency(String code, BigDecimal exchangeRate) {}
