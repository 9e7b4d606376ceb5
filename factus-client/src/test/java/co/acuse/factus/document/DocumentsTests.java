package co.acuse.factus.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Page;
import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.request.DocumentFamily;
import co.acuse.factus.document.request.RequestFixture;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import co.acuse.factus.testing.SeenRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

  private static final CallOptions LIVE = CallOptions.live();

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void readsEverythingThatATillPrintsAndALedgerCompares() {
    StoredDocument bill = get(Samples.validatedBill().replace("\"Created\"", "\"OK\""));

    assertThat(bill.referenceCode()).isEqualTo("FACT-2026-0124");
    assertThat(bill.fiscalKey()).hasSize(96);
    assertThat(Optional.ofNullable(bill.company()))
        .hasValueSatisfying(company -> assertThat(company.nit()).isEqualTo("1000789002"));
    assertThat(Optional.ofNullable(bill.customer()))
        .hasValueSatisfying(
            customer -> {
              assertThat(customer.identification()).isEqualTo("123456789");
              assertThat(customer.company()).isEqualTo("Alan company name");
            });
    assertThat(Optional.ofNullable(bill.totals()))
        .hasValueSatisfying(
            totals -> assertThat(totals.total()).isEqualTo(new BigDecimal("83300.00")));
    assertThat(Optional.ofNullable(bill.numberingRange()))
        .hasValueSatisfying(
            range -> {
              assertThat(range.prefix()).isEqualTo("SETP");
              assertThat(range.resolutionNumber()).isEqualTo("18760000001");
              assertThat(range.endDate()).isEqualTo(LocalDate.of(2030, 1, 19));
            });
    assertThat(Optional.ofNullable(bill.links()))
        .hasValueSatisfying(links -> assertThat(links.qr()).contains("searchqr"));
    assertThat(bill.paymentDetails())
        .singleElement()
        .satisfies(
            payment -> assertThat(payment.amount()).isEqualTo(new BigDecimal("83300.00")));
    assertThat(bill.rawJson()).contains("\"reference_code\":\"FACT-2026-0124\"");
  }

  @Test
  void readsTheLinesWithTheirTaxes() {
    StoredDocument bill = get(Samples.validatedBill());

    assertThat(bill.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.codeReference()).isEqualTo("PROD-000A");
              assertThat(item.quantity()).isEqualTo(new BigDecimal("1.00"));
              assertThat(item.price()).isEqualTo(new BigDecimal("10000.00"));
              assertThat(item.discount()).isEqualTo(new BigDecimal("0.00"));
              assertThat(item.taxes().getFirst().excluded()).isFalse();
              assertThat(item.taxes().getFirst().rates().getFirst().taxAmount())
                  .isEqualTo(new BigDecimal("1900.00"));
            });
  }

  @Test
  void readsAWrappedNoteWithItsOwnKeyAndItsBill() {
    StoredDocument note =
        get(
            """
            {"data":{"customer":{"identification":"1"},"credit_note":{"reference_code":"NC-1",
             "number":"CRTE869","is_validated":true,"cude":"c","cufe":"f","errors":[],
             "bill":{"number":"SETP1","cufe":"f"}}}}""");

    assertThat(note.fiscalKey()).isEqualTo("c");
    assertThat(note.customer()).isNotNull();
    assertThat(Optional.ofNullable(note.bill()))
        .hasValueSatisfying(bill -> assertThat(bill.number()).isEqualTo("SETP1"));
  }

  @Test
  void survivesOddFields() {
    StoredDocument odd =
        get(
            """
            {"data":{"reference_code":"R","number":"N1","is_validated":1,"billing_period":[],
             "customer":[],"totals":"","payment_details":"","taxes":{},"order_reference":"ORD-1","company":"HALLTEC",
             "created_at":"ayer","numbering_range":{"prefix":"NC","from":null,"to":null},
             "items":[{"scheme_id":"0","price":10000,"is_excluded":0,"mandate":null},
                      {"scheme_id":{"code":"1","name":"Terceros"},"price":"abc","taxes":null},
                      {"scheme_id":0,"taxes":{}}],
             "document_type":"01","send_email":0,"links":null,"surprise":{"deep":[1]}}}""");

    assertThat(odd.validated()).isTrue();
    assertThat(odd.customer()).isNull();
    assertThat(odd.totals()).isNull();
    assertThat(odd.createdAt()).isNull();
    assertThat(odd.paymentDetails()).isEmpty();
    assertThat(odd.taxes()).isEmpty();
    assertThat(odd.sendEmail()).isFalse();
    assertThat(odd.items()).hasSize(3);
    assertThat(odd.items())
        .extracting(
            item -> Optional.ofNullable(item.schemeId()).map(scheme -> scheme.code()).orElse(""))
        .containsExactly("0", "1", "0");
    assertThat(odd.items().getFirst().price()).isEqualByComparingTo("10000");
    assertThat(odd.items().get(1).price()).isNull();
    assertThat(Optional.ofNullable(odd.documentType()).map(type -> type.code())).hasValue("01");
  }

  @Test
  void readsTheOfficialAdjustmentNoteLiteral() {
    StoredDocument note = get(Samples.read("answers/adjustment-note.json"));

    assertThat(note.validated()).isTrue();
    assertThat(note.errors())
        .extracting(message -> message.code())
        .containsExactly("NSAX04", "NSAJ44b", "NSAJ43b");
    assertThat(note.items().getFirst().withholdingTaxes().getFirst().rates().getFirst().rate())
        .isEqualByComparingTo("3.50");
  }

  @Test
  void looksUpByTheFilterAndComparesEachRow() {
    factus.on("GET /v2/bills", _ -> page(1, 1, row("T-1"), row("T-10"), row("t-1")));

    List<DocumentSummary> found = found("T-1");

    assertThat(found).extracting(DocumentSummary::referenceCode).containsExactly("T-1");
    assertThat(SeenRequest.fields(factus.seen("GET /v2/bills").getFirst().query()))
        .containsExactlyEntriesOf(Map.of("filter[reference_code]", "T-1"));
  }

  @Test
  void followsThePagesOfALookup() {
    factus.onEach("GET /v2/bills", page(1, 2, row("T-11")), page(2, 2, row("T-1")));

    assertThat(found("T-1")).hasSize(1);
    assertThat(SeenRequest.fields(factus.seen("GET /v2/bills").getLast().query()))
        .containsEntry("page", "2");
  }

  @Test
  void takesAnEmptyPageAsTheProvidersWord() {
    factus.on("GET /v2/bills", _ -> page(1, 1));

    assertThat(found("T-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"data\":{\"data\":null}}", "<html>"})
  void neverTakesAnUnreadableListAsEmpty(String body) {
    factus.on("GET /v2/bills", _ -> Reply.json(200, body));

    assertThat(client.bills().findByReference("T-1", LIVE))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.MalformedAnswer.class));
  }

  @Test
  void doesNotBelieveALookupWhoseFilterIsIgnored() {
    factus.on("GET /v2/bills", _ -> page(1, 500, row("A"), row("B")));

    assertThat(client.bills().findByReference("T-1", LIVE))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.MalformedAnswer.class));
    assertThat(factus.seen("GET /v2/bills")).hasSize(10);
  }

  @Test
  void wrapsEveryFilter() {
    factus.on("GET /v2/bills", _ -> page(3, 3, row("T-1")));
    var filter =
        new DocumentFilter(
            "R", "N", "P", "900", "Ana", false, LocalDate.of(2026, 1, 2), null, 50, 3);

    FactusResult<Page<DocumentSummary>> page = client.bills().list(filter, LIVE);

    assertThat(SeenRequest.fields(factus.seen("GET /v2/bills").getFirst().query()))
        .containsOnlyKeys(
            "filter[reference_code]",
            "filter[number]",
            "filter[prefix]",
            "filter[identification]",
            "filter[names]",
            "filter[status]",
            "filter[created_at][start_date]",
            "filter[per_page]",
            "page")
        .containsEntry("filter[status]", "0")
        .containsEntry("filter[created_at][start_date]", "2026-01-02");
    assertThat(page.asOptional())
        .hasValueSatisfying(
            rows -> {
              assertThat(rows.isLast()).isTrue();
              assertThat(rows.rows()).hasSize(1);
            });
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
        .hasValueSatisfying(
            confirmation -> assertThat(confirmation.message()).contains("enviada"));
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
                 "effective_date":"2024-11-05","effective_time":"16:36:31"}]}"""));
    factus.on("POST " + route + "/034", _ -> Reply.json(200, "{\"message\":\"ok\"}"));

    assertThat(client.radianEvents().list("S1", LIVE).asOptional())
        .hasValueSatisfying(
            events ->
                assertThat(events)
                    .singleElement()
                    .satisfies(
                        event ->
                            assertThat(event.effectiveDate())
                                .isEqualTo(LocalDate.of(2024, 11, 5))));
    var person = new RadianPerson("13", "123", null, "Ana", "Ruiz", null, "Cartera");
    assertThat(client.radianEvents().postTacitAcceptance("S1", person, LIVE).asOptional())
        .isPresent();
    assertThat(factus.seen("POST " + route + "/034").getFirst().body())
        .contains("\"first_name\":\"Ana\"")
        .doesNotContain("job_title");
  }

  private StoredDocument get(String body) {
    factus.on("GET /v2/bills/N1", _ -> Reply.json(200, body));
    return client.bills().get("N1", LIVE).asOptional().orElseThrow();
  }

  private List<DocumentSummary> found(String reference) {
    return client.bills().findByReference(reference, LIVE).asOptional().orElseThrow();
  }

  private static String text(FactusResult<FactusFile> file) {
    return new String(file.asOptional().orElseThrow().content(), StandardCharsets.UTF_8);
  }

  private static String row(String reference) {
    return """
        {"reference_code":"%s","number":"S1","is_validated":true,"total":"10.00","errors":[]}"""
        .formatted(reference);
  }

  private static Reply page(int number, int last, String... rows) {
    return Reply.json(
        200,
        """
        {"status":"OK","data":{"data":[%s],"pagination":{"total":%d,"per_page":10,
         "current_page":%d,"last_page":%d,"links":[{"label":"&laquo; Anterior"},{"label":1}]}}}"""
            .formatted(String.join(",", rows), rows.length, number, last));
  }
}
