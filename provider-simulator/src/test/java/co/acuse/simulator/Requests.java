package co.acuse.simulator;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as a till's back office would post them. */
final class Requests {

  private static final JsonMapper JSON = new JsonMapper();

  private Requests() {}

  /** Two products at 19 %: 83300.00. */
  static ObjectNode bill(String reference) {
    ObjectNode body = document(reference, "83300.00");
    body.put("document", "01").put("operation_type", "10").put("send_email", false);
    body.put("numbering_range_id", 8);
    body.set("customer", company());
    body.withArray("items").add(item("1.00", "10000.00", "01", "19.00"));
    body.withArray("items").add(item("3.00", "20000.00", "01", "19.00"));
    return body;
  }

  static ObjectNode note(String reference, String billNumber) {
    ObjectNode body = document(reference, "11900.00");
    body.put("correction_concept_code", "2").put("bill_number", billNumber);
    body.withArray("items").add(item("1.00", "10000.00", "01", "19.00"));
    return body;
  }

  static ObjectNode document(String reference, String paid) {
    ObjectNode body = JSON.createObjectNode().put("reference_code", reference);
    body.withArray("payment_details")
        .addObject()
        .put("payment_form", "1")
        .put("payment_method_code", "42")
        .put("amount", paid);
    return body;
  }

  static ObjectNode company() {
    return JSON.createObjectNode()
        .put("identification_document_code", "31")
        .put("identification", "123456789")
        .put("company", "Alan company name")
        .put("legal_organization_code", "1")
        .put("municipality_code", "68679");
  }

  static ObjectNode person() {
    return JSON.createObjectNode()
        .put("identification_document_code", "13")
        .put("identification", "222222222222")
        .put("names", "Consumidor Final")
        .put("legal_organization_code", "2");
  }

  static ObjectNode item(String quantity, String price, String tax, String rate) {
    ObjectNode item =
        JSON.createObjectNode()
            .put("code_reference", "P-" + price)
            .put("name", "Producto")
            .put("quantity", quantity)
            .put("price", price)
            .put("unit_measure_code", "94")
            .put("standard_code", "999");
    item.withArray("taxes").addObject().put("code", tax).put("rate", rate);
    return item;
  }
}
