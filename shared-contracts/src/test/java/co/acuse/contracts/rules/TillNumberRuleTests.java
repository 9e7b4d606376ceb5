package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.DATES_OUT_OF_ORDER;
import static co.acuse.contracts.rules.FaultCode.MALFORMED;
import static co.acuse.contracts.rules.FaultCode.NOT_ALLOWED_HERE;
import static co.acuse.contracts.rules.FaultCode.NOT_SUPPORTED_BY_PROVIDER;
import static co.acuse.contracts.rules.FaultCode.NUMBER_NOT_AUTHORISED;
import static co.acuse.contracts.rules.FaultCode.OUT_OF_RANGE;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static co.acuse.contracts.rules.FaultCode.TOO_MANY_DECIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a till may say about the numbers of its documents. */
class TillNumberRuleTests {
  private static final NumberingRange TILL =
      range(DocumentType.INVOICE, "CAJA", Numberer.TILL, 1, 500);
  private static final NumberingRange ACUSE =
      range(DocumentType.INVOICE, "SETP", Numberer.ACUSE, 1, 900);
  private static final NumberingRange NOTES =
      new NumberingRange(DocumentType.CREDIT_NOTE, "NC", Numberer.TILL, 1, 99, null, null);
  private static final ProviderProfile BOTH = dian(TILL, ACUSE, NOTES);

  @Test
  void takesANumberWithTheTimeOfItsSale() {
    numbered(_ -> {}).at(BOTH).isAccepted();
    numbered(json -> json.put("number", "500")).at(BOTH).isAccepted();
    Broken.creditNote(json -> number(json, "NC", 7)).at(BOTH).isAccepted();
  }

  @Test
  void takesNoNumberAtFactus() {
    numbered(_ -> {})
        .at(ProviderProfile.factus())
        .is(NOT_SUPPORTED_BY_PROVIDER, "$.number", "FACTUS", "");
  }

  @Test
  void wantsTheTimeOfIssueWithTheNumber() {
    numbered(json -> json.remove("issuedAt")).at(BOTH).is(REQUIRED, "$.issuedAt");
    numbered(json -> json.put("issuedAt", "ayer"))
        .at(BOTH)
        .is(MALFORMED, "$.issuedAt", "DATE_TIME");
  }

  @Test
  void takesNoNumberOfAPrefixThatAcuseNumbers() {
    Broken byAcuse = numbered(json -> json.put("numberingPrefix", "SETP")).at(BOTH);

    byAcuse.is(NOT_ALLOWED_HERE, "$.number", "numberingPrefix=CAJA");
    assertThat(FaultTexts.text(byAcuse.faults().getFirst(), Locale.of("es")))
        .isEqualTo("Este campo no se usa aquí; solo con numberingPrefix=CAJA. Quítelo.");
    numbered(_ -> {}).at(dian(ACUSE)).is(NOT_ALLOWED_HERE, "$.number", "numbered-by: TILL");
  }

  @Test
  void takesNoNumberOutsideOfItsRange() {
    Broken outside = numbered(json -> json.put("number", 501)).at(BOTH);

    outside.is(NUMBER_NOT_AUTHORISED, "$.number", "CAJA1 – CAJA500 (2026-01-01 – 2026-03-16)");
    assertThat(FaultTexts.text(outside.faults().getFirst(), Locale.of("es")))
        .isEqualTo(
            "Ningún rango autorizado tiene este número en la fecha de issuedAt; la caja numera:"
                + " CAJA1 – CAJA500 (2026-01-01 – 2026-03-16).");
  }

  @Test
  void takesNoNumberAfterTheEndOfItsRange() {
    numbered(json -> json.put("issuedAt", "2026-03-17T00:00:00-05:00"))
        .at(BOTH)
        .is(NUMBER_NOT_AUTHORISED, "$.number", "CAJA1 – CAJA500 (2026-01-01 – 2026-03-16)");
  }

  /** One in the morning in Greenwich is the day before in Colombia. */
  @Test
  void countsTheLastDayOfARangeInColombia() {
    numbered(json -> json.put("issuedAt", "2026-03-17T04:59:59Z")).at(BOTH).isAccepted();
  }

  @Test
  void takesNoNumberOfASaleThatTheDianFindsTooOld() {
    numbered(json -> json.put("issuedAt", "2026-03-11T00:00:00-05:00")).at(BOTH).isAccepted();
    numbered(json -> json.put("issuedAt", "2026-03-10T23:59:59-05:00"))
        .at(BOTH)
        .is(DATES_OUT_OF_ORDER, "$.issuedAt", "NOT_BEFORE", "2026-03-11");
    numbered(json -> json.put("issuedAt", "2025-01-01T00:00:00-05:00"))
        .at(BOTH)
        .are("DATES_OUT_OF_ORDER $.issuedAt", "NUMBER_NOT_AUTHORISED $.number");
  }

  @Test
  void wantsTheNumberOfWhatOnlyTheTillNumbers() {
    Broken.sale(json -> json.put("numberingPrefix", "CAJA")).at(BOTH).is(REQUIRED, "$.number");
    Broken.sale(_ -> {}).at(dian(TILL)).is(REQUIRED, "$.number");
    Broken.creditNote(_ -> {}).at(BOTH).is(REQUIRED, "$.number");
  }

  @Test
  void wantsNoNumberWhereAcuseGivesOne() {
    Broken.sale(_ -> {}).at(BOTH).isAccepted();
    Broken.sale(json -> json.put("numberingPrefix", "SETP")).at(BOTH).isAccepted();
  }

  @Test
  void wantsAWholeNumberThatADocumentCanHave() {
    numbered(json -> json.put("number", 0)).at(BOTH).are("OUT_OF_RANGE $.number");
    numbered(json -> json.put("number", 1_000_000_000_000L))
        .at(BOTH)
        .is(OUT_OF_RANGE, "$.number", "1", "999999999999", "FROM");
    numbered(json -> json.put("number", "7.5")).at(BOTH).is(TOO_MANY_DECIMALS, "$.number", "0");
    numbered(json -> json.put("number", "CAJA7")).at(BOTH).is(MALFORMED, "$.number", "NUMBER");
  }

  private static Broken numbered(Consumer<ObjectNode> change) {
    return Broken.sale(json -> {
      number(json, "CAJA", 7);
      change.accept(json);
    });
  }

  private static void number(ObjectNode json, String prefix, long number) {
    json.put("issuedAt", "2026-03-16T11:58:00-05:00")
        .put("numberingPrefix", prefix)
        .put("number", number);
  }

  private static NumberingRange range(
      DocumentType type, String prefix, Numberer numberedBy, long first, long last) {
    return new NumberingRange(
        type, prefix, numberedBy, first, last, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 16));
  }

  private static ProviderProfile dian(NumberingRange... ranges) {
    return new ProviderProfile(Provider.DIAN, Set.of(), false, List.of(ranges));
  }
}
