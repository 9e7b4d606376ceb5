package co.acuse.reliability.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a document and what they come to, each line rounded half up by itself. */
final class Basket {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final List<String> PRODUCTS =
      List.of(
          "Café molido 500 g",
          "Pan artesanal",
          "Detergente 1 kg",
          "Chocolate de mesa",
          "Leche entera",
          "Plátano hartón",
          "Camisa de algodón",
          "Cuaderno cuadriculado",
          "Servicio de mantenimiento",
          "Jugo natural");

  /** What is taken off a line. */
  enum Discount {
    NONE,
    RATE,
    AMOUNT
  }

  private final Chance chance;
  private final ArrayNode lines = JsonNodeFactory.instance.arrayNode();
  private BigDecimal base = money("0");
  private BigDecimal total = money("0");

  Basket(Chance chance) {
    this.chance = chance;
  }

  /** Some products at 19 percent. */
  static Basket ordinary(Chance chance, int most) {
    Basket basket = new Basket(chance);
    int lines = chance.between(1, most);
    for (int i = 0; i < lines; i++) {
      basket.taxed("IVA", "19.00", Discount.NONE);
    }
    return basket;
  }

  ObjectNode taxed(String tax, String rate, Discount discount) {
    ObjectNode line = product();
    BigDecimal gross = gross(line);
    BigDecimal net = gross.subtract(discount(line, gross, discount));
    line.putArray("taxes").addObject().put("kind", tax).put("rate", rate);
    add(net, percent(net, new BigDecimal(rate)));
    return line;
  }

  /** Outside IVA by law. */
  ObjectNode excluded() {
    ObjectNode line = product().put("excluded", true);
    add(gross(line), BigDecimal.ZERO);
    return line;
  }

  /** By the price on the shelf; what is paid is that price, whatever net and tax add up to. */
  ObjectNode shelf(String tax, String rate) {
    ObjectNode line = product();
    BigDecimal price = new BigDecimal(line.path("unitPrice").asString());
    line.remove("unitPrice");
    line.put("shelfPrice", price.toPlainString());
    line.putArray("taxes").addObject().put("kind", tax).put("rate", rate);
    BigDecimal quantity = new BigDecimal(line.path("quantity").asString());
    add(cents(price.multiply(quantity)), BigDecimal.ZERO);
    return line;
  }

  ArrayNode lines() {
    return lines;
  }

  /** Net of tax, after discounts. */
  BigDecimal base() {
    return base;
  }

  BigDecimal total() {
    return total;
  }

  static BigDecimal percent(BigDecimal of, BigDecimal rate) {
    return cents(of.multiply(rate).divide(HUNDRED));
  }

  static BigDecimal money(String text) {
    return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private ObjectNode product() {
    int product = chance.between(0, PRODUCTS.size() - 1);
    BigDecimal price =
        BigDecimal.valueOf(chance.between(1_000, 180_000))
            .add(BigDecimal.valueOf(chance.happens(30) ? chance.between(1, 99) : 0, 2));
    return lines
        .addObject()
        .put("code", "P-" + product)
        .put("description", PRODUCTS.get(product))
        .put("quantity", String.valueOf(chance.between(1, 6)))
        .put("unitPrice", cents(price).toPlainString());
  }

  private BigDecimal discount(ObjectNode line, BigDecimal gross, Discount discount) {
    return switch (discount) {
      case NONE -> BigDecimal.ZERO;
      case RATE -> {
        BigDecimal rate = BigDecimal.valueOf(chance.between(1, 30)).setScale(2);
        line.put("discountRate", rate.toPlainString());
        // The net is rounded, not the discount.
        BigDecimal exact = exactGross(line);
        BigDecimal net = cents(exact.subtract(exact.multiply(rate).divide(HUNDRED)));
        yield gross.subtract(net);
      }
      case AMOUNT -> {
        BigDecimal amount = cents(gross.multiply(new BigDecimal("0.07")));
        line.put("discountAmount", amount.toPlainString());
        yield amount;
      }
    };
  }

  private static BigDecimal gross(ObjectNode line) {
    return cents(exactGross(line));
  }

  private static BigDecimal exactGross(ObjectNode line) {
    return new BigDecimal(line.path("quantity").asString())
        .multiply(new BigDecimal(line.path("unitPrice").asString()));
  }

  private void add(BigDecimal net, BigDecimal tax) {
    base = base.add(net);
    total = total.add(net).add(tax);
  }
}
