package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlannedPost;
import co.acuse.reliability.plan.Scale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTests {

  /** Settings of the issuer, and the number that I6 finds out for itself. */
  private static final Set<String> NOT_POSTED = Set.of("/send_email", "/bill_number");

  /** What the provider takes for granted where it is not said. */
  private static final Set<String> GRANTED =
      Set.of(
          "/document 01",
          "/operation_type 10",
          "/customer/dv 6",
          "/customer/dv 7",
          "/customer/tribute_code ZZ",
          "/customer/responsibilities/0 R-99-PN");

  /** Whose document it is decides where it is filed; roundings follow from what is paid. */
  private static final Set<String> NOT_TOLD =
      Set.of("/issuer", "/documentType", "/correction/invoiceReference", "/cashRounding");

  private static final String TILL =
      """
      {"referenceCode":"A-1","observation":"Con cuidado",
       "customer":{"identificationType":"NIT","identification":"900825759","company":"El Cóndor"},
       "lines":[{"code":"A","description":"Café","quantity":3,"shelfPrice":"1190.00",
                 "discountRate":"5","taxes":[{"kind":"IVA","rate":19}]},
                {"code":"B","description":"Flete","quantity":"2.5","unitPrice":"1000",
                 "discountAmount":"50.00","taxes":[{"kind":"INC","rate":"8.00"}]}],
       "surcharges":[{"kind":"CONDITIONAL","reason":"Propina","base":"1","amount":"100.00"}],
       "payments":[{"form":"CREDIT","method":"TRANSFER","amount":"6137.50",
                    "dueDate":"2026-04-16"}],
       "orderReference":{"id_pedido_origen":"PED-1"}}
      """;
  private static final String PROVIDER =
      """
      {"reference_code":"A-1","observation":"Con cuidado",
       "customer":{"identification_document_code":"31","identification":"900825759",
                   "company":"El Cóndor","names":""},
       "items":[{"code_reference":"A","name":"Café","quantity":"3.00","price":"1000.00",
                 "unit_measure_code":"94","standard_code":"999",
                 "discount_rate":"5.00","taxes":[{"code":"01","rate":"19.00"}]},
                {"code_reference":"B","name":"Flete","quantity":"2.50","price":"1000.00",
                 "unit_measure_code":"94","standard_code":"999",
                 "discount_amount":"50.00","taxes":[{"code":"04","rate":"8.00"}]}],
       "allowance_charges":[{"concept_type":"03","is_surcharge":true,"reason":"Propina",
                             "base_amount":"1.00","amount":"100.00"}],
       "payment_details":[{"payment_form":"2","payment_method_code":"47","amount":"6137.50",
                           "due_date":"2026-04-16"}],
       "order_reference":{"reference_code":"PED-1"}}
      """;

  @Test
  void theSameSaleInBothFormsIsTheSame() {
    assertThat(Payload.ofTill(TILL).differences(Payload.ofProvider(PROVIDER))).isEmpty();
    assertThat(Payload.ofTill(TILL).total()).isEqualByComparingTo("6137.50");
    assertThat(Payload.ofProvider(PROVIDER).total()).isEqualByComparingTo("6137.50");
  }

  @Test
  void everyFactIsCompared() {
    for (String[] change :
        new String[][] {
          {"A-1", "A-2"},
          {"900825759", "900825758"},
          {"El Cóndor", "La Cóndor"},
          {"Café", "Té"},
          {"3.00", "4.00"},
          {"1000.00", "1000.01"},
          {"\"5.00\"", "\"6.00\""},
          {"\"01\"", "\"04\""},
          {"19.00", "5.00"},
          {"50.00", "51.00"},
          {"100.00", "101.00"},
          {"6137.50", "6137.51"},
          {"\"payment_form\":\"2\"", "\"payment_form\":\"1\""},
          {"2026-04-16", "2026-04-17"},
          {"PED-1", "PED-2"},
          {"cuidado", "prisa"}
        }) {
      assertThat(PROVIDER).contains(change[0]);
      String changed = PROVIDER.replace(change[0], change[1]);
      assertThat(Payload.ofTill(TILL).differences(Payload.ofProvider(changed)))
          .as("%s instead of %s", change[1], change[0])
          .isNotEmpty();
    }
  }

  @Test
  void aMissingLineIsADifference() {
    int second = PROVIDER.indexOf("{\"code_reference\":\"B\"");
    String without =
        PROVIDER.substring(0, PROVIDER.lastIndexOf(',', second))
            + PROVIDER.substring(PROVIDER.indexOf("],", PROVIDER.indexOf("\"04\"", second) + 20));

    assertThat(Payload.ofTill(TILL).differences(Payload.ofProvider(without))).isNotEmpty();
    assertThat(Payload.ofProvider(without).differences(Payload.ofTill(TILL))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSaleOfASectorIsTheSameInBothForms(Sector sector) {
    Payload posted = Payload.ofTill(sector.posted("A-1"));
    Payload stored = Payload.ofProvider(sector.stored("A-1"));

    assertThat(posted.differences(stored)).isEmpty();
    assertThat(posted.total()).isEqualByComparingTo(sector.total());
    assertThat(stored.total()).isEqualByComparingTo(sector.total());
  }

  @ParameterizedTest
  @EnumSource
  void everyValueThatTheProviderKeepsIsCompared(Sector sector) {
    Payload posted = Payload.ofTill(sector.posted("A-1"));
    String stored = sector.stored("A-1");

    assertThat(Leaves.of(stored))
        .filteredOn(leaf -> !NOT_POSTED.contains(leaf))
        .allSatisfy(leaf -> isAnother(posted, Leaves.changed(stored, leaf)))
        .filteredOn(leaf -> !GRANTED.contains(leaf + " " + Leaves.value(stored, leaf)))
        .allSatisfy(leaf -> isAnother(posted, Leaves.without(stored, leaf)));
  }

  private static void isAnother(Payload posted, String stored) {
    assertThat(posted.differences(Payload.ofProvider(stored))).as("%s", stored).isNotEmpty();
  }

  @Test
  void everyValueThatAPlanPostsIsCompared() {
    Map<List<String>, String> shapes =
        Plan.of(7, Scale.SHORT).posts().stream()
            .map(PlannedPost::body)
            .collect(Collectors.toMap(Leaves::of, body -> body, (first, _) -> first));

    assertThat(shapes).hasSizeGreaterThan(20);
    shapes.forEach((leaves, body) ->
        assertThat(leaves)
            .filteredOn(leaf -> !NOT_TOLD.contains(leaf) && !isBorne(body, leaf))
            .allSatisfy(leaf -> {
              Payload changed = Payload.ofTill(Leaves.changed(body, leaf));
              assertThat(Payload.ofTill(body).differences(changed)).as("%s", body).isNotEmpty();
            }));
  }

  /** What a credit note pays follows from its sum, because its payments bear the rounding. */
  private static boolean isBorne(String body, String leaf) {
    return body.contains("CREDIT_NOTE") && leaf.equals("/payments/0/amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy_number", "note", "scheme_id", "whatever"})
  void whatNobodyPostedIsADifference(String field) {
    String more =
        PROVIDER.replace(
            "\"code_reference\":\"A\"", "\"code_reference\":\"A\",\"" + field + "\":\"1\"");

    isAnother(Payload.ofTill(TILL), more);
  }

  @Test
  void whatTheProviderTakesForGrantedNeedNotBeSaid() {
    String said =
        PROVIDER
            .replace(
                "{\"reference_code\":\"A-1\"", "{\"document\":\"01\",\"reference_code\":\"A-1\"")
            .replace("\"names\":\"\"", "\"dv\":\"7\",\"tribute_code\":\"ZZ\"");

    assertThat(Payload.ofTill(TILL).differences(Payload.ofProvider(said))).isEmpty();
  }

  @Test
  void aCreditNoteBearsItsRoundingInAPayment() {
    String posted =
        Sector.NOTE
            .posted("A-1")
            .replace(
                "24249.96\"}",
                "24200.00\"},{\"form\":\"CASH\",\"method\":\"VALES\",\"amount\":\"0\"}");
    String stored =
        Sector.NOTE
            .stored("A-1")
            .replace(
                "24249.96\"}",
                "24200.00\"},{\"payment_form\":\"1\",\"payment_method_code\":\"72\",\"amount\":\"49.96\"}");

    assertThat(Payload.ofTill(posted).differences(Payload.ofProvider(stored))).isEmpty();
  }
}
