package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSimulator.class)
class ArithmeticTests {

  @Test
  void roundsEachLineByItself(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("P5", "45450.00");
    ObjectNode first = Requests.item("2", "20370.37", "04", "8.00").put("discount_rate", "10.00");
    ObjectNode second = Requests.item("1", "6018.52", "04", "8.00").put("discount_rate", "10.00");
    bill.withArray("items").add(first).add(second);

    assertTotals(factus.bill(bill.toString()), "42083.34", "3366.66", "45450.00");
  }

  @Test
  void takesTheRoundingOfCash(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("ROUNDING", "100000");
    bill.withArray("payment_details")
        .addObject()
        .put("payment_form", "1")
        .put("payment_method_code", "10")
        .put("amount", "160550");
    bill.put("cash_rounding_amount", "-14.81");
    bill.withArray("items")
        .add(Requests.item("1", "175925.93", "04", "8.00"))
        .add(Requests.item("2", "14814.81", "04", "8.00"))
        .add(Requests.item("1", "32407.41", "01", "19.00"));

    assertTotals(factus.bill(bill.toString()), "237962.96", "22601.85", "260564.81");
  }

  @Test
  void addsSurcharges(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("TIP");
    ((ObjectNode) bill.path("payment_details").path(0)).put("amount", "85300");
    bill.withArray("allowance_charges")
        .addObject()
        .put("concept_type", "03")
        .put("is_surcharge", true)
        .put("reason", "propina")
        .put("base_amount", "20000")
        .put("amount", 2000);

    Answer answer = factus.bill(bill.toString());

    assertTotals(answer, "70000.00", "13300.00", "85300.00");
    assertThat(answer.data().path("totals").path("surcharge_amount").stringValue())
        .isEqualTo("2000.00");
  }

  @Test
  void withholdingsChangeNoTotal(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("SELF", "1190000");
    ObjectNode item = Requests.item("1", "1000000", "01", "19.00");
    item.withArray("withholding_taxes").addObject().put("code", "05").put("rate", "2.00");
    item.withArray("withholding_taxes").addObject().put("code", "06").put("rate", "4.00");
    bill.withArray("items").add(item);

    Answer answer = factus.bill(bill.toString());

    assertTotals(answer, "1000000.00", "190000.00", "1190000.00");
    assertThat(answer.data().path("withholding_taxes").path(0).path("value").stringValue())
        .isEqualTo("3800.00");
    assertThat(answer.data().path("withholding_taxes").path(1).path("value").stringValue())
        .isEqualTo("40000.00");
  }

  @Test
  void computesMandates(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("MANDATE", "12000").put("operation_type", "11");
    bill.withArray("payment_details")
        .addObject()
        .put("payment_form", "1")
        .put("payment_method_code", "10")
        .put("amount", "5850");
    ObjectNode others = Requests.item("1", "10000", "01", "19.00").put("scheme_id", "1");
    others
        .putObject("mandate")
        .put("identification_document_code", "13")
        .put("identification", "23434");
    bill.withArray("items")
        .add(others)
        .add(Requests.item("1", "5000", "01", "19.00").put("scheme_id", "0"));

    Answer answer = factus.bill(bill.toString());

    assertTotals(answer, "15000.00", "2850.00", "17850.00");
    assertThat(answer.data().path("items").path(0).path("mandate").path("document").stringValue())
        .isEqualTo("23434");
    assertThat(answer.data().path("items").path(1).path("scheme_id").path("code").stringValue())
        .isEqualTo("0");
  }

  @Test
  void computesTransport(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("TRANSPORT", "2400000").put("operation_type", "12");
    ObjectNode freight = Requests.item("1", "2000000", "01", "19.00").put("scheme_id", "0");
    freight
        .withArray("additional_properties")
        .addObject()
        .put("code", "03")
        .put("value", 250000)
        .put("quantity", 10)
        .put("unit_measure_code", "KGM");
    bill.withArray("items")
        .add(freight)
        .add(Requests.item("1", "20000", "01", "0.00").put("scheme_id", "0"));

    assertTotals(factus.bill(bill.toString()), "2020000.00", "380000.00", "2400000.00");
  }

  @Test
  void excludedLinesBearNoTax(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("EXCLUDED", "1500.55");
    ObjectNode item = Requests.item("1", "1500.55", "01", "0");
    item.putArray("taxes").addObject().put("is_excluded", true);
    bill.withArray("items").add(item);

    JsonNode data = factus.bill(bill.toString()).data();

    assertThat(data.path("totals").path("total").stringValue()).isEqualTo("1500.55");
    assertThat(data.path("taxes").path(0).path("is_excluded").booleanValue()).isTrue();
  }

  @Test
  void takesDiscountsAsMoney(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("OFF", "1071.00");
    bill.withArray("items")
        .add(Requests.item("1", "1000", "01", "19.00").put("discount_amount", "100"));

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.data().path("items").path(0).path("discount").stringValue())
        .isEqualTo("100.00");
    assertThat(answer.data().path("totals").path("gross_amount").stringValue())
        .isEqualTo("1000.00");
    assertThat(answer.data().path("totals").path("taxable_amount").stringValue())
        .isEqualTo("900.00");
  }

  @Test
  void saysInPesosWhatDoesNotAddUp(FactusCaller factus) throws Exception {
    ObjectNode bill = bill("SUM", "3131386.40");
    bill.withArray("items").add(Requests.item("1", "2956648.47", "01", "19.00"));

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains(
            "La suma de todos los detalles de pago no es igual al total de la factura."
                + " Esperado: 3.518.411,68 - Enviado: 3.131.386,40");
    assertThat(factus.documents("SUM")).isEmpty();
  }

  @Test
  void prepaymentsDoNotReduceWhatHasToBePaid(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("PREPAID");
    bill.withArray("prepayment_details")
        .addObject()
        .put("reference_code", "1")
        .put("received_date", "2025-08-01")
        .put("amount", "3300");

    JsonNode totals = factus.bill(bill.toString()).data().path("totals");

    assertThat(totals.path("total").stringValue()).isEqualTo("83300.00");
    assertThat(totals.path("prepayment_amount").stringValue()).isEqualTo("3300.00");
  }

  private static ObjectNode bill(String reference, String paid) {
    return Requests.document(reference, paid).set("customer", Requests.person());
  }

  private static void assertTotals(Answer answer, String base, String tax, String total) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode totals = answer.data().path("totals");
    assertThat(totals.path("taxable_amount").stringValue()).isEqualTo(base);
    assertThat(totals.path("tax_amount").stringValue()).isEqualTo(tax);
    assertThat(totals.path("total").stringValue()).isEqualTo(total);
  }
}
