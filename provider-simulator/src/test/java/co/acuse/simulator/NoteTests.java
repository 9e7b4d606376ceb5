package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSimulator.class)
class NoteTests {

  @ParameterizedTest
  @CsvSource({"credit-notes, NC1, credit_notes", "debit-notes, ND1, debit_notes"})
  void notesHaveTheirOwnNumberAndCude(
      String family, String number, String list, FactusCaller factus) throws Exception {
    String cufe = factus.bill(Requests.bill("A-1").toString()).data().path("cufe").stringValue();

    Answer answer = factus.validate(family, Requests.note("N-1", "SETP990000000").toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.data().path("number").stringValue()).isEqualTo(number);
    assertThat(answer.data().path("cude").stringValue()).matches("[0-9a-f]{96}").isNotEqualTo(cufe);
    assertThat(answer.data().path("customer").path("identification").stringValue())
        .isEqualTo("123456789");
    JsonNode notes = factus.get("/v2/bills/SETP990000000").data().path("related_notes").path(list);
    assertThat(notes.path(0).path("number").stringValue()).isEqualTo(number);
    assertThat(factus.filtered(family, "reference_code", "N-1").data().path("data")).hasSize(1);
    assertThat(factus.get("/v2/" + family + "/" + number).status()).isEqualTo(200);
  }

  @Test
  void needsAValidatedBill(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("SIM-PENDING-1-A-1").toString());

    for (String number : new String[] {"SETP990000000", "SETP1"}) {
      Answer answer = factus.validate("credit-notes", Requests.note("N-1", number).toString());
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.data().path("errors").path("bill_number").path(0).stringValue())
          .isEqualTo("La factura seleccionada no existe.");
    }
  }

  @Test
  void refusesARangeOfBills(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    ObjectNode note = Requests.note("N-1", "SETP990000000").put("numbering_range_id", 8);

    assertThat(factus.validate("credit-notes", note.toString()).text())
        .contains("El campo id rango de numeración es inválido.");
  }

  @Test
  void anUndecidedBillBlocksNoNotes(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.bill(Requests.bill("SIM-PENDING-5-A-2").toString());

    assertThat(
            factus
                .validate("credit-notes", Requests.note("N-1", "SETP990000000").toString())
                .status())
        .isEqualTo(201);
  }

  @Test
  void anUndecidedNoteBlocksNotes(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.validate("credit-notes", Requests.note("SIM-PENDING-5-N-1", "SETP990000000").toString());

    Answer answer =
        factus.validate("credit-notes", Requests.note("N-2", "SETP990000000").toString());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message())
        .isEqualTo("Se encontró una nota crédito pendiente por enviar a la DIAN");
  }

  @Test
  void notesWithoutABillNeedAPeriod(FactusCaller factus) throws Exception {
    ObjectNode note = Requests.note("N-1", "").put("customization_id", "22");
    note.remove("bill_number");
    note.set("customer", Requests.person());
    assertThat(
            factus
                .validate("credit-notes", note.toString())
                .data()
                .path("errors")
                .has("billing_period"))
        .isTrue();

    note.putObject("billing_period").put("start_date", "2026-01-01").put("end_date", "2026-01-31");

    assertThat(factus.validate("credit-notes", note.toString()).status()).isEqualTo(201);
  }

  @Test
  void deletesARejectedNoteByItsOwnRoute(FactusCaller factus) throws Exception {
    factus.bill(Requests.bill("A-1").toString());
    factus.validate(
        "credit-notes", Requests.note("SIM-REJECT-CAK24-N-1", "SETP990000000").toString());

    assertThat(factus.delete("/v2/credit-notes/reference/SIM-REJECT-CAK24-N-1").status())
        .isEqualTo(200);
    assertThat(factus.delete("/v2/bills/reference/A-1").status()).isEqualTo(404);
  }

  @Test
  void issuesSupportDocumentsAndTheirNotes(FactusCaller factus) throws Exception {
    Answer document = factus.validate("support-documents", support("S-1").toString());
    assertThat(document.status()).as(document.text()).isEqualTo(201);
    assertThat(document.data().path("number").stringValue()).isEqualTo("SEDS984000000");
    assertThat(document.data().path("cuds").stringValue()).hasSize(96);

    ObjectNode note = support("S-2").put("support_document_number", "SEDS984000000");
    note.put("correction_concept_code", "2");
    Answer answer = factus.validate("adjustment-notes", note.toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.data().path("errors").isArray() || answer.data().path("errors").isEmpty())
        .isTrue();
    assertThat(answer.data().path("support_document").path("number").stringValue())
        .isEqualTo("SEDS984000000");
  }

  @Test
  void residentProvidersNeedANit(FactusCaller factus) throws Exception {
    ObjectNode document = support("S-1");
    ((ObjectNode) document.path("provider")).put("identification_document_code", "13");

    assertThat(factus.validate("support-documents", document.toString()).status()).isEqualTo(422);
  }

  private static ObjectNode support(String reference) {
    ObjectNode body = Requests.document(reference, "80000");
    body.putObject("provider")
        .put("identification_document_code", "31")
        .put("identification", "2343543")
        .put("names", "Proveedor")
        .put("address", "calle 4")
        .put("country_code", "CO")
        .put("municipality_code", "68679");
    body.withArray("items").add(Requests.item("1", "80000", "01", "19.00"));
    return body;
  }
}
