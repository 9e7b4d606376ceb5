package co.acuse.factus.document.request;

import java.math.BigDecimal;

/**
 * Shows the totals in another currency on the PDF; the document stays in pesos.
 *
 * @param type ISO code, not COP
 */
public record Currency(String type, BigDecimal exchangeRate) {}
