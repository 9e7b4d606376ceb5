package co.acuse.submitter.gateway.factus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/**
 * What a request comes to, read from the request itself: each line by itself, half up, two decimals
 * (observed at Factus; grouping by rate gives other cents).
 */
final class RequestArithmetic {

  private RequestArithmetic() {}

  /** The payments less what was rounded for cash. */
  static BigDecimal total(JsonNode request) {
    return sum(request.path("payment_details"), "amount")
        .subtract(number(request.path("cash_rounding_amount")));
  }

  /** The taxes of all lines. */
  static BigDecimal tax(JsonNode request) {
    return request
        .path("items")
        .valueStream()
        .map(RequestArithmetic::lineTax)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A line's discount, sent as an amount or as a rate. */
  static BigDecimal discount(JsonNode item) {
    return cents(exactDiscount(item));
  }

  static BigDecimal sum(JsonNode list, String field) {
    return list.valueStream()
        .map(entry -> number(entry.path(field)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal lineTax(JsonNode item) {
    BigDecimal base = cents(price(item).subtract(exactDiscount(item)));
    return item.path("taxes")
        .valueStream()
        .map(tax -> cents(base.multiply(number(tax.path("rate"))).movePointLeft(2)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal exactDiscount(JsonNode item) {
    return item.has("discount_amount")
        ? number(item.path("discount_amount"))
        : price(item).multiply(number(item.path("discount_rate"))).movePointLeft(2);
  }

  private static BigDecimal price(JsonNode item) {
    return number(item.path("quantity")).multiply(number(item.path("price")));
  }

  private static BigDecimal number(JsonNode node) {
    BigDecimal decimal = Findings.decimal(node);
    return decimal == null ? BigDecimal.ZERO : decimal;
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
