package co.acuse.simulator.factus.documents.fields;

import java.math.BigDecimal;
import java.util.Set;

/** The lines of a document. */
record ItemFields(Set<String> units, String operationType, boolean taxesRequired) {

  private static final String IVA = "01";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> STANDARDS = Set.of("999", "001", "020", "010");
  private static final Set<String> TAXES = Set.of(IVA, "04", "35");
  private static final Set<String> WITHHOLDINGS = Set.of("05", "06");
  private static final Set<String> SCHEMES = Set.of("0", "1");
  private static final Set<String> WITH_SCHEME = Set.of("11", "12", "SS-Recaudo");
  private static final Set<String> COLLECTIONS = Set.of("COP", "CUO", "PAC");
  private static final Set<String> PROPERTIES = Set.of("01", "02", "03");

  void check(Form form) {
    form.requiredList("items").forEach(this::item);
  }

  private void item(Form item) {
    item.required("code_reference");
    item.required("name");
    item.requiredAmount("quantity");
    item.amount("quantity").filter(q -> q.signum() <= 0).ifPresent(_ -> item.invalid("quantity"));
    item.requiredAmount("price");
    item.amount("price").filter(p -> p.signum() < 0).ifPresent(_ -> item.invalid("price"));
    discount(item);
    String unit = item.required("unit_measure_code");
    if (!unit.isEmpty() && !units.isEmpty() && !units.contains(unit)) {
      item.invalid("unit_measure_code");
    }
    item.requiredCode("standard_code", STANDARDS);
    (taxesRequired ? item.requiredList("taxes") : item.list("taxes")).forEach(ItemFields::tax);
    for (Form withholding : item.list("withholding_taxes")) {
      withholding.requiredCode("code", WITHHOLDINGS);
      withholding.requiredAmount("rate");
    }
    extras(item);
  }

  private static void discount(Form item) {
    item.amount("discount_rate")
        .filter(rate -> rate.signum() < 0 || rate.compareTo(HUNDRED) > 0)
        .ifPresent(_ -> item.invalid("discount_rate"));
    item.amount("discount_amount")
        .filter(amount -> amount.signum() < 0)
        .ifPresent(_ -> item.invalid("discount_amount"));
  }

  private static void tax(Form tax) {
    boolean excluded = tax.node().path("is_excluded").asBoolean(false);
    if (!excluded) {
      tax.requiredCode("code", TAXES);
      tax.requiredAmount("rate");
    } else if (tax.text("code") != null && !IVA.equals(tax.text("code"))) {
      tax.errors().add("items", "El impuesto excluido solo puede ser aplicado al IVA");
    }
  }

  private void extras(Form item) {
    item.code("scheme_id", SCHEMES);
    item.code("collection_concept_code", COLLECTIONS);
    if (WITH_SCHEME.contains(operationType)) {
      item.required("scheme_id");
    }
    boolean forOthers = "1".equals(item.text("scheme_id")) && !operationType.equals("12");
    if (forOthers && WITH_SCHEME.contains(operationType) && !item.has("mandate")) {
      item.missing("mandate");
    }
    item.object("mandate")
        .ifPresent(mandate -> {
          mandate.required("identification_document_code");
          mandate.required("identification");
        });
    for (Form property : item.list("additional_properties")) {
      property.requiredCode("code", PROPERTIES);
      property.required("value");
      if ("03".equals(property.text("code"))) {
        property.requiredAmount("quantity");
        property.required("unit_measure_code");
      }
    }
  }
}
