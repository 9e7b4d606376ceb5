package co.acuse.submitter.gateway.factus;

import co.acuse.factus.document.answer.CodeName;
import co.acuse.factus.document.answer.StoredItem;
import co.acuse.factus.document.answer.StoredTax;
import co.acuse.factus.document.answer.StoredWithholding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the lines of a request with those of a held document, in their order. */
final class LineComparison {

  private static final String EXCLUDED = "excluido";

  private final Findings findings;
  private final LooseObjects loose;

  LineComparison(Findings findings, LooseObjects loose) {
    this.findings = findings;
    this.loose = loose;
  }

  void compare(JsonNode asked, List<StoredItem> held) {
    if (findings.count("items", asked.size(), held.size())) {
      for (int i = 0; i < asked.size(); i++) {
        line("items[" + i + "].", asked.get(i), held.get(i));
      }
    }
  }

  private void line(String at, JsonNode asked, StoredItem held) {
    findings.text(at + "code_reference", asked.path("code_reference"), held.codeReference());
    findings.text(at + "name", asked.path("name"), held.name());
    findings.text(at + "note", asked.path("note"), held.note());
    findings.amount(at + "quantity", asked.path("quantity"), held.quantity());
    findings.amount(at + "price", asked.path("price"), held.price());
    findings.text(
        at + "unit_measure_code", asked.path("unit_measure_code"), code(held.unitMeasure()));
    findings.text(at + "standard_code", asked.path("standard_code"), code(held.standardCode()));
    discount(at, asked, held);
    pairs(at + "taxes", askedTaxes(asked.path("taxes")), heldTaxes(held.taxes()));
    pairs(
        at + "withholding_taxes",
        askedRates(asked.path("withholding_taxes")),
        heldWithholdings(held.withholdingTaxes()));
    findings.said(at + "scheme_id", asked.path("scheme_id"), code(held.schemeId()));
    findings.text(
        at + "collection_concept_code",
        asked.path("collection_concept_code"),
        code(held.collectionConcept()));
    mandate(at, asked.path("mandate"), held.mandate());
    loose.compareEach(
        new LooseObjects.Kind(
            at + "additional_properties", "code", List.of("quantity", "unit_measure_code")),
        asked.path("additional_properties"),
        held.additionalProperties());
  }

  /** The provider gives a rate back as rate and amount, an amount as amount. */
  private void discount(String at, JsonNode asked, StoredItem held) {
    if (!asked.has("discount_amount") && held.discountRate() != null) {
      findings.amount(at + "discount_rate", asked.path("discount_rate"), held.discountRate());
    }
    findings.amount(at + "discount", RequestArithmetic.discount(asked), held.discount());
  }

  private void mandate(String at, JsonNode asked, @Nullable JsonNode held) {
    if (asked.isEmpty() || held == null || !held.isObject()) {
      loose.compare(LooseObjects.Kind.of(at + "mandate", "identification"), asked, held);
      return;
    }
    String type = held.path("identification_document").path("code").asString("");
    String document = held.path("document").asString(held.path("identification").asString(""));
    findings.text(
        at + "mandate.identification_document_code",
        asked.path("identification_document_code"),
        type.isEmpty() ? held.path("identification_document_code").asString("") : type);
    findings.text(at + "mandate.identification", asked.path("identification"), document);
  }

  private void pairs(String what, List<String> asked, List<String> held) {
    if (!asked.equals(held)) {
      findings.add(what, String.join(", ", asked), String.join(", ", held));
    }
  }

  private static List<String> askedTaxes(JsonNode taxes) {
    boolean excluded =
        taxes.valueStream().anyMatch(tax -> tax.path("is_excluded").asBoolean(false));
    return excluded ? List.of(EXCLUDED) : askedRates(taxes);
  }

  private static List<String> askedRates(JsonNode rates) {
    return rates
        .valueStream()
        .map(rate -> pair(rate.path("code").asString(), Findings.decimal(rate.path("rate"))))
        .sorted()
        .toList();
  }

  /** No tax at all is how an excluded line may come back: no other line goes without one. */
  private static List<String> heldTaxes(List<StoredTax> taxes) {
    boolean excluded =
        taxes.isEmpty() || taxes.stream().anyMatch(tax -> Boolean.TRUE.equals(tax.excluded()));
    return excluded
        ? List.of(EXCLUDED)
        : taxes.stream().flatMap(LineComparison::rates).sorted().toList();
  }

  private static Stream<String> rates(StoredTax tax) {
    return tax.rates().stream().map(rate -> pair(code(tax.tribute()), rate.rate()));
  }

  private static List<String> heldWithholdings(List<StoredWithholding> withholdings) {
    return withholdings.stream()
        .flatMap(withheld ->
            withheld.rates().stream().map(rate -> pair(withheld.tributeCode(), rate.rate())))
        .sorted()
        .toList();
  }

  private static String pair(@Nullable String code, @Nullable BigDecimal rate) {
    String percent = rate == null ? "?" : rate.stripTrailingZeros().toPlainString();
    return code + " " + percent + " %";
  }

  static @Nullable String code(@Nullable CodeName coded) {
    return coded == null ? null : coded.code();
  }
}
