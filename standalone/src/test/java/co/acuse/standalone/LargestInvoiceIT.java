package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.WithPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An invoice as large as the door lets in passes every step whole. */
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargestInvoiceIT {

  private static final String NIT = "901000001";
  private static final int LARGEST = 1024 * 1024;
  private static final int LINES = 2000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Pipeline pipeline;

  @BeforeAll
  void start(@TempDir Path folder) {
    pipeline = Pipeline.start(folder);
    pipeline.issuer(NIT, Map.of("rateLimited", false));
    pipeline.worker(
        Map.of(
            "acuse.factus.read-timeout", "25s",
            "acuse.factus.request-timeout", "30s",
            "acuse.submitter.timing.request", "30s",
            "acuse.submitter.lanes.lease", "45s"));
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  @Test
  void goesThroughWholeAndItsXmlIsKept() throws Exception {
    String sale = largest();
    assertThat(sale.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(LARGEST - 2 * LINES, LARGEST);

    Till.Accepted accepted = pipeline.till().accepted(sale);
    JsonNode end = pipeline.till().end(accepted, PATIENCE);

    assertThat(end.path("status").asString("")).as("%s", end).isEqualTo("SUCCESS");
    String xml = pipeline.till().audit() + "/api/v1/invoices/" + accepted.invoiceId() + "/xml";
    await().atMost(PATIENCE).until(() -> get(xml, pipeline.till().key()).statusCode() == 200);
    assertThat(get(xml, pipeline.till().key()).body()).contains("product " + (LINES - 1));
  }

  @Test
  void oneByteMoreIsRefusedWithoutDoubt() {
    String sale = largest();
    String tooLarge = sale + " ".repeat(LARGEST + 1 - sale.getBytes(StandardCharsets.UTF_8).length);

    assertThat(pipeline.till().post(tooLarge).status()).isEqualTo(413);
  }

  private static HttpResponse<String> get(String uri, String key) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + key).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Many lines, padded by their notes up to a little below what the door lets in. */
  private static String largest() {
    int padding = (LARGEST - 1000 - sale(0).getBytes(StandardCharsets.UTF_8).length) / LINES;
    return sale(padding);
  }

  private static String sale(int padding) {
    String lines =
        IntStream.range(0, LINES)
            .mapToObj(i ->
                """
                {"code":"P%1$d","description":"product %1$d","note":"n%2$s","quantity":"1","unitPrice":"100.00","taxes":[{"kind":"IVA","rate":"19.00"}]}\
                """
                    .formatted(i, "x".repeat(padding)))
            .collect(Collectors.joining(","));
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"LARGEST",\
    "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",\
    "organization":"PERSON","names":"Consumidor Final"},\
    "lines":[%s],"payments":[{"form":"CASH","method":"CASH","amount":"%d.00"}]}\
    """
        .formatted(NIT, lines, LINES * 119);
  }
}
