package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTests {

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
                 "discount_rate":"5.00","taxes":[{"code":"01","rate":"19.00"}]},
                {"code_reference":"B","name":"Flete","quantity":"2.50","price":"1000.00",
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
}
