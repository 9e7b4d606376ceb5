package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.ISSUER_NOT_CONFIGURED;
import static co.acuse.contracts.rules.FaultCode.NOT_SUPPORTED_BY_PROVIDER;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ProviderRuleTests {
  private static final ProviderProfile FACTUS = ProviderProfile.factus();
  private static final ProviderProfile DIAN = new ProviderProfile(Provider.DIAN, Set.of(), false);

  @Test
  void knowsOnlyConfiguredIssuers() {
    Broken.sale(json -> json.put("issuer", "800197268")).is(ISSUER_NOT_CONFIGURED, "$.issuer");
  }

  @Test
  void refusesUnitsAndDecimalsThatFactusDoesNotTake() {
    Broken.line(line -> line.put("unit", "KGM"))
        .at(FACTUS)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.lines[0].unit", "FACTUS", "94");
    Broken.line(line -> line.put("quantity", "1.000").put("unitPrice", "10000"))
        .at(FACTUS)
        .isAccepted();
    Broken.line(line -> line.put("quantity", "0.125").put("unitPrice", "80000"))
        .at(FACTUS)
        .are("NOT_SUPPORTED_BY_PROVIDER $.lines[0].quantity");
  }

  @Test
  void takesThemWhereTheIssuerHasThemCollapsed() {
    Broken.line(line -> line.put("quantity", "0.125").put("unit", "KGM").put("unitPrice", "80000"))
        .at(new ProviderProfile(Provider.FACTUS, Set.of("94"), true))
        .isAccepted();
  }

  @Test
  void takesAllUnitsWithSixDecimalsAtTheDian() {
    Broken.line(line ->
            line.put("quantity", "0.000125").put("unit", "KGM").put("unitPrice", 80_000_000))
        .at(DIAN)
        .isAccepted();
  }

  @Test
  void refusesTheCashRoundingOfACreditNoteAtFactus() {
    Broken.creditNote(json -> json.put("cashRounding", 0))
        .at(FACTUS)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.cashRounding", "FACTUS", "");
    Broken.debitNote(json -> json.put("cashRounding", 0)).at(FACTUS).isAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREDIT_NOTE", "DEBIT_NOTE"})
  void refusesTheCurrencyOfANoteAtFactus(String type) {
    Consumer<ObjectNode> inDollars =
        json ->
            json.put("documentType", type)
                .putObject("currency")
                .put("code", "USD")
                .put("exchangeRate", "4000.00");

    Broken.creditNote(inDollars)
        .at(FACTUS)
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.currency", "FACTUS", "");
  }

  @Test
  void refusesSectorsAtTheDian() {
    Broken.sale(
            json -> {
              json.put("operation", "TRANSPORT");
              json.get("lines").forEach(line -> ((ObjectNode) line).put("owner", "OWN"));
            })
        .at(DIAN)
        .are(
            "NOT_SUPPORTED_BY_PROVIDER $.lines[0].owner",
            "NOT_SUPPORTED_BY_PROVIDER $.lines[1].owner",
            "NOT_SUPPORTED_BY_PROVIDER $.operation");
  }
}
