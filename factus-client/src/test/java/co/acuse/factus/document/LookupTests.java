package co.acuse.factus.document;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Page;
import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.SeenRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTests {

  private static final CallOptions LIVE = CallOptions.live();

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
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
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":{}}",
        "{\"data\":{\"data\":null}}",
        "{\"data\":{\"data\":[\"T-1\"]}}",
        "{\"data\":{\"data\":[null]}}",
        "<html>"
      })
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
        .hasValueSatisfying(rows -> {
          assertThat(rows.isLast()).isTrue();
          assertThat(rows.rows()).hasSize(1);
        });
  }

  private List<DocumentSummary> found(String reference) {
    return client.bills().findByReference(reference, LIVE).asOptional().orElseThrow();
  }

  private static String row(String reference) {
    return """
    {"reference_code":"%s","number":"S1","is_validated":true,"total":"10.00","errors":[]}\
    """
        .formatted(reference);
  }

  private static Reply page(int number, int last, String... rows) {
    return Reply.json(
        200,
        """
        {"status":"OK","data":{"data":[%s],"pagination":{"total":%d,"per_page":10,
         "current_page":%d,"last_page":%d,"links":[{"label":"&laquo; Anterior"},{"label":1}]}}}\
        """
            .formatted(String.join(",", rows), rows.length, number, last));
  }
}
