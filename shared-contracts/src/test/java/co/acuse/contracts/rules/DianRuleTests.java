package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.NOT_SUPPORTED_BY_PROVIDER;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a till may not send for an issuer that goes straight to the DIAN. */
class DianRuleTests {
  private static final ProviderProfile DIAN = new ProviderProfile(Provider.DIAN, Set.of(), false);

  @Test
  void acceptsOrdinaryDocuments() {
    Broken.sale(_ -> {}).at(DIAN).isAccepted();
    Broken.creditSale(_ -> {}).at(DIAN).isAccepted();
    Broken.creditNote(_ -> {}).at(DIAN).isAccepted();
    Broken.debitNote(_ -> {}).at(DIAN).isAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "relatedDocuments"})
  void takesNoPaperContingency(String field) {
    Broken contingency =
        Broken.sale(
                json -> {
                  json.put("kind", "PAPER_CONTINGENCY");
                  json.putArray("relatedDocuments")
                      .addObject()
                      .put("code", "Talonario")
                      .put("issueDate", "2026-03-15")
                      .put("number", "FTP1");
                })
            .at(DIAN);

    assertThat(contingency.faults())
        .contains(new Fault("$." + field, NOT_SUPPORTED_BY_PROVIDER, List.of("DIAN", "")));
  }

  @Test
  void takesNoSecondCurrency() {
    Broken.sale(json -> json.putObject("currency").put("code", "USD").put("exchangeRate", "4000"))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.currency", "DIAN", "");
  }

  @Test
  void takesNoPrepaymentOnACreditNote() {
    Broken.creditNote(DianRuleTests::prepaid)
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.prepayments", "DIAN", "");
    Broken.debitNote(DianRuleTests::prepaid).at(DIAN).isAccepted();
  }

  @Test
  void takesNoWithholdingOnANote() {
    Broken.debitNote(json ->
            Broken.firstLine(json)
                .putArray("withholdings")
                .addObject()
                .put("kind", "RETE_IVA")
                .put("rate", 15))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.lines[0].withholdings", "DIAN", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BONOS", "VALES"})
  void takesOnlyMeansOfPaymentOfTheDiansList(String method) {
    Broken.payment(payment -> payment.put("method", method))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.payments[0].method", "DIAN", "");
  }

  @Test
  void takesNoTimesInAPeriod() {
    Broken.sale(json ->
            json.putObject("billingPeriod")
                .put("startDate", "2026-03-01")
                .put("startTime", "08:00:00")
                .put("endDate", "2026-03-02"))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.billingPeriod.startTime", "DIAN", "");
  }

  @Test
  void takesAPeriodOnlyOnANoteThatNamesNoInvoice() {
    Broken.creditNote(json ->
            json.putObject("billingPeriod")
                .put("startDate", "2026-03-01")
                .put("endDate", "2026-03-02"))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.billingPeriod", "DIAN", "");
  }

  @Test
  void takesNoRoundingUp() {
    Broken roundedUp =
        Broken.sale(
                json -> {
                  json.put("cashRounding", "50.00");
                  ((ObjectNode) json.get("payments").get(0)).put("amount", "83350.00");
                })
            .at(DIAN);

    roundedUp.is(NOT_SUPPORTED_BY_PROVIDER, "$.cashRounding", "DIAN", "≤ 0.00");
    assertThat(FaultTexts.text(roundedUp.faults().getFirst(), Locale.of("es")))
        .isEqualTo("El proveedor del emisor (DIAN) no recibe este valor; recibe: ≤ 0.00.");
  }

  /** The cents that shelf prices make are nobody's wish, and are left out of the document. */
  @Test
  void takesShelfPricesWhoseCentsGoUp() {
    Broken.sale(
            json -> {
              ObjectNode line = Broken.firstLine(json);
              json.putArray("lines").add(line);
              line.remove("unitPrice");
              line.put("quantity", 10).put("shelfPrice", "100.00");
              ((ObjectNode) json.get("payments").get(0)).put("amount", "1000.00");
            })
        .at(DIAN)
        .isAccepted();
  }

  @Test
  void takesADueDateOnlyOnCredit() {
    Broken.payment(payment -> payment.put("dueDate", "2026-04-16"))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.payments[0].dueDate", "DIAN", "");
  }

  @Test
  void takesNothingForFree() {
    assertThat(Broken.line(line -> line.put("unitPrice", "0.00")).at(DIAN).faults())
        .contains(
            new Fault(
                "$.lines[0].unitPrice", NOT_SUPPORTED_BY_PROVIDER, List.of("DIAN", "> 0.00")));
  }

  @Test
  void wantsTheBuyerOfANote() {
    Broken.creditNote(json -> json.remove("customer")).at(DIAN).is(REQUIRED, "$.customer");
    Broken.creditNote(json -> json.remove("customer")).at(ProviderProfile.factus()).isAccepted();
  }

  @Test
  void wantsTheMunicipalityOfAnAddressInColombia() {
    Broken.customer(customer -> customer.remove("municipality"))
        .at(DIAN)
        .is(REQUIRED, "$.customer.municipality");
    Broken.customer(
            customer -> {
              customer.remove("municipality");
              customer.put("country", "US").put("address", "1 Main St");
            })
        .at(DIAN)
        .isAccepted();
  }

  @Test
  void takesNoCompanyOfAPerson() {
    Broken.customer(customer -> customer.put("organization", "PERSON").put("names", "Ana"))
        .at(DIAN)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.customer.company", "DIAN", "");
  }

  private static void prepaid(ObjectNode json) {
    json.putArray("prepayments")
        .addObject()
        .put("reference", "AN-1")
        .put("receivedDate", "2026-03-01")
        .put("amount", "100.00");
  }
}
