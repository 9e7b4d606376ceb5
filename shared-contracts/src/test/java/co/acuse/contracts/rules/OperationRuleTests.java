package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.NOT_ALLOWED_HERE;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static co.acuse.contracts.rules.FaultCode.UNKNOWN_CODE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OperationRuleTests {
  @Test
  void wantsThePaperOfAContingency() {
    Broken.sale(json -> json.put("kind", "PAPER_CONTINGENCY")).is(REQUIRED, "$.relatedDocuments");
    Broken.sale(json ->
            json.put("kind", "PAPER_CONTINGENCY")
                .withArray("relatedDocuments")
                .addObject()
                .put("code", "Factura de talonario")
                .put("issueDate", "2026-03-10")
                .put("number", "FTP14"))
        .isAccepted();
  }

  @Test
  void wantsTheOwnerOfEveryLineOfAMandate() {
    Broken.sale(json -> json.put("operation", "MANDATE"))
        .are("REQUIRED $.lines[0].owner", "REQUIRED $.lines[1].owner");
  }

  @Test
  void wantsTheMandatorOfWhatIsSoldForOthers() {
    Broken.sale(json -> owned(json, "MANDATE", "THIRD_PARTY"))
        .are("REQUIRED $.lines[0].mandator", "REQUIRED $.lines[1].mandator");
    Broken.sale(
            json -> {
              owned(json, "MANDATE", "OWN");
              Broken.firstLine(json)
                  .put("owner", "THIRD_PARTY")
                  .putObject("mandator")
                  .put("identificationType", "NIT")
                  .put("identification", "900123456");
            })
        .isAccepted();
  }

  @Test
  void refusesSectorFieldsOnAStandardSale() {
    Broken.line(line -> line.put("owner", "OWN")).are("NOT_ALLOWED_HERE $.lines[0].owner");
    Broken.line(line -> line.put("collectionConcept", "COPAGO"))
        .is(NOT_ALLOWED_HERE, "$.lines[0].collectionConcept", "operation=HEALTH_COLLECTION");
    Broken.line(line ->
            line.withArray("transport")
                .addObject()
                .put("property", "RNDC_NUMBER")
                .put("value", "1"))
        .is(NOT_ALLOWED_HERE, "$.lines[0].transport", "operation=TRANSPORT");
  }

  @Test
  void wantsQuantityAndUnitOfFreight() {
    Broken.sale(
            json -> {
              owned(json, "TRANSPORT", "OWN");
              Broken.firstLine(json)
                  .withArray("transport")
                  .addObject()
                  .put("property", "FREIGHT_VALUE")
                  .put("value", "250000");
            })
        .are("REQUIRED $.lines[0].transport[0].quantity", "REQUIRED $.lines[0].transport[0].unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEALTH_WITH_CUFE", "HEALTH_REPORT", "HEALTH_WITHOUT_CONTRIBUTION"})
  void wantsTheContractOfHealth(String operation) {
    Broken.sale(json -> json.put("operation", operation)).is(REQUIRED, "$.health");
    Broken.sale(json -> health(json.put("operation", operation), "10")).isAccepted();
  }

  @Test
  void wantsThePolicyWhereOneCovers() {
    Broken.sale(json -> health(json.put("operation", "HEALTH_REPORT"), "12"))
        .is(REQUIRED, "$.health.policyNumber");
    Broken.sale(json -> health(json.put("operation", "HEALTH_REPORT"), "18"))
        .are("UNKNOWN_CODE $.health.coverage");
  }

  @Test
  void wantsTheConceptOfPrepaymentsInHealth() {
    Broken.sale(json -> prepaid(health(json.put("operation", "HEALTH_WITH_CUFE"), "10")))
        .is(REQUIRED, "$.prepayments[0].healthConcept");
    Broken.sale(json -> prepaid(json).put("healthConcept", "01"))
        .are("NOT_ALLOWED_HERE $.prepayments[0].healthConcept");
  }

  @Test
  void wantsThePatientOfACollection() {
    Broken.sale(json -> collection(json)).is(REQUIRED, "$.beneficiary");
    Broken.sale(
            json -> {
              collection(json);
              json.putObject("beneficiary").put("identificationType", "TI");
            })
        .isAccepted();
    Broken.sale(
            json -> {
              collection(json);
              json.putObject("beneficiary").put("identificationType", "13");
            })
        .is(
            UNKNOWN_CODE,
            "$.beneficiary.identificationType",
            "AS, CC, CD, CE, CN, DE, MS, PA, PE, PT, RC, SC, SI, TI");
  }

  @Test
  void judgesNothingByAnUnreadableOperation() {
    Broken.sale(json -> owned(json, "Mandatos", "OWN")).are("UNKNOWN_CODE $.operation");
  }

  private static ObjectNode prepaid(ObjectNode json) {
    return json.withArray("prepayments")
        .addObject()
        .put("reference", "1")
        .put("receivedDate", "2026-03-01")
        .put("amount", 100);
  }

  private static ObjectNode health(ObjectNode json, String coverage) {
    json.putObject("health")
        .put("providerCode", "1920304050")
        .put("paymentMethod", "04")
        .put("coverage", coverage)
        .put("contractNumber", "CONT1230");
    return json;
  }

  private static void owned(ObjectNode json, String operation, String owner) {
    json.put("operation", operation);
    json.get("lines").forEach(line -> ((ObjectNode) line).put("owner", owner));
  }

  private static void collection(ObjectNode json) {
    owned(json, "HEALTH_COLLECTION", "OWN");
    json.get("lines").forEach(line -> ((ObjectNode) line).put("collectionConcept", "COPAGO"));
  }
}
