package co.acuse.reliability.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClusterIT {

  private static final String NIT = "900123456";

  @TempDir Path dir;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void takesOneSaleToItsEnd() throws Exception {
    try (Cluster cluster = Cluster.start(dir, Layout.of(List.of(NIT), 1).processes(2, 1, 1))) {
      JsonNode accepted = send(cluster, cluster.ingests().getFirst() + "/api/v1/invoices", sale());
      assertThat(accepted.path("invoiceId").asString("")).as("%s", accepted).isNotBlank();

      String status =
          cluster.audits().getFirst() + "/api/v1/invoices/" + accepted.path("invoiceId").asString();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(send(cluster, status, "").path("status").asString(""))
                  .isEqualTo("SUCCESS"));
    }
  }

  private JsonNode send(Cluster cluster, String uri, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + cluster.apiKey())
            .header("Content-Type", "application/json");
    if (!body.isEmpty()) {
      request.POST(BodyPublishers.ofString(body));
    }
    return new JsonMapper().readTree(http.send(request.build(), BodyHandlers.ofString()).body());
  }

  private static String sale() {
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"A-1",
     "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",
                 "organization":"PERSON","names":"Consumidor Final"},
     "lines":[{"code":"CAF-500","description":"Café molido 500 g","quantity":"1","unitPrice":"10000.00",
               "taxes":[{"kind":"IVA","rate":"19.00"}]}],
     "payments":[{"form":"CASH","method":"CASH","amount":"11900.00"}]}
    """
        .formatted(NIT);
  }
}
