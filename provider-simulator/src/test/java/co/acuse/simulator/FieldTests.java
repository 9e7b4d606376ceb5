package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSimulator.class)
class FieldTests {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void namesEveryFaultAtOnceAndStoresNothing(FactusCaller factus) throws Exception {
    Answer answer = factus.bill("{\"items\":[{\"name\":\"x\"}]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("status").stringValue()).isEqualTo("Validation error");
    assertThat(answer.message()).isEqualTo("Error de validación");
    JsonNode errors = answer.data().path("errors");
    assertThat(errors.path("reference_code").path(0).stringValue())
        .isEqualTo("El campo código de referencia es obligatorio.");
    assertThat(errors.path("items.0.quantity").path(0).stringValue())
        .isEqualTo("El campo items.0.quantity es obligatorio.");
    assertThat(errors.has("customer")).isTrue();
    assertThat(errors.has("payment_details")).isTrue();
    assertThat(factus.admin("/factus/ledger/documents").json()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultyBills")
  void refuses(String path, String patch, String message, FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1");
    merge(bill, (ObjectNode) JSON.readTree(patch.replace('\'', '"')));

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.data().path("errors").path(path).path(0).asString("")).isEqualTo(message);
    assertThat(factus.documents("A-1")).isEmpty();
  }

  static Stream<Arguments> faultyBills() {
    return Stream.of(
        Arguments.of(
            "numbering_range_id",
            "{'numbering_range_id':999}",
            "El campo id rango de numeración es inválido."),
        Arguments.of(
            "numbering_range_id",
            "{'numbering_range_id':9}",
            "El campo id rango de numeración es inválido."),
        Arguments.of(
            "items.0.quantity",
            "{'items':{'0':{'quantity':'1.555'}}}",
            "El campo items.0.quantity debe tener máximo 2 decimales."),
        Arguments.of(
            "items.0.unit_measure_code",
            "{'items':{'0':{'unit_measure_code':'KGM'}}}",
            "El campo código unidad de medida es inválido."),
        Arguments.of(
            "items",
            "{'items':{'0':{'taxes':{'0':{'code':'04','is_excluded':true}}}}}",
            "El impuesto excluido solo puede ser aplicado al IVA"),
        Arguments.of(
            "payment_details.0.due_date",
            "{'payment_details':{'0':{'payment_form':'2'}}}",
            "El campo fecha de vencimiento es obligatorio."),
        Arguments.of(
            "payment_details.0.payment_method_code",
            "{'payment_details':{'0':{'payment_method_code':'98'}}}",
            "El campo payment method code es inválido."),
        Arguments.of(
            "customer.names",
            "{'customer':{'legal_organization_code':'2'}}",
            "El campo nombres es obligatorio."),
        Arguments.of(
            "billing_period.end_date",
            "{'billing_period':{'start_date':'2025-02-01','end_date':'2025-01-01'}}",
            "El campo fecha de fin debe ser una fecha posterior a fecha de inicio."),
        Arguments.of(
            "related_documents",
            "{'document':'03','numbering_range_id':11}",
            "El campo related documents es obligatorio."),
        Arguments.of(
            "cash_rounding_amount",
            "{'cash_rounding_amount':'500.01'}",
            "El campo cash rounding amount es inválido."),
        Arguments.of(
            "items.0.scheme_id",
            "{'operation_type':'11'}",
            "El campo items.0.scheme_id es obligatorio."),
        Arguments.of("health", "{'operation_type':'SS-CUFE'}", "El campo health es obligatorio."));
  }

  @Test
  void takesTheOnlyRangeWhenNoneIsNamed(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1");
    bill.remove("numbering_range_id");

    assertThat(factus.bill(bill.toString()).status()).isEqualTo(201);
  }

  @Test
  void asksForTheRangeWhenThereAreTwo(FactusCaller factus) throws Exception {
    factus.post(
        "/v2/numbering-ranges",
        "{\"document\":\"21\",\"prefix\":\"FV\",\"current\":1,\"resolution_number\":\"1\"}");
    ObjectNode bill = Requests.bill("A-1");
    bill.remove("numbering_range_id");

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.data().path("errors").path("numbering_range_id").path(0).stringValue())
        .isEqualTo("El campo id rango de numeración es obligatorio.");
  }

  @Test
  void issuesContingencyBillsFromTheirOwnRange(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1").put("document", "03").put("numbering_range_id", 11);
    bill.withArray("related_documents")
        .addObject()
        .put("code", "Factura de talonario o de papel")
        .put("issue_date", "2025-01-08")
        .put("number", "FTP990000014");

    assertThat(factus.bill(bill.toString()).data().path("number").stringValue())
        .isEqualTo("FTP990000000");
  }

  @Test
  void storesAndRejectsAWrongCheckDigit(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1");
    ((ObjectNode) bill.path("customer")).put("dv", "3");

    Answer answer = factus.bill(bill.toString());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.message()).isEqualTo("El documento contiene errores de validación");
    assertThat(answer.data().path("errors").path("FAK24").stringValue())
        .isEqualTo("Regla: FAK24, Rechazo: No está informado el DV del NIT");
    assertThat(factus.documents("A-1").path(0).path("state").stringValue()).isEqualTo("REJECTED");
    Answer blocked = factus.bill(Requests.bill("A-2").toString());
    assertThat(blocked.status()).isEqualTo(409);
    assertThat(blocked.message())
        .isEqualTo("Se encontró una factura pendiente por enviar a la DIAN");

    Answer deleted = factus.delete("/v2/bills/destroy/reference/A-1");
    Answer again = factus.bill(Requests.bill("A-1").toString());

    assertThat(deleted.message())
        .isEqualTo("Documento con código de referencia A-1 eliminado con éxito");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.data().path("number").stringValue()).isEqualTo("SETP990000001");
  }

  /** Merges objects; the keys of an object that meets an array are its indexes. */
  private static void merge(JsonNode into, ObjectNode from) {
    for (var entry : from.properties()) {
      JsonNode target =
          into.isArray() ? into.path(Integer.parseInt(entry.getKey())) : into.path(entry.getKey());
      if (entry.getValue() instanceof ObjectNode object && target.isContainer()) {
        merge(target, object);
      } else {
        ((ObjectNode) into).set(entry.getKey(), entry.getValue());
      }
    }
  }
}
