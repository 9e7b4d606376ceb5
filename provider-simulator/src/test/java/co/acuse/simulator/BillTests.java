package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class BillTests {

  private static final String MOMENT = "\\d{2}-\\d{2}-\\d{4} (0[1-9]|1[0-2]):\\d{2}:\\d{2} (AM|PM)";

  @Test
  void validatesAndNumbersABill(FactusCaller factus) throws Exception {
    Answer answer = factus.bill(Requests.bill("A-1").toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("status").stringValue()).isEqualTo("Created");
    assertThat(answer.message())
        .isEqualTo("Documento con el código de referencia A-1 registrado y validado con éxito");
    JsonNode bill = answer.data();
    assertThat(bill.path("number").stringValue()).isEqualTo("SETP990000000");
    assertThat(bill.path("is_validated").booleanValue()).isTrue();
    assertThat(bill.path("validated_at").stringValue()).matches(MOMENT);
    assertThat(bill.path("cufe").stringValue()).matches("[0-9a-f]{96}");
    assertThat(bill.path("totals").path("total").stringValue()).isEqualTo("83300.00");
    assertThat(bill.path("errors").path("FAJ43b").stringValue()).contains("Notificación");
    assertThat(bill.path("customer").path("dv").stringValue()).isEqualTo("6");
    assertThat(bill.path("customer").path("address").stringValue()).isEqualTo("No informado");
    assertThat(bill.path("links").path("qr").stringValue())
        .startsWith("https://catalogo-vpfe-hab.dian.gov.co/");
  }

  @Test
  void numbersAreConsecutive(FactusCaller factus) throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(
              factus.bill(Requests.bill("A-" + i).toString()).data().path("number").stringValue())
          .isEqualTo("SETP99000000" + i);
    }
  }

  @Test
  void answersAKnownReferenceWithTheOriginalWhateverTheBody(FactusCaller factus) throws Exception {
    Answer first = factus.bill(Requests.bill("A-1").toString());

    Answer same = factus.bill(Requests.bill("A-1").toString());
    Answer other = factus.bill(Requests.bill("A-1").put("observation", "otra").toString());

    assertThat(same.status()).isEqualTo(201);
    assertThat(same.data()).isEqualTo(first.data());
    assertThat(other.status()).isEqualTo(201);
    assertThat(other.data()).isEqualTo(first.data());
  }

  @Test
  void findsByFilterAndThenByNumber(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    Answer posted = factus.bill(Requests.bill("A-2").toString());

    JsonNode rows = factus.filtered("bills", "reference_code", "A-2").data().path("data");

    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("number").stringValue()).isEqualTo("SETP990000001");
    assertThat(rows.path(0).has("cufe")).isFalse();
    Answer whole = factus.get("/v2/bills/SETP990000001");
    assertThat(whole.json().path("status").stringValue()).isEqualTo("OK");
    assertThat(whole.message()).isEqualTo("Solicitud exitosa");
    assertThat(whole.data()).isEqualTo(posted.data());
  }

  @Test
  void ignoresABareReferenceParameter(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("A-2").toString());

    JsonNode rows = factus.get("/v2/bills?reference_code=A-1").data().path("data");

    assertThat(rows).hasSize(2);
    assertThat(rows.path(0).path("reference_code").stringValue()).isEqualTo("A-2");
  }

  @Test
  void pagesTenByTen(FactusCaller factus) throws Exception {
    for (int i = 0; i < 12; i++) {
      factus.bill(Requests.bill("A-" + i).toString());
    }

    JsonNode second = factus.get("/v2/bills?page=2&per_page=3").data();

    assertThat(second.path("data")).hasSize(2);
    JsonNode pagination = second.path("pagination");
    assertThat(pagination.path("total").intValue()).isEqualTo(12);
    assertThat(pagination.path("from").intValue()).isEqualTo(11);
    assertThat(pagination.path("last_page").intValue()).isEqualTo(2);
    assertThat(pagination.path("links").path(0).path("label").stringValue())
        .isEqualTo("&laquo; Anterior");
    assertThat(pagination.path("links").path(2).path("label").intValue()).isEqualTo(2);
    assertThat(factus.get("/v2/bills?page=9").data().path("data")).isEmpty();
    assertThat(factus.filtered("bills", "per_page", "3").data().path("data")).hasSize(3);
  }

  @Test
  void takesBracketsAsTheyAre(FactusCaller factus, SimulatorServer server) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("A-2").toString());

    String answer = RawClient.get(server, "/v2/bills?filter[reference_code]=A-1", factus.bearer());

    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"total\":1,");
  }

  @Test
  void filtersByStatusAndCustomer(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("SIM-PENDING-1-A-2").toString());

    assertThat(factus.filtered("bills", "status", "0").data().path("data")).hasSize(1);
    assertThat(factus.filtered("bills", "status", "1").data().path("data")).hasSize(1);
    assertThat(factus.filtered("bills", "names", "alan").data().path("data")).hasSize(2);
    assertThat(factus.filtered("bills", "identification", "1").data().path("data")).isEmpty();
  }

  @Test
  void saysWhatItDoesNotFind(FactusCaller factus) throws Exception {
    Answer number = factus.get("/v2/bills/SETP1");
    Answer reference = factus.delete("/v2/bills/destroy/reference/644");
    Answer route = factus.get("/v2/payrolls");

    assertThat(number.status()).isEqualTo(404);
    assertThat(number.message()).isEqualTo("No se encontró el documento SETP1");
    assertThat(reference.status()).isEqualTo(404);
    assertThat(reference.message())
        .isEqualTo("No se encontró el documento con código de referencia 644");
    assertThat(route.status()).isEqualTo(404);
    assertThat(route.message()).isEqualTo("No se encontró la ruta o recurso solicitado");
    assertThat(factus.get("/v2/a/b/c/d").status()).isEqualTo(404);
    assertThat(factus.get("/v1/bills").status()).isEqualTo(403);
  }

  @Test
  void refusesToDeleteAValidatedBill(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("5").toString());

    Answer answer = factus.delete("/v2/bills/destroy/reference/5");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message())
        .isEqualTo("Documento con código de referencia 5 se encuentra validado");
  }

  @Test
  void takesReferencesWithSlashesAndSpaces(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("SIM-REJECT-FAK24-caja 1/7").toString());

    assertThat(factus.delete("/v2/bills/destroy/reference/SIM-REJECT-FAK24-caja%201%2F7").status())
        .isEqualTo(200);
  }

  @Test
  void answersWhatIsNotJsonWith400(FactusCaller factus) throws Exception {
    assertThat(factus.bill("{\"reference_code\":").status()).isEqualTo(400);
    assertThat(factus.bill("[]").status()).isEqualTo(400);
    assertThat(factus.bill("").status()).isEqualTo(400);
  }
}
