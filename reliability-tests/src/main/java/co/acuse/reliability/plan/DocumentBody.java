package co.acuse.reliability.plan;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document as a till writes it, put together piece by piece. */
final class DocumentBody {

  private static final List<String> PEOPLE =
      List.of("Ana Ruiz", "José Peña", "Marta Gómez", "Luis Ñáñez", "Consumidor Final");

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  DocumentBody(String issuer, String documentType, String reference) {
    json.put("issuer", issuer).put("documentType", documentType).put("referenceCode", reference);
  }

  /** Every other field, by its name. */
  ObjectNode json() {
    return json;
  }

  /** The till's own name of it, which stands in a document for the DIAN; the reference does not. */
  DocumentBody order(String id) {
    json.putObject("orderReference").put("id_pedido_origen", id);
    return this;
  }

  DocumentBody finalConsumer() {
    return customer("CEDULA_DE_CIUDADANIA", "222222222222", "PERSON", "names", "Consumidor Final");
  }

  DocumentBody person(Chance chance) {
    String identification = String.valueOf(chance.between(10_000_000, 99_999_999));
    return customer(
        "CEDULA_DE_CIUDADANIA", identification, "PERSON", "names", chance.oneOf(PEOPLE));
  }

  DocumentBody foreigner(Chance chance) {
    String identification = "AB" + chance.between(100_000, 999_999);
    customer("PASAPORTE", identification, "PERSON", "names", "Marie Dupont");
    json.withObject("customer").put("country", "FR");
    return this;
  }

  DocumentBody company() {
    customer("NIT", "900825759", "COMPANY", "company", "Distribuciones del Oriente SAS");
    json.withObject("customer")
        .put("checkDigit", "7")
        .put("address", "Calle 10 # 9-21")
        .put("municipality", "68679")
        .put("country", "CO")
        .put("tax", "IVA");
    return this;
  }

  private DocumentBody customer(
      String type, String identification, String organization, String nameField, String name) {
    json.putObject("customer")
        .put("identificationType", type)
        .put("identification", identification)
        .put("organization", organization)
        .put(nameField, name);
    return this;
  }

  DocumentBody lines(Basket basket) {
    json.set("lines", basket.lines());
    return this;
  }

  DocumentBody paid(String method, BigDecimal amount) {
    payment("CASH", method, amount);
    return this;
  }

  DocumentBody onCredit(BigDecimal amount) {
    payment("CREDIT", "TRANSFER", amount).put("dueDate", "2036-03-25");
    return this;
  }

  private ObjectNode payment(String form, String method, BigDecimal amount) {
    return json.withArray("payments")
        .addObject()
        .put("form", form)
        .put("method", method)
        .put("amount", amount.toPlainString());
  }

  DocumentBody period() {
    json.putObject("billingPeriod").put("startDate", "2026-01-01").put("endDate", "2026-01-31");
    return this;
  }

  DocumentBody corrects(String concept, String invoiceReference) {
    json.putObject("correction").put("concept", concept).put("invoiceReference", invoiceReference);
    return this;
  }
}
