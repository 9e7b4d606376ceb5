package co.acuse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@AuditIT
class ApiDescriptionIT {

  private static final String SEARCH = "/api/v1/invoices";

  @LocalServerPort private int port;
  private JsonNode api;

  @BeforeEach
  void readDescription() {
    api = new Till(port, null).json("/v3/api-docs");
  }

  @Test
  void isOpenApi31WithoutDanglingReferences() {
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            SEARCH,
            SEARCH + "/{invoiceId}",
            SEARCH + "/{invoiceId}/xml",
            SEARCH + "/{invoiceId}/application-response",
            SEARCH + "/{invoiceId}/attached-document",
            SEARCH + "/{invoiceId}/pdf",
            "/api/v1/audit/verify",
            "/api/v1/operator-events");
    List<JsonNode> references = api.findValues("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(api.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
  }

  @Test
  void givesFiltersThatTheSearchUnderstands() {
    List<JsonNode> filters = parameters(SEARCH);

    assertThat(filters).hasSizeGreaterThan(10);
    Till till = new Till(port, AuditIT.ALL);
    assertThat(filters)
        .filteredOn(filter -> filter.has("example"))
        .allSatisfy(filter ->
            assertThat(till.status(SEARCH + "?" + name(filter) + "=" + example(filter)))
                .as(filter.toString())
                .isEqualTo(200));
    JsonNode refused = till.problem(SEARCH + "?no-such-filter=x");
    assertThat(refused.path("errors").get(0).path("message").asString())
        .as("every filter there is, is on the page")
        .contains(
            filters.stream()
                .map(ApiDescriptionIT::name)
                .sorted()
                .toList()
                .toString()
                .replaceAll("[\\[\\]]", ""));
  }

  @Test
  void givesAnswersWithFieldsThatExist() {
    Map<String, String> answers =
        Map.of(
            SEARCH,
            "/items/0",
            SEARCH + "/{invoiceId}",
            "",
            "/api/v1/audit/verify",
            "",
            "/api/v1/operator-events",
            "/items/0");
    answers.forEach((path, place) -> {
      JsonNode json = ok(path).path("content").path("application/json");
      JsonNode schema = resolved(json.path("schema"));
      if (!place.isEmpty()) {
        schema = resolved(schema.at("/properties/items/items"));
      }
      assertThat(schema.path("properties").propertyNames())
          .as(path)
          .containsAll(json.path("example").at(place).propertyNames());
    });
  }

  @Test
  void tellsEveryRefusalWithItsCode() {
    assertThat(codes(SEARCH, "400")).containsExactly("INVALID_PARAMETERS");
    assertThat(codes(SEARCH + "/{invoiceId}/pdf", "503"))
        .containsExactlyInAnyOrder("AUDIT_DATABASE_AWAY", "PDF_AWAY");
    assertThat(codes("/api/v1/operator-events", "403")).containsExactly("FORBIDDEN");
    assertThat(question(SEARCH).path("responses").path("503").path("headers").propertyNames())
        .containsExactly("Retry-After");
    assertThat(api.path("paths").valueStream().flatMap(path -> path.valueStream()))
        .allSatisfy(question ->
            assertThat(question.path("responses").propertyNames())
                .contains("200", "400", "401", "500", "503"));
  }

  @Test
  void leadsFromFrontPageToDescriptionAndLetsNobodyIn() {
    HttpResponse<byte[]> front = new Till(port, null).get("/");

    assertThat(front.statusCode()).isEqualTo(302);
    assertThat(front.headers().firstValue("Location").orElse("")).endsWith("/swagger-ui.html");
    assertThat(new Till(port, null).status(SEARCH)).isEqualTo(401);
  }

  private List<JsonNode> parameters(String path) {
    return question(path).path("parameters").valueStream().toList();
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString();
  }

  private static String example(JsonNode parameter) {
    return URLEncoder.encode(parameter.path("example").asString(), StandardCharsets.UTF_8);
  }

  private Iterable<String> codes(String path, String status) {
    return question(path)
        .path("responses")
        .path(status)
        .path("content")
        .path("application/problem+json")
        .path("examples")
        .propertyNames();
  }

  private JsonNode ok(String path) {
    return question(path).path("responses").path("200");
  }

  private JsonNode question(String path) {
    return api.path("paths").path(path).path("get");
  }

  private JsonNode resolved(JsonNode schema) {
    return Stream.of(schema.path("$ref").asString(""))
        .filter(reference -> !reference.isEmpty())
        .map(reference -> api.at(reference.substring(1)))
        .findFirst()
        .orElse(schema);
  }
}
