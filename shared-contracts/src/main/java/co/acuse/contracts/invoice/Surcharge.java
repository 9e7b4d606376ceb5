package co.acuse.contracts.invoice;

import java.math.BigDecimal;

/** An amount added to the whole invoice, such as a tip. */
public record Surcharge(SurchargeKind kind, String reason, BigDecimal base, BigDecimal amount) {}
