package co.acuse.factus.document.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the document comes to.
 *
 * @param grossAmount before discounts
 * @param taxableAmount what taxes are charged on
 */
public record StoredTotals(
    @Nullable BigDecimal grossAmount,
    @Nullable BigDecimal taxableAmount,
    @Nullable BigDecimal taxAmount,
    @Nullable BigDecimal discountAmount,
    @Nullable BigDecimal surchargeAmount,
    @Nullable BigDecimal prepaymentAmount,
    @Nullable BigDecimal cashRoundingAmount,
    @Nullable BigDecimal total) {}
