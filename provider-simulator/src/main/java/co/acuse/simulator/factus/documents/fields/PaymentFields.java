package co.acuse.simulator.factus.documents.fields;

import co.acuse.simulator.factus.documents.totals.Totals;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/** How a document is paid, and whether that adds up. */
final class PaymentFields {

  private static final String CREDIT = "2";
  private static final Set<String> FORMS = Set.of("1", CREDIT);
  private static final Set<String> METHODS =
      Set.of("10", "42", "20", "47", "71", "72", "1", "49", "48", "ZZZ");
  private static final BigDecimal MOST_ROUNDING = BigDecimal.valueOf(500);
  private static final Set<String> CHARGES = Set.of("03");

  private PaymentFields() {}

  static void check(Form form, boolean dueDateOnCash) {
    for (Form payment : form.requiredList("payment_details")) {
      payment.requiredCode("payment_form", FORMS);
      payment.requiredCode("payment_method_code", METHODS);
      payment.requiredAmount("amount");
      if (CREDIT.equals(payment.text("payment_form")) || dueDateOnCash) {
        payment.requiredDate("due_date");
      } else {
        payment.date("due_date");
      }
    }
    form.amount("cash_rounding_amount")
        .filter(amount -> amount.abs().compareTo(MOST_ROUNDING) > 0)
        .ifPresent(_ -> form.invalid("cash_rounding_amount"));
    prepayments(form);
    charges(form);
  }

  /** Compares what is paid with what is owed. */
  static void sum(Form form, Totals totals) {
    BigDecimal expected =
        totals.total().add(form.amount("cash_rounding_amount").orElse(BigDecimal.ZERO));
    BigDecimal paid = Totals.paid(form.node());
    if (paid.compareTo(expected) != 0) {
      form.errors()
          .add(
              "payment_details",
              "La suma de todos los detalles de pago no es igual al total de la factura."
                  + " Esperado: "
                  + colombian(expected)
                  + " - Enviado: "
                  + colombian(paid));
    }
  }

  private static void prepayments(Form form) {
    for (Form prepayment : form.list("prepayment_details")) {
      prepayment.required("reference_code");
      prepayment.requiredDate("received_date");
      prepayment.requiredAmount("amount");
      prepayment.longest("note", 5000);
    }
  }

  private static void charges(Form form) {
    for (Form charge : form.list("allowance_charges")) {
      charge.requiredCode("concept_type", CHARGES);
      charge.required("is_surcharge");
      charge.required("reason");
      charge.requiredAmount("base_amount");
      charge.requiredAmount("amount");
    }
  }

  /** For example {@code 3.518.411,68}. */
  private static String colombian(BigDecimal amount) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.00", symbols).format(amount);
  }
}
