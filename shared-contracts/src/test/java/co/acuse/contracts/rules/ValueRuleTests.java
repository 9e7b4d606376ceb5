package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.MALFORMED;
import static co.acuse.contracts.rules.FaultCode.OUT_OF_RANGE;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static co.acuse.contracts.rules.FaultCode.TOO_LONG;
import static co.acuse.contracts.rules.FaultCode.TOO_MANY_DECIMALS;
import static co.acuse.contracts.rules.FaultCode.TOO_MANY_ITEMS;
import static co.acuse.contracts.rules.FaultCode.UNKNOWN_CODE;
import static co.acuse.contracts.rules.FaultCode.UNKNOWN_FIELD;

import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import java.math.BigDecimal;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ValueRuleTests {
  @Test
  void wantsAnObject() {
    Assertions.assertThat(
            Broken.faults(
                ContractJson.mapper().readTree("[]"),
                new ProviderProfile(Provider.FACTUS, Set.of(), true)))
        .extracting(Fault::path)
        .containsExactly("$");
  }

  @Test
  void namesEveryMissingFieldAtOnce() {
    Broken.sale(json -> json.removeAll())
        .are(
            "REQUIRED $.issuer",
            "REQUIRED $.documentType",
            "REQUIRED $.referenceCode",
            "REQUIRED $.lines",
            "REQUIRED $.payments");
  }

  @Test
  void namesFaultsInTheOrderOfTheDocument() {
    Broken.sale(
            json -> {
              json.put("observation", " ");
              Broken.firstLine(json).put("unitPrize", 1).put("quantity", "uno").remove("code");
              json.put("issuer", "900.123.456-7");
            })
        .are(
            "MALFORMED $.issuer",
            "REQUIRED $.lines[0].code",
            "MALFORMED $.lines[0].quantity",
            "UNKNOWN_FIELD $.lines[0].unitPrize",
            "MALFORMED $.observation");
  }

  @Test
  void namesWhatLinesLack() {
    Broken.line(
            line -> {
              line.removeAll();
              line.put("note", "solo una nota");
            })
        .are(
            "REQUIRED $.lines[0].code",
            "REQUIRED $.lines[0].description",
            "REQUIRED $.lines[0].quantity",
            "EITHER_OR $.lines[0].unitPrice",
            "REQUIRED $.lines[0].taxes");
  }

  @Test
  void refusesUnknownFieldsWithoutRepeatingThemWhole() {
    Broken.sale(json -> json.put("total", 1)).is(UNKNOWN_FIELD, "$.total", "total");
    Broken.sale(json -> json.put("<b>\u0000" + "x".repeat(200), 1))
        .is(UNKNOWN_FIELD, "$.?b??" + "x".repeat(56), "?b??" + "x".repeat(56));
  }

  @Test
  void namesTheCodesAllowed() {
    Broken.payment(payment -> payment.put("form", "1"))
        .is(UNKNOWN_CODE, "$.payments[0].form", "CASH, CREDIT");
    Broken.line(line -> line.put("unit", "KILO"))
        .is(UNKNOWN_CODE, "$.lines[0].unit", "UN/ECE Rec 20");
    Broken.customer(customer -> customer.put("country", "COL"))
        .is(UNKNOWN_CODE, "$.customer.country", "ISO 3166-1 alfa-2");
    Broken.customer(customer -> customer.put("municipality", "99999"))
        .is(UNKNOWN_CODE, "$.customer.municipality", "DIVIPOLA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"1.234,50\"", "\"1e3\"", "\"+1\"", "true", "{}", "[]", "\"\"", "\"NaN\""})
  void wantsPlainNumbers(String value) {
    Broken.line(line -> line.set("quantity", ContractJson.mapper().readTree(value)))
        .are("MALFORMED $.lines[0].quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.00", "\"1\"", "\"1.000\"", "1.0e0", "10e-1"})
  void readsNumbersHoweverTheyAreWritten(String value) {
    Broken.line(line -> line.set("quantity", ContractJson.mapper().readTree(value))).isAccepted();
  }

  @Test
  void refusesNumbersBeyondAllBounds() {
    Broken.line(line -> line.put("unitPrice", new BigDecimal("1e999999999")))
        .is(OUT_OF_RANGE, "$.lines[0].unitPrice", "0", "9999999999999.99", "FROM");
    Broken.line(line -> line.put("unitPrice", new BigDecimal("1e-999999999")))
        .is(TOO_MANY_DECIMALS, "$.lines[0].unitPrice", "2");
    Broken.line(line -> line.put("quantity", 0))
        .is(OUT_OF_RANGE, "$.lines[0].quantity", "0", "999999999", "ABOVE");
    Broken.line(line -> line.put("discountRate", "100.01"))
        .is(OUT_OF_RANGE, "$.lines[0].discountRate", "0", "100", "FROM");
  }

  @Test
  void countsDecimals() {
    Broken.line(line -> line.put("unitPrice", "10000.001"))
        .is(TOO_MANY_DECIMALS, "$.lines[0].unitPrice", "2");
    Broken.line(line -> line.put("quantity", "1.0000001"))
        .is(TOO_MANY_DECIMALS, "$.lines[0].quantity", "6");
  }

  @Test
  void countsCharactersNotBytes() {
    Broken.sale(json -> json.put("observation", "ñ😀".repeat(125))).isAccepted();
    Broken.sale(json -> json.put("observation", "x".repeat(251)))
        .is(TOO_LONG, "$.observation", "250");
  }

  @Test
  void countsLines() {
    Broken.sale(
            json -> {
              for (int i = 0; i < 1_999; i++) {
                json.withArray("lines").add(Broken.firstLine(json).deepCopy());
              }
            })
        .is(TOO_MANY_ITEMS, "$.lines", "2000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001bb", "a\ud800b", "\u0085"})
  void refusesWhatCannotBePrinted(String text) {
    Broken.sale(json -> json.put("observation", text)).is(MALFORMED, "$.observation", "PRINTABLE");
  }

  @Test
  void refusesBlankTexts() {
    Broken.line(line -> line.put("description", "  "))
        .is(MALFORMED, "$.lines[0].description", "NOT_BLANK");
  }

  @Test
  void takesNullAsAbsent() {
    Broken.line(line -> line.putNull("note").putNull("discountRate")).isAccepted();
    Broken.line(line -> line.putNull("code")).is(REQUIRED, "$.lines[0].code");
  }

  @Test
  void refusesAListWhereAnObjectBelongs() {
    Broken.sale(json -> json.putArray("customer")).is(MALFORMED, "$.customer", "OBJECT");
    Broken.sale(json -> json.putObject("payments")).is(MALFORMED, "$.payments", "LIST");
    Broken.sale(json -> json.withArray("lines").add("x")).is(MALFORMED, "$.lines[2]", "OBJECT");
  }

  @Test
  void wantsRealDatesAndTimes() {
    Broken.sale(json -> json.put("issuedAt", "2026-03-16 11:00"))
        .is(MALFORMED, "$.issuedAt", "DATE_TIME");
    Broken.creditSale(
            json -> ((ObjectNode) json.get("payments").get(0)).put("dueDate", "2026-02-30"))
        .is(MALFORMED, "$.payments[0].dueDate", "DATE");
  }
}
