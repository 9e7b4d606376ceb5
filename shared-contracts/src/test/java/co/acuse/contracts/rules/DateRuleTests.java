package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.DATES_OUT_OF_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DateRuleTests {
  @Test
  void refusesSalesOfAClockSetWrong() {
    Broken.sale(json -> json.put("issuedAt", "2026-03-17T12:00:01-05:00"))
        .is(DATES_OUT_OF_ORDER, "$.issuedAt", "NOT_AFTER", "2026-03-17");
    Broken.sale(json -> json.put("issuedAt", "2025-03-16T11:59:59-05:00"))
        .is(DATES_OUT_OF_ORDER, "$.issuedAt", "NOT_BEFORE", "2025-03-16");
    Broken.sale(json -> json.put("issuedAt", "2026-03-17T12:00:00-05:00")).isAccepted();
  }

  @Test
  void refusesAPaymentDueBeforeTheSale() {
    Broken.creditSale(json -> due(json, "2026-03-15"))
        .is(DATES_OUT_OF_ORDER, "$.payments[0].dueDate", "NOT_BEFORE", "2026-03-16");
    Broken.creditSale(json -> due(json, "2026-03-16")).isAccepted();
  }

  /** Eight in the evening in Colombia is the next day in Greenwich. */
  @Test
  void countsDaysInColombia() {
    Broken.creditSale(
            json -> {
              json.put("issuedAt", "2026-03-17T01:00:00Z");
              due(json, "2026-03-16");
            })
        .isAccepted();
  }

  @Test
  void refusesAPeriodThatEndsBeforeItStarts() {
    Broken.sale(json -> period(json, "2026-02-28", "2026-02-01"))
        .is(DATES_OUT_OF_ORDER, "$.billingPeriod.endDate", "NOT_BEFORE", "2026-02-28");
    Broken.sale(json ->
            period(json, "2026-02-01", "2026-02-01")
                .put("startTime", "10:00:00")
                .put("endTime", "09:00:00"))
        .are(
            "NOT_SUPPORTED_BY_PROVIDER $.billingPeriod.endDate",
            "DATES_OUT_OF_ORDER $.billingPeriod.endTime");
  }

  @Test
  void refusesMoneyReceivedAfterTheSaleAsPrepayment() {
    Broken.sale(json ->
            json.withArray("prepayments")
                .addObject()
                .put("reference", "1")
                .put("receivedDate", "2026-03-17")
                .put("amount", 100))
        .is(DATES_OUT_OF_ORDER, "$.prepayments[0].receivedDate", "NOT_AFTER", "2026-03-16");
  }

  @Test
  void refusesANoteBeforeItsInvoice() {
    Broken.creditNote(json ->
            json.putObject("correction")
                .put("concept", "2")
                .put("invoiceNumber", "SETP990000493")
                .put("invoiceCufe", "a".repeat(96))
                .put("invoiceDate", "2026-03-17"))
        .is(DATES_OUT_OF_ORDER, "$.correction.invoiceDate", "NOT_AFTER", "2026-03-16");
  }

  /** A record of a topic that is read again years later is judged by its own time. */
  @Test
  void judgesByTheTimeAtWhichADocumentCame() {
    InvoiceReader later =
        new InvoiceReader(
            InstantSource.fixed(Instant.parse("2031-01-01T00:00:00Z")),
            _ -> Optional.of(ProviderProfile.factus()));
    ObjectNode sale = InvoiceFixture.aCreditSale().tree();

    assertThat(later.read(sale)).isInstanceOf(Reading.Faulty.class);
    assertThat(later.read(sale, InvoiceFixture.ACCEPTED_AT)).isInstanceOf(Reading.Acceptable.class);
  }

  private static void due(ObjectNode json, String date) {
    ((ObjectNode) json.get("payments").get(0)).put("dueDate", date);
  }

  private static ObjectNode period(ObjectNode json, String start, String end) {
    return json.putObject("billingPeriod").put("startDate", start).put("endDate", end);
  }
}
