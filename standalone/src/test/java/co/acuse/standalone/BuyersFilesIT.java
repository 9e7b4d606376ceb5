package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.dian.attached.Unpacked;
import co.acuse.dian.attached.Unpacking;
import co.acuse.platform.JavaProcess;
import co.acuse.standalone.samples.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the buyer of a sale straight to the DIAN gets, out of everything that runs together. */
class BuyersFilesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void theAuditServesWhatTheDianHoldsAndWhatIsMadeOfIt() throws Exception {
    try (JavaProcess acuse = run()) {
      String sale = acuse.awaitLine("  curl -si ").replaceFirst("^.* -d '", "").replace("'", "");
      Till till =
          new Till(
              address(acuse.awaitLine("  Post invoices ")),
              address(acuse.awaitLine("  Search and timeline ")),
              acuse.awaitLine("  API key ").strip());
      Till.Accepted accepted = till.accepted(sale);
      JsonNode end = till.end(accepted, PATIENCE);
      assertThat(end.path("status").asString("")).as("%s", end).isEqualTo("SUCCESS");
      await()
          .atMost(PATIENCE)
          .until(() -> till.invoice(accepted.invoiceId()).path("files").size() == 4);

      byte[] xml = file(till, accepted, "/xml");
      byte[] answer = file(till, accepted, "/application-response");

      assertThat(Unpacking.of(file(till, accepted, "/attached-document")))
          .isInstanceOfSatisfying(
              Unpacked.Contents.class,
              contents -> {
                assertThat(contents.document()).isEqualTo(xml);
                assertThat(contents.applicationResponse()).hasValue(answer);
              });
      assertThat(new String(file(till, accepted, "/pdf"), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF");
      assertThat(
              Json.get(
                      till.audit() + "/api/v1/audit/verify?invoice=" + accepted.invoiceId(),
                      till.key())
                  .body()
                  .path("intact")
                  .asBoolean(false))
          .isTrue();
    }
  }

  private JavaProcess run() {
    return JavaProcess.of(Standalone.class.getName())
        .jvmArguments("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .arguments("--data=" + folder.resolve("data"), "--port=0", "--provider=dian")
        .start(folder.resolve("acuse.out"));
  }

  private static String address(String printed) {
    return printed.strip().replaceFirst("/api/.*$", "");
  }

  private static byte[] file(Till till, Till.Accepted sale, String name)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(till.audit() + "/api/v1/invoices/" + sale.invoiceId() + name))
                  .header("Authorization", "Bearer " + till.key())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      return answer.body();
    }
  }
}
