package co.acuse.factus.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.request.DocumentFamily;
import co.acuse.factus.document.request.RequestFixture;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTests {

  private static final CallOptions LIVE = CallOptions.live();

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @ParameterizedTest
  @CsvSource({
    "BILL, DELETE /v2/bills/destroy/reference/T%2F1%20x",
    "CREDIT_NOTE, DELETE /v2/credit-notes/reference/T%2F1%20x",
    "DEBIT_NOTE, DELETE /v2/debit-notes/reference/T%2F1%20x"
  })
  void deletesEachFamilyUnderItsOwnPath(DocumentFamily family, String route) {
    factus.on(route, _ -> Reply.json(204, ""));

    assertThat(client.documents(family).deleteByReference("T/1 x", LIVE).asOptional()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "BILL, POST /v2/bills/validate",
    "CREDIT_NOTE, POST /v2/credit-notes/validate",
    "DEBIT_NOTE, POST /v2/debit-notes/validate"
  })
  void validatesEachFamilyUnderItsOwnPath(DocumentFamily family, String route) {
    factus.on(route, _ -> Reply.json(201, Samples.document("T-1", true, "{}")));

    assertThat(client.documents(family).validate(new byte[] {'{', '}'}, LIVE).asOptional())
        .isPresent();
  }

  @Test
  void refusesARequestOfAnotherFamily() {
    var bill = RequestFixture.standardSale();

    assertThatThrownBy(() -> client.creditNotes().validate(bill, LIVE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decodesFiles() {
    String encoded = Base64.getEncoder().encodeToString("%PDF".getBytes(StandardCharsets.UTF_8));
    factus.on(
        "GET /v2/bills/S1/download-pdf",
        _ ->
            Reply.json(
                200,
                "{\"data\":{\"file_name\":\"fv1\",\"pdf_base_64_encoded\":\"%s\"}}"
                    .formatted(encoded)));
    String xml = "{\"data\":{\"file_name\":\"fv1\",\"xml_base_64_encoded\":\"PGE+\"}}";
    factus.on("GET /v2/bills/S1/download-xml", _ -> Reply.json(200, xml));
    factus.on("GET /v2/bills/S1/download-attached-document-xml", _ -> Reply.json(200, xml));
    factus.on("GET /v2/documents/abc/download-xml", _ -> Reply.json(200, xml));
    factus.on(
        "GET /v2/bills/S1/email-content",
        _ -> Reply.json(200, "{\"data\":{\"subject\":\"s\",\"attached_document\":\"UEs=\"}}"));

    assertThat(text(client.bills().downloadPdf("S1", LIVE))).isEqualTo("%PDF");
    assertThat(text(client.bills().downloadXml("S1", LIVE))).isEqualTo("<a>");
    assertThat(text(client.bills().downloadAttachedDocument("S1", LIVE))).isEqualTo("<a>");
    assertThat(text(client.documentFiles().downloadXml("abc", LIVE))).isEqualTo("<a>");
    assertThat(client.bills().emailContent("S1", LIVE).asOptional())
        .hasValueSatisfying(email -> assertThat(email.zip()).hasSize(2));
  }

  @Test
  void takesAFileThatIsNotBase64AsMalformed() {
    factus.on(
        "GET /v2/bills/S1/download-xml",
        _ -> Reply.json(200, "{\"data\":{\"xml_base_64_encoded\":\"***\"}}"));

    assertThat(client.bills().downloadXml("S1", LIVE)).isInstanceOf(Failed.class);
  }

  @Test
  void hasTheDocumentEmailed() {
    factus.on(
        "POST /v2/credit-notes/NC1/send-email",
        _ -> Reply.json(200, "{\"message\":\"Nota crédito enviada al cliente con éxito\"}"));

    var sent = client.creditNotes().sendEmail("NC1", "a@b.co", new byte[] {1}, LIVE);

    assertThat(sent.asOptional())
        .hasValueSatisfying(confirmation -> assertThat(confirmation.message()).contains("enviada"));
    assertThat(factus.seen("POST /v2/credit-notes/NC1/send-email").getFirst().body())
        .isEqualTo("{\"email\":\"a@b.co\",\"pdf_base_64_encoded\":\"AQ==\"}");
  }

  @Test
  void readsAndPostsRadianEvents() {
    String route = "/v2/bills/S1/radian/events";
    factus.on(
        "GET " + route,
        _ ->
            Reply.json(
                200,
                """
                {"data":[{"number":"AP68","cude":"c","event_code":"030","event_name":"Acuse",
                 "effective_date":"2024-11-05","effective_time":"16:36:31"}]}\
                """));
    factus.on("POST " + route + "/034", _ -> Reply.json(200, "{\"message\":\"ok\"}"));

    assertThat(client.radianEvents().list("S1", LIVE).asOptional())
        .hasValueSatisfying(events ->
            assertThat(events)
                .singleElement()
                .satisfies(event ->
                    assertThat(event.effectiveDate()).isEqualTo(LocalDate.of(2024, 11, 5))));
    var person = new RadianPerson("13", "123", null, "Ana", "Ruiz", null, "Cartera");
    assertThat(client.radianEvents().postTacitAcceptance("S1", person, LIVE).asOptional())
        .isPresent();
    assertThat(factus.seen("POST " + route + "/034").getFirst().body())
        .contains("\"first_name\":\"Ana\"")
        .doesNotContain("job_title");
  }

  private static String text(FactusResult<FactusFile> file) {
    return new String(file.asOptional().orElseThrow().content(), StandardCharsets.UTF_8);
  }
}
