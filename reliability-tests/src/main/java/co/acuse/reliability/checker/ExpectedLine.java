package co.acuse.reliability.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** What the provider must be told of a line. */
final class ExpectedLine {

  private static final String PIECE = "94";

  private ExpectedLine() {}

  static void fill(Translation line) {
    line.value("code", "code_reference")
        .value("description", "name")
        .values("note", "quantity")
        .value("unitPrice", "price")
        .value("discountRate", "discount_rate")
        .value("discountAmount", "discount_amount")
        .value("unit", "unit_measure_code")
        .word(Words.STANDARD, "standard", "standard_code", "OWN")
        .each("taxes", "taxes", tax -> tax.word(Words.TAX, "kind", "code").values("rate"))
        .each(
            "withholdings",
            "withholding_taxes",
            tax -> tax.word(Words.WITHHOLDING, "kind", "code").values("rate"));
    sectors(line);
    if (!line.into().has("unit_measure_code")) {
      line.into().put("unit_measure_code", PIECE);
    }
    if (line.from().path("excluded").asBoolean(false)) {
      line.into().putArray("taxes").addObject().put("is_excluded", true);
    }
    if (line.from().hasNonNull("shelfPrice")) {
      line.into().put("price", net(line.from()).toPlainString());
    }
  }

  /** What only mandates, transport and the health sector say. */
  private static void sectors(Translation line) {
    line.word(Words.OWNER, "owner", "scheme_id")
        .part(
            "mandator",
            "mandate",
            part ->
                part.word(
                        Words.IDENTIFICATION, "identificationType", "identification_document_code")
                    .values("identification"))
        .word(Words.COLLECTED, "collectionConcept", "collection_concept_code")
        .each(
            "transport",
            "additional_properties",
            part ->
                part.word(Words.TRANSPORTED, "property", "code")
                    .value("unit", "unit_measure_code")
                    .values("value", "quantity"));
  }

  /** A price on the shelf contains its taxes. */
  private static BigDecimal net(JsonNode line) {
    BigDecimal whole = BigDecimal.ONE;
    for (JsonNode tax : line.path("taxes")) {
      whole = whole.add(Sums.number(tax.path("rate")).movePointLeft(2));
    }
    return Sums.number(line.path("shelfPrice")).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
