package co.acuse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.json.ContractJson;
import co.acuse.testplatform.WithPlatform;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithPlatform
@IngestTest
class ApiDescriptionIT {

  @LocalServerPort private int port;
  private Door door;
  private JsonNode api;

  @BeforeEach
  void readDescription() {
    door = new Door(port);
    api = door.send(door.anonymous("/v3/api-docs").GET()).body();
  }

  @Test
  void isOpenApi31WithoutDanglingReferences() {
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.path("info").path("title").asString()).isEqualTo("Acuse");
    assertThat(api.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/invoices", "/api/v1/invoices/batch", "/api/v1/invoices/{invoiceId}");
    List<JsonNode> references = api.findValues("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(api.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
  }

  @Test
  void givesInvoicesThatDoorAccepts() {
    JsonNode examples = examples("/api/v1/invoices");

    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      Door.Answer answer =
          door.post(ContractJson.mapper().writeValueAsBytes(example.path("value")));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    }
  }

  @Test
  void givesBatchesThatDoorAccepts() {
    for (JsonNode example : examples("/api/v1/invoices/batch")) {
      Door.Answer answer =
          door.postBatch(ContractJson.mapper().writeValueAsBytes(example.path("value")));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(207);
      assertThat(answer.body().path("results").get(0).path("status").asInt()).isEqualTo(202);
    }
  }

  @Test
  void tellsEveryRefusalWithItsCode() {
    assertThat(
            api.path("paths")
                .path("/api/v1/invoices")
                .path("post")
                .path("responses")
                .propertyNames())
        .contains("202", "400", "401", "403", "413", "415", "422", "429", "500", "503");
    assertThat(codes("503")).containsExactlyInAnyOrder("NOT_ACCEPTED", "ACCEPTANCE_UNKNOWN");
  }

  @Test
  void namesRequiredFieldsAndDecimalsAsTexts() {
    JsonNode invoice = api.at("/components/schemas/Invoice");
    assertThat(invoice.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("issuer", "documentType", "referenceCode", "lines", "payments");
    assertThat(api.at("/components/schemas/Line/properties/quantity/type").toString())
        .contains("string", "number");
  }

  @Test
  void leadsFromFrontPageToDescription() {
    Door.Answer front = door.send(door.anonymous("/").GET());

    assertThat(front.status()).isEqualTo(302);
    assertThat(front.header("Location")).endsWith("/swagger-ui.html");
  }

  private JsonNode examples(String path) {
    return api.path("paths")
        .path(path)
        .path("post")
        .path("requestBody")
        .path("content")
        .path("application/json")
        .path("examples");
  }

  private java.util.Collection<String> codes(String status) {
    return api.path("paths")
        .path("/api/v1/invoices")
        .path("post")
        .path("responses")
        .path(status)
        .path("content")
        .path("application/problem+json")
        .path("examples")
        .propertyNames();
  }
}
