package co.acuse.submitter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.keys.ApiKey;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The whole worker, its broker, its database and the simulator; operated over HTTP. */
@WithPlatform
class OperatorIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ApiKey KEY = ApiKey.generate(new SecureRandom());

  @TempDir static Path directory;
  private static SimulatedFactus factus;
  private static IssuerNit issuer;
  private static IssuerNit wrong;
  private static ConfigurableApplicationContext worker;

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
    issuer = factus.newIssuer(Map.of());
    wrong = new IssuerNit("901700001");
    factus.newIssuer(wrong, "901700002", Map.of());
    TestDatabase database = Platform.postgres().newDatabase();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--acuse.submitter.intake.group=operator",
                "--acuse.keys[0].name=ops",
                "--acuse.keys[0].hash=" + KEY.hash(),
                "--acuse.keys[0].issuers=*",
                "--acuse.keys[0].roles=operator"));
    Stream.of(issuer, wrong).forEach(nit -> arguments.addAll(settings(nit)));
    worker = SubmitterWorker.application().run(arguments.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    worker.close();
    factus.close();
  }

  @Test
  void issuesASaleArchivesItsFilesAndGivesItsPdf() throws Exception {
    SubmissionRequested sale = send(InvoiceFixture.aSale().issuer(issuer.value()));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(events(sale))
                .hasAtLeastOneElementOfType(InvoiceEvent.InvoiceIssued.class)
                .hasAtLeastOneElementOfType(InvoiceEvent.FilesArchived.class));
    assertThat(factus.documents(issuer, sale.invoice().referenceCode().value())).hasSize(1);
    HttpResponse<String> pdf = post("/internal/v1/documents/" + sale.invoiceId() + "/pdf", KEY);
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(post("/internal/v1/documents/" + sale.invoiceId() + "/pdf", null).statusCode())
        .isEqualTo(401);

    HttpResponse<String> asked =
        post("/api/v1/operator/documents/" + sale.invoiceId() + "/ask", KEY);
    assertThat(asked.statusCode()).isEqualTo(202);
    HttpResponse<String> deleted =
        post("/api/v1/operator/documents/" + sale.invoiceId() + "/delete", KEY);
    assertThat(deleted.statusCode()).isEqualTo(409);
    assertThat(deleted.body()).contains("LEVER_REFUSED").contains("nota crédito");
    HttpResponse<String> abandoned =
        post("/api/v1/operator/documents/" + sale.invoiceId() + "/abandon", KEY);
    assertThat(abandoned.statusCode()).isEqualTo(409);
    assertThat(abandoned.body()).contains("LEVER_REFUSED").contains("fallida");
    HttpResponse<String> delivered =
        post("/api/v1/operator/documents/" + sale.invoiceId() + "/deliver", KEY);
    assertThat(delivered.statusCode()).isEqualTo(409);
    assertThat(delivered.body()).contains("LEVER_REFUSED").contains("el proveedor, no Acuse");
  }

  @Test
  void suspendsWhoseAccountIsAnotherCompanysAndSendsNothing() throws Exception {
    SubmissionRequested sale = send(InvoiceFixture.aSale().issuer(wrong.value()));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(get("/api/v1/operator/issuers/suspended").toString())
                .contains(wrong.value())
                .contains("901700002"));
    assertThat(events(sale)).noneMatch(InvoiceEvent.AttemptStarted.class::isInstance);
    assertThat(factus.requests(wrong, "VALIDATE")).isEmpty();
  }

  @Test
  void checksAnAccountOnDemandAndTellsIt() throws Exception {
    HttpResponse<String> checked = post("/api/v1/operator/issuers/" + issuer + "/check", KEY);

    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body()).contains("\"usable\":true");
    assertThat(get("/api/v1/operator/issuers").toString()).contains(issuer.value());
    assertThat(get("/api/v1/operator/blockers").isArray()).isTrue();
    assertThat(get("/api/v1/operator/dead-letters").isArray()).isTrue();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(lifecycle())
                .filteredOn(DoorEvent.OperatorActed.class::isInstance)
                .anyMatch(event -> event.toString().contains("CHECK_ISSUER")));
    assertThat(post("/api/v1/operator/issuers/899999999/check", KEY).body())
        .contains("Agréguela a la configuración");
  }

  @Test
  void explainsNumbersToWhoMayReadTheIssuerOnly() throws Exception {
    assertThat(get("/api/v1/ranges/SETP/gaps?issuer=" + issuer).isArray()).isTrue();
    HttpResponse<String> none =
        HTTP.send(
            request("/api/v1/ranges/SETP/gaps?issuer=none", KEY).GET().build(),
            BodyHandlers.ofString());
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("NOT_FOUND");
  }

  private static List<String> settings(IssuerNit nit) {
    Map<String, String> settings = new HashMap<>();
    settings.put("provider", "factus");
    settings.put("environment", "simulator");
    settings.put("factus.base-uri", factus.baseUri().toString());
    settings.put("factus.client-id", "client-" + nit);
    settings.put("factus.client-secret", "secret");
    settings.put("factus.username", nit + "@example.com");
    settings.put("factus.password", "password");
    return settings.entrySet().stream()
        .map(entry -> "--acuse.issuers." + nit + "[0]." + entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  @SuppressWarnings("unchecked") // the only template of the worker
  private static SubmissionRequested send(InvoiceFixture sale) throws Exception {
    SubmissionRequested submission = sale.submission();
    KafkaTemplate<byte[], byte[]> kafka = worker.getBean(KafkaTemplate.class);
    var _ =
        kafka
            .send(
                KafkaRecords.toSend(
                    Topics.SUBMISSIONS, Wire.encode(submission, "/acuse/test", null)))
            .get();
    return submission;
  }

  private static List<InvoiceEvent> events(SubmissionRequested sale) {
    return lifecycle().stream()
        .filter(InvoiceEvent.class::isInstance)
        .map(InvoiceEvent.class::cast)
        .filter(event -> event.header().invoiceId().equals(sale.invoiceId()))
        .toList();
  }

  private static List<LifecycleMessage> lifecycle() {
    return Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .map(OperatorIT::decoded)
        .toList();
  }

  private static LifecycleMessage decoded(ConsumerRecord<String, byte[]> record) {
    return switch (Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record))) {
      case Decoded.Understood<LifecycleMessage>(var message) -> message;
      case Decoded.Undecodable<LifecycleMessage>(var reason) -> throw new AssertionError(reason);
    };
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response =
        HTTP.send(request(path, KEY).GET().build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ContractJson.mapper().readTree(response.body());
  }

  private static HttpResponse<String> post(
      String path, @org.jspecify.annotations.Nullable ApiKey key) throws Exception {
    return HTTP.send(
        request(path, key).POST(BodyPublishers.noBody()).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder request(
      String path, @org.jspecify.annotations.Nullable ApiKey key) {
    String port = worker.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return key == null ? request : request.header("X-API-Key", key.text());
  }
}
