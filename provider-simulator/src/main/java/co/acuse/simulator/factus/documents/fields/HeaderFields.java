package co.acuse.simulator.factus.documents.fields;

import co.acuse.simulator.factus.accounts.Switches;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a document says besides its party, its lines and its payments. */
final class HeaderFields {

  private static final String CONTINGENCY = "03";
  private static final Set<String> DOCUMENTS = Set.of("01", CONTINGENCY);
  private static final Set<String> OPERATIONS =
      Set.of("10", "11", "12", "SS-CUFE", "SS-Reporte", "SS-SinAporte", "SS-Recaudo");
  private static final Set<String> HEALTH = Set.of("SS-CUFE", "SS-Reporte", "SS-SinAporte");
  private static final Set<String> CREDIT_CONCEPTS = Set.of("1", "2", "3", "4", "5", "6");
  private static final Set<String> DEBIT_CONCEPTS = Set.of("1", "2", "3", "4");
  private static final Set<String> ADJUSTMENT_CONCEPTS = Set.of("1", "2", "3", "4", "5");
  private static final Set<String> CREDIT_KINDS = Set.of("20", "22");
  private static final Set<String> DEBIT_KINDS = Set.of("30", "32");

  private HeaderFields() {}

  static void common(Form form, Switches switches) {
    form.required("reference_code");
    form.longest("reference_code", 255);
    form.longest("observation", switches.observationLimit());
    String time = form.text("created_time");
    if (time != null && !time.matches("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d")) {
      form.invalid("created_time");
    }
    form.object("establishment").ifPresent(HeaderFields::establishment);
    form.object("billing_period").ifPresent(HeaderFields::period);
    form.object("order_reference").ifPresent(order -> order.required("reference_code"));
    form.object("currency")
        .ifPresent(currency -> {
          currency.required("type");
          currency.required("exchange_rate");
        });
  }

  static void bill(Form form) {
    form.code("document", DOCUMENTS);
    form.code("operation_type", OPERATIONS);
    if (CONTINGENCY.equals(form.text("document"))) {
      form.requiredList("related_documents");
    }
    for (Form related : form.list("related_documents")) {
      related.required("code");
      related.requiredDate("issue_date");
      related.required("number");
    }
    String operation = Objects.requireNonNullElse(form.text("operation_type"), "10");
    if (HEALTH.contains(operation) && !form.has("health")) {
      form.missing("health");
    }
    form.object("health").ifPresent(HeaderFields::health);
    if (operation.equals("SS-Recaudo") && !form.has("beneficiary")) {
      form.missing("beneficiary");
    }
    form.object("beneficiary")
        .ifPresent(beneficiary -> {
          beneficiary.required("identification_document_code");
          beneficiary.required("identification_number");
        });
  }

  static void creditNote(Form form) {
    note(form, CREDIT_CONCEPTS, CREDIT_KINDS);
  }

  static void debitNote(Form form) {
    note(form, DEBIT_CONCEPTS, DEBIT_KINDS);
  }

  static void adjustmentNote(Form form) {
    form.requiredCode("correction_concept_code", ADJUSTMENT_CONCEPTS);
    form.required("support_document_number");
  }

  /** Whether a note says that it has no bill to refer to. */
  static boolean isWithoutReference(Form form) {
    String kind = form.text("customization_id");
    return "22".equals(kind) || "32".equals(kind);
  }

  private static void note(Form form, Set<String> concepts, Set<String> kinds) {
    form.requiredCode("correction_concept_code", concepts);
    form.code("customization_id", kinds);
    if (!isWithoutReference(form)) {
      form.required("bill_number");
    } else if (!form.has("billing_period")) {
      form.missing("billing_period");
    }
  }

  private static void establishment(Form form) {
    form.required("name");
    form.required("address");
    form.required("phone_number");
    form.required("email");
    form.required("municipality_code");
  }

  private static void period(Form form) {
    Optional<LocalDate> start = form.requiredDate("start_date");
    Optional<LocalDate> end = form.requiredDate("end_date");
    if (start.isPresent() && end.isPresent() && !isAfter(form, start.get(), end.get())) {
      form.errors()
          .add(
              form.pathOf("end_date"),
              "El campo fecha de fin debe ser una fecha posterior a fecha de inicio.");
    }
  }

  private static boolean isAfter(Form form, LocalDate start, LocalDate end) {
    String from = Objects.requireNonNullElse(form.text("start_time"), "00:00:00");
    String to = Objects.requireNonNullElse(form.text("end_time"), "23:59:59");
    return end.isAfter(start) || (end.equals(start) && to.compareTo(from) > 0);
  }

  private static void health(Form form) {
    form.required("provider_code");
    form.required("payment_method_code");
    form.required("coverage_code");
    form.required("contract_number");
  }
}
