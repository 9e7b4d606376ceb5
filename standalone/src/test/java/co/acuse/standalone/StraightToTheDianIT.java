package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.acuse.dian.signature.JavasVerifier;
import co.acuse.dian.signature.Xmlsec;
import co.acuse.standalone.samples.Json;
import co.acuse.testplatform.WithPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From the till's post to what the audit's API tells, with issuers that need no provider. */
@WithPlatform
class StraightToTheDianIT {

  private static final String LARGE = "901800109";
  private static final int LINES = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Why the DIAN refuses a sale, and the first rule that it names. */
  enum Refusal {
    CERTIFICATE_REVOKED("901800101", "ZD04", "El certificado se encuentra revocado", true),
    RANGE_WITHDRAWN(
        "901800102",
        "FAB05b",
        "El número de la autorización de numeración no corresponde al emisor",
        true),
    PIN_CHANGED(
        "901800103",
        "FAB27b",
        "Huella no corresponde a un software autorizado para este OFE.",
        true),
    SOFTWARE_UNREGISTERED(
        "901800104", "FAB24", "El software informado no está autorizado para este OFE", true),
    CUSTOMER_WRONG("901800105", "FAK24", "DV no corresponde al NIT informado", false);

    private final String nit;
    private final String rule;
    private final String text;
    private final boolean ofTheAccount;

    Refusal(String nit, String rule, String text, boolean ofTheAccount) {
      this.nit = nit;
      this.rule = rule;
      this.text = text;
      this.ofTheAccount = ofTheAccount;
    }
  }

  @TempDir private static Path folder;
  private static Pipeline pipeline;
  private static Till till;
  private static final Map<Refusal, Till.Accepted> REFUSED = new EnumMap<>(Refusal.class);

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(folder);
    till = pipeline.till();
    List<String> nits =
        new ArrayList<>(Stream.of(Refusal.values()).map(refusal -> refusal.nit).toList());
    nits.add(LARGE);
    pipeline.dianIssuers(nits);
    pipeline.worker(
        Map.of(
            "acuse.dian.read-timeout", "25s",
            "acuse.submitter.timing.request", "30s",
            "acuse.submitter.lanes.lease", "45s"));
    sellBeforeAndAfterTheChange();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @ParameterizedTest
  @EnumSource
  void theLifeOfARefusedSaleHasTheRuleAndTheWordsOfTheDian(Refusal refusal) {
    JsonNode submission = life(refusal).path("submission");

    assertThat(submission.path("status").asString("")).isEqualTo("FAILED");
    assertThat(submission.path("cause").asString("")).isEqualTo("REJECTED_BY_AUTHORITY");
    assertThat(submission.path("errorCode").asString("")).isEqualTo(refusal.rule);
    assertThat(submission.path("errorText").asString("")).isEqualTo(refusal.text);
  }

  @ParameterizedTest
  @EnumSource
  void itSaysWhetherTheSaleOrTheIssuersAccountIsToBeMended(Refusal refusal) {
    JsonNode life = life(refusal);
    List<String> codes =
        life.path("timeline")
            .valueStream()
            .toList()
            .getLast()
            .path("errorCodes")
            .valueStream()
            .map(code -> code.asString(""))
            .toList();

    assertThat(codes).contains(refusal.rule);
    assertThat(codes.contains("DIAN_ACCOUNT_REJECTED")).isEqualTo(refusal.ofTheAccount);
    assertThat(life.path("submission").path("retryable").booleanValue())
        .isEqualTo(refusal.ofTheAccount);
  }

  @Test
  void everySaleThatOnlyTheAccountHoldsUpIsFoundByOneSearch() {
    assertThat(till.search("errorCode=DIAN_ACCOUNT_REJECTED").valueStream())
        .extracting(found -> found.path("issuer").asString(""))
        .contains(
            Stream.of(Refusal.values())
                .filter(refusal -> refusal.ofTheAccount)
                .map(refusal -> refusal.nit)
                .toArray(String[]::new))
        .doesNotContain(Refusal.CUSTOMER_WRONG.nit);
  }

  @Test
  void anInvoiceOfAThousandLinesIsKeptAsItWasSentAndItsSignatureHolds() throws Exception {
    byte[] kept = keptXmlOfALargeSale();
    String text = new String(kept, StandardCharsets.UTF_8);

    assertThat(text).contains("<cbc:LineCountNumeric>" + LINES + "<", "Producto " + LINES + "<");
    assertThat(JavasVerifier.report(kept))
        .isEqualTo(new JavasVerifier.Report(true, List.of(true, true, true)));
    assertThat(JavasVerifier.report(changed(text)).references()).contains(false);

    assumeTrue(Xmlsec.isInstalled(), "xmlsec1 is not installed: the second verifier says nothing");
    String authority = pipeline.dian().authority();
    assertThat(Xmlsec.verify(folder, kept, authority)).contains("OK");
    assertThat(Xmlsec.verify(folder, changed(text), authority)).doesNotContain("OK");
  }

  /** The first sale of each issuer is issued; the second meets what has changed meanwhile. */
  private static void sellBeforeAndAfterTheChange() {
    List<Till.Accepted> before =
        Stream.of(Refusal.values())
            .map(refusal -> till.accepted(Sales.sale(refusal.nit, "V-1")))
            .toList();
    before.forEach(sale ->
        assertThat(till.end(sale, PATIENCE).path("status").asString("")).isEqualTo("SUCCESS"));
    for (Refusal refusal : Refusal.values()) {
      change(refusal);
      REFUSED.put(refusal, till.accepted(Sales.sale(refusal.nit, "V-2")));
    }
    REFUSED.values().forEach(sale -> till.end(sale, PATIENCE));
  }

  private static void change(Refusal refusal) {
    DianStandIn dian = pipeline.dian();
    switch (refusal) {
      case CERTIFICATE_REVOKED -> dian.revokeCertificates(refusal.nit);
      case RANGE_WITHDRAWN -> dian.withdrawRange(refusal.nit);
      case PIN_CHANGED -> dian.changePin(refusal.nit);
      case SOFTWARE_UNREGISTERED -> dian.unregisterSoftware(refusal.nit);
      case CUSTOMER_WRONG -> dian.rejectNext(refusal.nit, refusal.rule);
    }
  }

  /** As the till reads it, at the door where it posted. */
  private static JsonNode life(Refusal refusal) {
    Till.Accepted sale = Objects.requireNonNull(REFUSED.get(refusal));
    Json.Answer answer = Json.get(till.ingest() + sale.location(), till.key());
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  /** What the audit keeps, which the DIAN has too, byte for byte. */
  private static byte[] keptXmlOfALargeSale() throws IOException, InterruptedException {
    Till.Accepted sale = till.accepted(large());
    JsonNode end = till.end(sale, PATIENCE);
    assertThat(end.path("status").asString("")).as("%s", end).isEqualTo("SUCCESS");
    URI file = URI.create(till.audit() + "/api/v1/invoices/" + sale.invoiceId() + "/xml");
    await().atMost(PATIENCE).until(() -> get(file).statusCode() == 200);
    HttpResponse<byte[]> kept = get(file);
    assertThat(kept.headers().firstValue("ETag"))
        .contains("\"" + pipeline.dian().issued(LARGE).path(0).path("sha256").asString("") + "\"");
    return kept.body();
  }

  private static HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + till.key()).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static byte[] changed(String xml) {
    return xml.replace("Producto " + LINES + "<", "Producto 0<").getBytes(StandardCharsets.UTF_8);
  }

  /** Each line has a price of its own, whose tax comes out even: 19 percent of whole hundreds. */
  private static String large() {
    StringBuilder lines = new StringBuilder();
    long net = 0;
    for (int i = 1; i <= LINES; i++) {
      net += 100L * i * (i % 3 + 1);
      lines.append(
          """
          %s{"code":"P-%d","description":"Producto %2$d","quantity":"%d","unitPrice":"%d.00",\
          "taxes":[{"kind":"IVA","rate":"19.00"}]}\
          """
              .formatted(i == 1 ? "" : ",", i, i % 3 + 1, 100 * i));
    }
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"MIL-LINEAS",\
    "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",\
    "organization":"PERSON","names":"Consumidor Final"},\
    "lines":[%s],"payments":[{"form":"CASH","method":"CASH","amount":"%d.00"}]}\
    """
        .formatted(LARGE, lines, net / 100 * 119);
  }
}
