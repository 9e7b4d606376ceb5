package co.acuse.reliability.checker;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the provider must have been asked for, derived from what a till posted and from the
 * provider's pages, and from nothing that a service wrote.
 *
 * <p>Left out is what the post does not decide: whether the provider sends e-mails and which
 * numbering range it takes are settings of the issuer, the number of a corrected invoice is found
 * out by {@link IssuedAsPosted}. Quantities and units go as they are: an issuer whose lines go as
 * one piece is in no plan.
 */
final class ExpectedRequest {

  private ExpectedRequest() {}

  static ObjectNode of(JsonNode invoice) {
    Translation request = Translation.of(invoice);
    String type = invoice.path("documentType").asString("INVOICE");
    switch (type) {
      case "CREDIT_NOTE" -> note(request, "20", "22");
      case "DEBIT_NOTE" -> note(request, "30", "32");
      default -> bill(request);
    }
    request
        .value("referenceCode", "reference_code")
        .values("observation")
        .part("customer", "customer", ExpectedCustomer::fill)
        .each("lines", "items", ExpectedLine::fill);
    references(request);
    money(request);
    rounding(request.into(), type.equals("CREDIT_NOTE"));
    return request.into();
  }

  private static void bill(Translation request) {
    request
        .word(Words.DOCUMENT, "kind", "document", "SALE")
        .word(Words.OPERATION, "operation", "operation_type", "STANDARD")
        .part(
            "currency",
            "currency",
            part -> part.value("code", "type").value("exchangeRate", "exchange_rate"))
        .part(
            "beneficiary",
            "beneficiary",
            part ->
                part.value("identificationType", "identification_document_code")
                    .value("identification", "identification_number")
                    .values("names", "surnames"));
  }

  /** A note names an invoice, or else the time that it is about. */
  private static void note(Translation request, String withInvoice, String without) {
    JsonNode correction = request.from().path("correction");
    boolean named =
        correction.hasNonNull("invoiceReference") || correction.hasNonNull("invoiceNumber");
    request
        .into()
        .put("correction_concept_code", correction.path("concept").asString(""))
        .put("customization_id", named ? withInvoice : without);
  }

  private static void references(Translation request) {
    request
        .part(
            "establishment",
            "establishment",
            part ->
                part.values("name", "address", "email")
                    .value("phone", "phone_number")
                    .value("municipality", "municipality_code"))
        .part(
            "billingPeriod",
            "billing_period",
            part ->
                part.value("startDate", "start_date")
                    .value("startTime", "start_time")
                    .value("endDate", "end_date")
                    .value("endTime", "end_time"))
        .part(
            "orderReference",
            "order_reference",
            part ->
                part.value("id_pedido_origen", "reference_code").value("issueDate", "issue_date"))
        .each(
            "relatedDocuments",
            "related_documents",
            part -> part.values("code", "number").value("issueDate", "issue_date"))
        .part(
            "health",
            "health",
            part ->
                part.value("providerCode", "provider_code")
                    .value("paymentMethod", "payment_method_code")
                    .value("coverage", "coverage_code")
                    .value("contractNumber", "contract_number")
                    .value("policyNumber", "policy_number"));
  }

  private static void money(Translation request) {
    request
        .each(
            "payments",
            "payment_details",
            part ->
                part.word(Words.PAYMENT_FORM, "form", "payment_form")
                    .word(Words.PAYMENT_METHOD, "method", "payment_method_code")
                    .value("reference", "reference_code")
                    .value("dueDate", "due_date")
                    .values("amount"))
        .each(
            "prepayments",
            "prepayment_details",
            part ->
                part.value("reference", "reference_code")
                    .value("receivedDate", "received_date")
                    .value("healthConcept", "concept_code")
                    .values("amount", "note"))
        .each("surcharges", "allowance_charges", ExpectedRequest::surcharge);
  }

  private static void surcharge(Translation part) {
    part.word(Words.SURCHARGE, "kind", "concept_type")
        .value("base", "base_amount")
        .values("reason", "amount");
    part.into().put("is_surcharge", true);
  }

  /**
   * What is paid beyond the sum of it all is the rounding, whether the till named it or the prices
   * of its shelves made it. A credit note has no such field: there the last payment that can bear
   * it is changed.
   */
  private static void rounding(ObjectNode request, boolean bornByPayments) {
    JsonNode payments = request.path("payment_details");
    BigDecimal paid = BigDecimal.ZERO;
    for (JsonNode payment : payments) {
      paid = paid.add(Sums.number(payment.path("amount")));
    }
    BigDecimal rounding = paid.subtract(Sums.total(request));
    if (rounding.signum() == 0) {
      return;
    }
    if (!bornByPayments) {
      request.put("cash_rounding_amount", rounding.toPlainString());
      return;
    }
    for (int i = payments.size() - 1; i >= 0; i--) {
      ObjectNode payment = (ObjectNode) payments.get(i);
      BigDecimal amount = Sums.number(payment.path("amount"));
      if (amount.compareTo(rounding) >= 0) {
        payment.put("amount", amount.subtract(rounding).toPlainString());
        return;
      }
    }
  }
}
