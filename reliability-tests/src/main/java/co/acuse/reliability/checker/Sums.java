package co.acuse.reliability.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** What a request to the provider adds up to: each line by itself, half up, two decimals. */
final class Sums {

  private Sums() {}

  /** Lines with their taxes, and charges. */
  static BigDecimal total(JsonNode request) {
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode item : request.path("items")) {
      BigDecimal base = net(item);
      total = total.add(base);
      for (JsonNode tax : item.path("taxes")) {
        total = total.add(cents(base.multiply(number(tax.path("rate"))).movePointLeft(2)));
      }
    }
    for (JsonNode charge : request.path("allowance_charges")) {
      total = total.add(cents(number(charge.path("amount"))));
    }
    return total;
  }

  /** A line without its taxes, after its discount. */
  static BigDecimal net(JsonNode item) {
    return cents(gross(item).subtract(exactDiscount(item)));
  }

  /** What is taken off a line, told as an amount or as a rate. */
  static BigDecimal discount(JsonNode item) {
    return cents(exactDiscount(item));
  }

  /** What is no number counts as nothing: then it was refused, or both sides have it so. */
  static BigDecimal number(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    try {
      return new BigDecimal(node.asString("0").strip());
    } catch (NumberFormatException _) {
      return BigDecimal.ZERO;
    }
  }

  private static BigDecimal gross(JsonNode item) {
    return number(item.path("quantity")).multiply(number(item.path("price")));
  }

  private static BigDecimal exactDiscount(JsonNode item) {
    BigDecimal amount = number(item.path("discount_amount"));
    return amount.signum() == 0
        ? gross(item).multiply(number(item.path("discount_rate"))).movePointLeft(2)
        : amount;
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
