package co.acuse.simulator.factus.documents.totals;

import co.acuse.simulator.factus.protocol.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One line, computed.
 *
 * @param gross quantity × price
 * @param base gross less discount: what taxes are computed on
 */
public record Line(
    JsonNode request,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal discountRate,
    BigDecimal gross,
    BigDecimal base,
    BigDecimal discount,
    List<Tax> taxes,
    List<Withholding> withholdings) {

  private static final String IVA = "01";
  private static final String RETE_IVA = "05";

  /** A tax on a line; an excluded line has a rate and an amount of zero. */
  public record Tax(
      String code, BigDecimal rate, boolean excluded, BigDecimal taxable, BigDecimal amount) {}

  /** What the seller withholds from itself; it never changes a total. */
  public record Withholding(String code, BigDecimal rate, BigDecimal value) {}

  static Line of(JsonNode item) {
    BigDecimal quantity = amount(item, "quantity");
    BigDecimal price = amount(item, "price");
    BigDecimal full = quantity.multiply(price);
    BigDecimal rate = amount(item, "discount_rate");
    BigDecimal off = amount(item, "discount_amount");
    boolean byAmount = off.signum() != 0;
    BigDecimal discount = byAmount ? Cents.round(off) : Cents.percent(full, rate);
    BigDecimal base =
        byAmount
            ? Cents.round(full.subtract(off))
            : Cents.percent(full, Cents.HUNDRED.subtract(rate));
    List<Tax> taxes = taxes(item, base);
    return new Line(
        item,
        quantity,
        price,
        rate,
        Cents.round(full),
        base,
        discount,
        taxes,
        withholdings(item, base, taxes));
  }

  BigDecimal tax() {
    return taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Tax> taxes(JsonNode item, BigDecimal base) {
    List<Tax> taxes = new ArrayList<>();
    for (JsonNode tax : item.path("taxes")) {
      boolean excluded = tax.path("is_excluded").asBoolean(false);
      BigDecimal rate = excluded ? BigDecimal.ZERO : amount(tax, "rate");
      String code = Objects.requireNonNullElse(Json.text(tax.path("code")), IVA);
      taxes.add(new Tax(code, rate, excluded, base, Cents.percent(base, rate)));
    }
    return List.copyOf(taxes);
  }

  private static List<Withholding> withholdings(JsonNode item, BigDecimal base, List<Tax> taxes) {
    BigDecimal iva =
        taxes.stream()
            .filter(tax -> tax.code().equals(IVA))
            .map(Tax::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Withholding> all = new ArrayList<>();
    for (JsonNode one : item.path("withholding_taxes")) {
      String code = Objects.requireNonNullElse(Json.text(one.path("code")), "");
      BigDecimal rate = amount(one, "rate");
      all.add(new Withholding(code, rate, Cents.percent(code.equals(RETE_IVA) ? iva : base, rate)));
    }
    return List.copyOf(all);
  }

  private static BigDecimal amount(JsonNode node, String field) {
    return Objects.requireNonNullElse(Json.number(node.path(field)), BigDecimal.ZERO);
  }
}
