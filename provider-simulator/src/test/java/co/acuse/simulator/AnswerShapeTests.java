package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Switches that change how something is told, not what is done. */
@ExtendWith(SharedSimulator.class)
class AnswerShapeTests {

  @Test
  void creditNotesMayBeWrapped(FactusCaller factus) throws Exception {
    factus.switches("{\"creditNoteWrapper\":\"NESTED\"}");
    factus.bill(Requests.bill("A-1").toString());

    JsonNode data =
        factus.validate("credit-notes", Requests.note("N-1", "SETP990000000").toString()).data();

    assertThat(data.path("credit_note").path("number").stringValue()).isEqualTo("NC1");
    assertThat(factus.get("/v2/credit-notes/NC1").data().has("credit_note")).isTrue();
    assertThat(
            factus.get("/v2/credit-notes").data().path("data").path(0).path("total").stringValue())
        .isEqualTo("11900.00");
  }

  @Test
  void errorsComeInEveryShape(FactusCaller factus) throws Exception {
    ObjectNode toAPerson = Requests.bill("A-1").set("customer", Requests.person());
    factus.bill(toAPerson.toString());
    factus.bill(Requests.bill("A-2").toString());
    assertThat(errors(factus, 0).isObject()).isTrue();
    assertThat(errors(factus, 0)).isEmpty();
    assertThat(errors(factus, 1).isObject()).isTrue();

    factus.switches("{\"emptyErrors\":\"ARRAY\",\"errorsShape\":\"ARRAY\"}");

    assertThat(errors(factus, 0).isArray()).isTrue();
    assertThat(errors(factus, 1).path(0).stringValue()).startsWith("Regla: FAJ43b, Notificación");
  }

  @Test
  void fieldErrorsMayComeInTheOldShape(FactusCaller factus) throws Exception {
    factus.switches("{\"fieldErrors\":\"LARAVEL\"}");
    ObjectNode bill = Requests.bill("A-1");
    bill.remove("customer");
    bill.remove("items");
    bill.remove("reference_code");

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.message())
        .isEqualTo("El campo código de referencia es obligatorio. (and 2 more errors)");
    assertThat(answer.json().path("errors").has("items")).isTrue();
  }

  @Test
  void conflictsMayComeInTheOldShape(FactusCaller factus) throws Exception {
    factus.switches("{\"conflictShape\":\"ERRORS_LIST\"}");
    factus.bill(Requests.bill("SIM-PENDING-9-1").toString());

    JsonNode error = factus.bill(Requests.bill("A-2").toString()).json().path("errors").path(0);

    assertThat(error.path("message").stringValue())
        .isEqualTo("Se encontró una factura pendiente por enviar a la DIAN");
  }

  @Test
  void totalsMayBeToldAfterPrepayments(FactusCaller factus) throws Exception {
    factus.switches("{\"prepaymentsReduceTotal\":true}");
    ObjectNode bill = Requests.bill("A-1");
    bill.withArray("prepayment_details")
        .addObject()
        .put("reference_code", "1")
        .put("received_date", "2025-08-01")
        .put("amount", "3300");

    assertThat(factus.bill(bill.toString()).data().path("totals").path("total").stringValue())
        .isEqualTo("80000.00");
  }

  @Test
  void deletesMayBeAnsweredWith204(FactusCaller factus) throws Exception {
    factus.switches("{\"deleteStatus\":204}");
    factus.bill(Requests.bill("SIM-REJECT-FAK24-1").toString());

    Answer answer = factus.delete("/v2/bills/destroy/reference/SIM-REJECT-FAK24-1");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void bodiesOf401And429CanBeChosen(FactusCaller factus) throws Exception {
    factus.switches(
        "{\"unauthenticatedBody\":\"\",\"tooManyBody\":\"<html>\",\"requestsPerMinute\":3}");
    factus.admin("POST", "/factus/accounts/demo/expire-tokens", "");
    assertThat(factus.get("/v2/bills").text()).isEmpty();
    factus.login();
    factus.get("/v2/bills");

    assertThat(factus.get("/v2/bills").text()).isEqualTo("<html>");
  }

  private static JsonNode errors(FactusCaller factus, int bill) throws Exception {
    return factus.get("/v2/bills/SETP99000000" + bill).data().path("errors");
  }
}
