package co.acuse.reliability.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sale says, in one form for the till's JSON and for the provider's: each fact by its name,
 * amounts with two decimals. Lines are computed each by itself, half up.
 */
final class Payload {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> IDENTIFICATIONS =
      Map.ofEntries(
          Map.entry("REGISTRO_CIVIL", "11"),
          Map.entry("TARJETA_DE_IDENTIDAD", "12"),
          Map.entry("CEDULA_DE_CIUDADANIA", "13"),
          Map.entry("TARJETA_DE_EXTRANJERIA", "21"),
          Map.entry("CEDULA_DE_EXTRANJERIA", "22"),
          Map.entry("NIT", "31"),
          Map.entry("PASAPORTE", "41"),
          Map.entry("DOCUMENTO_EXTRANJERO", "42"),
          Map.entry("PEP", "47"),
          Map.entry("PPT", "48"),
          Map.entry("NIT_OTRO_PAIS", "50"),
          Map.entry("NUIP", "91"));
  private static final Map<String, String> TAXES =
      Map.of("IVA", "01", "INC", "04", "ULTRA_PROCESSED", "35");

  private final Map<String, String> facts = new LinkedHashMap<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;

  private Payload() {}

  /** What a till wrote, or ingest understood. */
  static Payload ofTill(String json) {
    JsonNode invoice = JSON.readTree(json);
    Payload payload = new Payload();
    payload.fact("reference", invoice.path("referenceCode").asString(""));
    JsonNode customer = invoice.path("customer");
    if (customer.isObject()) {
      payload.fact(
          "customer",
          code(IDENTIFICATIONS, customer.path("identificationType")),
          customer.path("identification").asString(""));
      payload.fact("customer name", name(customer));
    }
    List<JsonNode> lines = list(invoice.path("lines"));
    for (int i = 0; i < lines.size(); i++) {
      payload.tillLine("line " + (i + 1), lines.get(i));
    }
    payload.charges(invoice.path("surcharges"));
    payload.payments(invoice.path("payments"), "form", "dueDate", false);
    payload.fact("concept", invoice.path("correction").path("concept").asString(""));
    payload.fact("order", invoice.path("orderReference").path("id_pedido_origen").asString(""));
    payload.fact("observation", invoice.path("observation").asString(""));
    return payload;
  }

  /** What the provider was asked for. */
  static Payload ofProvider(String json) {
    JsonNode request = JSON.readTree(json);
    Payload payload = new Payload();
    payload.fact("reference", request.path("reference_code").asString(""));
    JsonNode customer = request.path("customer");
    if (customer.isObject()) {
      payload.fact(
          "customer",
          customer.path("identification_document_code").asString(""),
          customer.path("identification").asString(""));
      payload.fact("customer name", name(customer));
    }
    List<JsonNode> lines = list(request.path("items"));
    for (int i = 0; i < lines.size(); i++) {
      payload.providerLine("line " + (i + 1), lines.get(i));
    }
    payload.charges(request.path("allowance_charges"));
    payload.payments(request.path("payment_details"), "payment_form", "due_date", true);
    payload.fact("concept", request.path("correction_concept_code").asString(""));
    payload.fact("order", request.path("order_reference").path("reference_code").asString(""));
    payload.fact("observation", request.path("observation").asString(""));
    return payload;
  }

  /** What the lines and charges add up to. */
  BigDecimal total() {
    return total;
  }

  /** Whether the payments differ from the total, because cash was rounded. */
  boolean isRounded() {
    return paid.compareTo(total) != 0;
  }

  /** The same without what is paid how: where the provider takes no rounding, payments bear it. */
  Payload withoutPayments() {
    Payload rest = new Payload();
    facts.forEach((name, value) -> {
      if (!name.startsWith("payment ")) {
        rest.facts.put(name, value);
      }
    });
    return rest;
  }

  /** Each fact that is not the same in both, as "name: this, that". */
  List<String> differences(Payload other) {
    List<String> all = new ArrayList<>();
    facts.forEach((name, value) -> {
      if (!value.equals(other.facts.get(name))) {
        all.add(name + ": " + value + ", " + other.facts.get(name));
      }
    });
    other.facts.forEach((name, value) -> {
      if (!facts.containsKey(name)) {
        all.add(name + ": none, " + value);
      }
    });
    return all;
  }

  private void fact(String name, String... values) {
    String value = String.join(" ", values);
    if (!value.isBlank()) {
      facts.put(name, value);
    }
  }

  private static String name(JsonNode customer) {
    String company = customer.path("company").asString("");
    return company.isEmpty() ? customer.path("names").asString("") : company;
  }

  private void tillLine(String name, JsonNode line) {
    List<String> taxes = new ArrayList<>();
    BigDecimal rates = BigDecimal.ZERO;
    for (JsonNode tax : line.path("taxes")) {
      BigDecimal rate = number(tax.path("rate"));
      rates = rates.add(rate);
      taxes.add(code(TAXES, tax.path("kind")) + "@" + cents(rate));
    }
    BigDecimal price =
        line.hasNonNull("shelfPrice")
            ? number(line.path("shelfPrice"))
                .divide(BigDecimal.ONE.add(rates.movePointLeft(2)), 2, RoundingMode.HALF_UP)
            : number(line.path("unitPrice"));
    Amounts amounts =
        new Amounts(
            number(line.path("quantity")),
            price,
            number(line.path("discountRate")),
            number(line.path("discountAmount")));
    fact(name + " article", line.path("code").asString(""), line.path("description").asString(""));
    line(name, amounts, taxes, list(line.path("taxes")));
  }

  private void providerLine(String name, JsonNode item) {
    List<JsonNode> taxed =
        list(item.path("taxes")).stream()
            .filter(tax -> !tax.path("is_excluded").asBoolean(false))
            .toList();
    List<String> taxes =
        taxed.stream()
            .map(tax -> tax.path("code").asString("") + "@" + cents(number(tax.path("rate"))))
            .toList();
    Amounts amounts =
        new Amounts(
            number(item.path("quantity")),
            number(item.path("price")),
            number(item.path("discount_rate")),
            number(item.path("discount_amount")));
    fact(
        name + " article",
        item.path("code_reference").asString(""),
        item.path("name").asString(""));
    line(name, amounts, taxes, taxed);
  }

  /** Quantity, price and discount of a line, and what they come to. */
  private record Amounts(
      BigDecimal quantity, BigDecimal price, BigDecimal rate, BigDecimal amount) {

    BigDecimal base() {
      BigDecimal full = quantity.multiply(price);
      return cents(full.subtract(exactDiscount(full)));
    }

    BigDecimal discount() {
      return cents(exactDiscount(quantity.multiply(price)));
    }

    private BigDecimal exactDiscount(BigDecimal full) {
      return amount.signum() == 0 ? full.multiply(rate).movePointLeft(2) : amount;
    }
  }

  private void line(String name, Amounts amounts, List<String> taxes, List<JsonNode> taxed) {
    fact(
        name + " amounts",
        amounts.quantity().stripTrailingZeros().toPlainString(),
        "x",
        cents(amounts.price()).toPlainString(),
        "-",
        amounts.discount().toPlainString());
    fact(name + " taxes", taxes.stream().sorted().toList().toString());
    BigDecimal base = amounts.base();
    total = total.add(base);
    for (JsonNode tax : taxed) {
      total = total.add(cents(base.multiply(number(tax.path("rate"))).movePointLeft(2)));
    }
  }

  private void charges(JsonNode charges) {
    for (JsonNode charge : charges) {
      BigDecimal amount = cents(number(charge.path("amount")));
      fact("charge " + charge.path("reason").asString(""), amount.toPlainString());
      total = total.add(amount);
    }
  }

  private void payments(JsonNode payments, String form, String due, boolean coded) {
    int place = 0;
    for (JsonNode payment : payments) {
      place++;
      paid = paid.add(number(payment.path("amount")));
      String how = payment.path(form).asString("");
      String credit = coded ? "2" : "CREDIT";
      fact(
          "payment " + place,
          how.equals(credit) ? "credit" : "cash",
          cents(number(payment.path("amount"))).toPlainString());
      if (how.equals(credit)) {
        fact("payment " + place + " due", payment.path(due).asString(""));
      }
    }
  }

  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    node.forEach(all::add);
    return all;
  }

  private static String code(Map<String, String> codes, JsonNode name) {
    return codes.getOrDefault(name.asString(""), name.asString(""));
  }

  /** What is no number counts as nothing: then it was refused, or both sides have it so. */
  private static BigDecimal number(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    try {
      return new BigDecimal(node.asString("0").strip());
    } catch (NumberFormatException _) {
      return BigDecimal.ZERO;
    }
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
