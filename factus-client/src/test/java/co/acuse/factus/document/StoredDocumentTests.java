package co.acuse.factus.document;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredDocumentTests {

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
        .hasValueSatisfying(customer -> {
          assertThat(customer.identification()).isEqualTo("123456789");
          assertThat(customer.company()).isEqualTo("Alan company name");
        });
    assertThat(Optional.ofNullable(bill.totals()))
        .hasValueSatisfying(
            totals -> assertThat(totals.total()).isEqualTo(new BigDecimal("83300.00")));
    assertThat(Optional.ofNullable(bill.numberingRange()))
        .hasValueSatisfying(range -> {
          assertThat(range.prefix()).isEqualTo("SETP");
          assertThat(range.resolutionNumber()).isEqualTo("18760000001");
          assertThat(range.endDate()).isEqualTo(LocalDate.of(2030, 1, 19));
        });
    assertThat(Optional.ofNullable(bill.links()))
        .hasValueSatisfying(links -> assertThat(links.qr()).contains("searchqr"));
    assertThat(bill.paymentDetails())
        .singleElement()
        .satisfies(payment -> assertThat(payment.amount()).isEqualTo(new BigDecimal("83300.00")));
    assertThat(bill.rawJson()).contains("\"reference_code\":\"FACT-2026-0124\"");
  }

  @Test
  void readsTheLinesWithTheirTaxes() {
    StoredDocument bill = get(Samples.validatedBill());

    assertThat(bill.items())
        .singleElement()
        .satisfies(item -> {
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
             "bill":{"number":"SETP1","cufe":"f"}}}}\
            """);

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
             "document_type":"01","send_email":0,"links":null,"surprise":{"deep":[1]}}}\
            """);

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

  private StoredDocument get(String body) {
    factus.on("GET /v2/bills/N1", _ -> Reply.json(200, body));
    return client.bills().get("N1", LIVE).asOptional().orElseThrow();
  }
}
