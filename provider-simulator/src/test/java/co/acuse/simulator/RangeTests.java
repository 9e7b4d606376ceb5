package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedSimulator.class)
class RangeTests {

  @Test
  void listsNamesAndShowsCodes(FactusCaller factus) throws Exception {
    JsonNode rows = factus.get("/v2/numbering-ranges").data().path("data");
    assertThat(rows).hasSize(6);
    assertThat(rows.path(0).path("document").stringValue()).isEqualTo("Factura de Venta");
    assertThat(rows.path(0).path("end_date").stringValue()).isEqualTo("2030-01-19");
    assertThat(rows.path(1).path("from").isNull()).isTrue();
    assertThat(rows.path(1).path("resolution_number").isNull()).isTrue();

    JsonNode one = factus.get("/v2/numbering-ranges/8").data();
    assertThat(one.path("document").stringValue()).isEqualTo("21");
    assertThat(one.path("end_date").stringValue()).isEqualTo("19-01-2030");
    assertThat(factus.filtered("numbering-ranges", "document", "22").data().path("data"))
        .hasSize(1);
    assertThat(factus.get("/v2/numbering-ranges/abc").status()).isEqualTo(404);
  }

  @Test
  void countsUpAndTakesANewCurrent(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    assertThat(factus.get("/v2/numbering-ranges/8").data().path("current").longValue())
        .isEqualTo(990000001);

    Answer patched = factus.patch("/v2/numbering-ranges/8/current", "{\"current\":990000100}");

    assertThat(patched.message()).isEqualTo("Rango de numeración actualizado con éxito");
    assertThat(factus.bill(Requests.bill("A-2").toString()).data().path("number").stringValue())
        .isEqualTo("SETP990000100");
  }

  @Test
  void inactiveAndUsedUpRangesIssueNothing(FactusCaller factus) throws Exception {
    factus.patch("/v2/numbering-ranges/8/toggle-status", "");
    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(422);

    factus.patch("/v2/numbering-ranges/8/toggle-status", "");
    factus.patch("/v2/numbering-ranges/8/current", "{\"current\":995000000}");

    assertThat(factus.bill(Requests.bill("A-1").toString()).status()).isEqualTo(201);
    assertThat(factus.bill(Requests.bill("A-2").toString()).status()).isEqualTo(422);
  }

  @Test
  void createsAndRemovesRanges(FactusCaller factus) throws Exception {
    Answer created =
        factus.post(
            "/v2/numbering-ranges", "{\"document\":\"22\",\"prefix\":\"CR\",\"current\":5}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.message()).isEqualTo("Rango de numeración creado con éxito");

    long id = created.data().path("id").longValue();
    assertThat(factus.delete("/v2/numbering-ranges/" + id).message())
        .isEqualTo("Rango de numeración eliminado con éxito");
    assertThat(factus.get("/v2/numbering-ranges/" + id).status()).isEqualTo(404);
    assertThat(
            factus
                .post("/v2/numbering-ranges", "{\"document\":\"21\",\"prefix\":\"LARGO\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void tellsTheAuthoritysRangesTheCompanyAndThePlan(FactusCaller factus) throws Exception {
    assertThat(factus.get("/v2/numbering-ranges/dian").data().path(0).path("from").stringValue())
        .isEqualTo("990000000");
    assertThat(factus.get("/v2/companies").data().path("nit").stringValue()).isEqualTo("900123456");
    assertThat(
            factus
                .get("/v2/subscriptions")
                .data()
                .path(0)
                .path("documents_available")
                .stringValue())
        .isEqualTo("Ilimitado");
    assertThat(
            factus
                .get(
                    "/v2/dian/acquirer?identification_document_code=13"
                        + "&identification_number=1399991")
                .data()
                .has("email"))
        .isTrue();
    assertThat(
            factus
                .get(
                    "/v2/dian/acquirer?identification_document_code=13"
                        + "&identification_number=1")
                .status())
        .isEqualTo(404);
    assertThat(factus.get("/v2/receptions/bills").data().path("data")).isEmpty();
  }
}
