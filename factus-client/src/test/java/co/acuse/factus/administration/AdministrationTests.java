package co.acuse.factus.administration;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.SeenRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrationTests {

  private static final CallOptions LIVE = CallOptions.live();
  private static final String LISTED =
      """
      {"id":4,"document":"Factura de Venta","prefix":"SETP","from":990000000,"to":995000000,\
      "current":990000875,"resolution_number":"18760000001","start_date":"2019-01-19",\
      "end_date":"2030-01-19","technical_key":"geheim","is_expired":false,"is_active":1,\
      "deleted_at":null,"created_at":"2023-06-01T08:00:38Z","updated_at":"2025-07-15T09:20:04Z"}\
      """;
  private static final String NOTE =
      """
      {"id":5,"document":"Nota Crédito","prefix":"NC","from":null,"to":null,"current":1,\
      "resolution_number":null,"start_date":null,"end_date":null,"is_expired":false,\
      "is_active":true}\
      """;

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void readsAllPagesOfRanges() {
    factus.onEach("GET /v2/numbering-ranges", page(1, 2, LISTED), page(2, 2, NOTE));

    List<NumberingRange> ranges =
        client.numberingRanges().listAll(RangeFilter.onlyActive(), LIVE).asOptional().orElseThrow();

    assertThat(ranges)
        .extracting(range -> range.kind().orElseThrow())
        .containsExactly(RangeDocument.BILL, RangeDocument.CREDIT_NOTE);
    assertThat(ranges.getFirst().endDate()).isEqualTo(LocalDate.of(2030, 1, 19));
    assertThat(ranges).allMatch(range -> range.isUsableOn(LocalDate.of(2026, 11, 20)));
    assertThat(ranges.getFirst().isUsableOn(LocalDate.of(2030, 1, 20))).isFalse();
    assertThat(ranges.getLast().to()).isNull();
    assertThat(factus.seen("GET /v2/numbering-ranges"))
        .extracting(request -> SeenRequest.fields(request.query()).get("filter[is_active]"))
        .containsExactly("1", "1");
  }

  @Test
  void takesACodeWhereTheListHasAName() {
    factus.on(
        "GET /v2/numbering-ranges/51",
        _ ->
            Reply.json(
                200,
                """
                {"data":{"id":51,"document":"21","document_name":"Factura de Venta","prefix":"FV",
                 "from":1,"to":1000,"current":1,"start_date":"01-10-2024","end_date":"01-04-2025",
                 "is_expired":true,"is_active":0}}\
                """));

    NumberingRange range = client.numberingRanges().get(51, LIVE).asOptional().orElseThrow();

    assertThat(range.kind()).hasValue(RangeDocument.BILL);
    assertThat(range.endDate()).isEqualTo(LocalDate.of(2025, 4, 1));
    assertThat(range.active()).isFalse();
    assertThat(range.isUsableOn(LocalDate.of(2025, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nota credito, CREDIT_NOTE",
    "Nota Débito, DEBIT_NOTE",
    "30, CONTINGENCY",
    "Nota de Ajuste Documento Soporte, SUPPORT_DOCUMENT_ADJUSTMENT"
  })
  void knowsKindsByNameAndCode(String text, RangeDocument kind) {
    assertThat(RangeDocument.from(text)).hasValue(kind);
    assertThat(RangeDocument.from("Otra cosa")).isEmpty();
  }

  @Test
  void onboardsARange() {
    factus.on(
        "GET /v2/numbering-ranges/dian",
        _ ->
            Reply.json(
                200,
                """
                {"data":[{"resolution_number":"18760000007","prefix":"SEDS","from":"984000000",
                 "to":"985000000","start_date":"2024-01-01","end_date":"2024-12-31"}]}\
                """));
    factus.on("POST /v2/numbering-ranges", _ -> Reply.json(201, "{\"data\":" + LISTED + "}"));
    factus.on("PATCH /v2/numbering-ranges/4/current", _ -> Reply.json(200, "{\"message\":\"a\"}"));
    factus.on("PATCH /v2/numbering-ranges/4/toggle-status", _ -> Reply.json(200, "{}"));
    factus.on("DELETE /v2/numbering-ranges/4", _ -> Reply.json(204, ""));
    var ranges = client.numberingRanges();

    assertThat(ranges.listDian(LIVE).asOptional().orElseThrow().getFirst().from())
        .isEqualTo(984000000L);
    var created = NewRange.of(RangeDocument.CREDIT_NOTE, "NC", 1, null);
    assertThat(ranges.create(created, LIVE).asOptional()).isPresent();
    assertThat(ranges.setCurrent(4, 3, LIVE).asOptional()).isPresent();
    assertThat(ranges.toggleStatus(4, LIVE).asOptional()).isPresent();
    assertThat(ranges.delete(4, LIVE).asOptional()).isPresent();
    assertThat(factus.seen("POST /v2/numbering-ranges").getFirst().body())
        .isEqualTo("{\"document\":\"22\",\"prefix\":\"NC\",\"current\":1}");
    assertThat(factus.seen("PATCH /v2/numbering-ranges/4/current").getFirst().body())
        .isEqualTo("{\"current\":3}");
  }

  @Test
  void tellsWhoseAccountItIs() {
    factus.on(
        "GET /v2/companies",
        _ ->
            Reply.json(
                200,
                """
                {"data":{"nit":"901724254","dv":"1","company":"FACTUS SAS","economic_activity":6920,
                 "responsibilities":[{"code":"R-99-PN","name":"No aplica"}],
                 "municipality":{"code":"68679","name":"San Gil","department":{"code":"68"}}}}\
                """));
    factus.on("PUT /v2/companies", _ -> Reply.json(200, "{}"));
    factus.on("POST /v2/companies/logo", _ -> Reply.json(200, "{}"));

    Company company = client.companies().get(LIVE).asOptional().orElseThrow();

    assertThat(company.nit()).isEqualTo("901724254");
    assertThat(company.economicActivity()).isEqualTo("6920");
    assertThat(company.responsibilities()).hasSize(1);
    var update =
        new CompanyUpdate(
            "1", "68679", "X", null, null, null, null, null, null, null, null, null, "R-99-PN");
    assertThat(client.companies().update(update, LIVE).asOptional()).isPresent();
    assertThat(factus.seen("PUT /v2/companies").getFirst().body())
        .contains("\"responsibilities\":\"R-99-PN\"")
        .doesNotContain("names");
    assertThat(client.companies().uploadLogo("l.png", new byte[] {'P'}, LIVE).asOptional())
        .isPresent();
    assertThat(factus.seen("POST /v2/companies/logo").getFirst().body())
        .contains("name=\"image\"; filename=\"l.png\"");
  }

  @Test
  void tellsWhatIsLeftOfAPlan() {
    factus.on(
        "GET /v2/subscriptions",
        _ ->
            Reply.json(
                200,
                """
                {"data":[{"name":"Facturación","documents_available":"Ilimitado",
                  "has_unlimited_quota":true,"is_active":true},
                 {"name":"Otra","documents_available":17,"is_active":1,
                  "expires_at":"2026-12-10T00:00:00Z"},
                 {"name":"Tercera","documents_available":"0"}]}\
                """));

    List<Subscription> plans = client.subscriptions().list(LIVE).asOptional().orElseThrow();

    assertThat(plans.get(0).documentsLeft()).isEmpty();
    assertThat(plans.get(1).documentsLeft()).hasValue(17);
    assertThat(plans.get(1).active()).isTrue();
    assertThat(plans.get(2).documentsLeft()).hasValue(0);
  }

  @Test
  void looksUpACustomer() {
    factus.on(
        "GET /v2/dian/acquirer",
        _ -> Reply.json(200, "{\"data\":{\"name\":\"Ana\",\"email\":\"ana@example.com\"}}"));

    Acquirer acquirer = client.acquirers().find("13", "1399991", LIVE).asOptional().orElseThrow();

    assertThat(acquirer.name()).isEqualTo("Ana");
    assertThat(acquirer).hasToString("Acquirer[****]");
    assertThat(factus.seen("GET /v2/dian/acquirer").getFirst().query())
        .isEqualTo("identification_document_code=13&identification_number=1399991");
  }

  private static Reply page(int number, int last, String row) {
    return Reply.json(
        200,
        "{\"data\":{\"data\":[%s],\"pagination\":{\"current_page\":%d,\"last_page\":%d}}}"
            .formatted(row, number, last));
  }
}
