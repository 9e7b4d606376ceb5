package co.acuse.simulator.factus.documents.totals;

import co.acuse.simulator.factus.protocol.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A document, computed: the sum of lines that were rounded each by itself, and surcharges.
 *
 * @param gross before discounts
 * @param taxable what lines that are not excluded add to the tax base
 * @param total what has to be paid; neither prepayments nor withholdings reduce it
 */
public record Totals(
    List<Line> lines,
    BigDecimal gross,
    BigDecimal taxable,
    BigDecimal tax,
    BigDecimal surcharges,
    BigDecimal prepayments,
    BigDecimal total) {

  /** Computes a request; what is missing or no number counts as zero. */
  public static Totals of(JsonNode request) {
    List<Line> lines = request.path("items").valueStream().map(Line::of).toList();
    BigDecimal base = sum(lines, Line::base);
    BigDecimal tax = sum(lines, Line::tax);
    BigDecimal surcharges = surcharges(request);
    return new Totals(
        lines,
        sum(lines, Line::gross),
        sum(lines.stream().filter(Totals::isTaxed).toList(), Line::base),
        tax,
        surcharges,
        sumOf(request.path("prepayment_details"), "amount"),
        base.add(tax).add(surcharges));
  }

  /** What the payment details add up to. */
  public static BigDecimal paid(JsonNode request) {
    return sumOf(request.path("payment_details"), "amount");
  }

  private static boolean isTaxed(Line line) {
    return line.taxes().stream().anyMatch(tax -> !tax.excluded());
  }

  private static BigDecimal surcharges(JsonNode request) {
    return request
        .path("allowance_charges")
        .valueStream()
        .filter(charge -> charge.path("is_surcharge").asBoolean(false))
        .map(charge -> number(charge.path("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sumOf(JsonNode list, String field) {
    return list.valueStream()
        .map(one -> number(one.path(field)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> part) {
    return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(JsonNode node) {
    return Objects.requireNonNullElse(Json.number(node), BigDecimal.ZERO);
  }
}
