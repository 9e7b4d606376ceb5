package co.acuse.submitter.gateway.dian.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a document is paid, and what else was agreed or is referred to. */
final class Conditions {

  private final Ubl document;
  private final List<Fact> facts = new ArrayList<>();

  private Conditions(Ubl document) {
    this.document = document;
  }

  static List<Fact> of(Ubl document) {
    var conditions = new Conditions(document);
    conditions.payment();
    conditions.money();
    conditions.delivery();
    conditions.references();
    return conditions.facts.stream().filter(Fact::isTold).distinct().toList();
  }

  private void payment() {
    for (Ubl means : document.all("PaymentMeans")) {
      add("Forma de pago", Words.paymentForm(means.text("ID")));
      add("Medio de pago", Words.paymentMethod(means.text("PaymentMeansCode")));
      add("Referencia de pago", means.text("PaymentID"));
      add("Fecha de vencimiento", means.text("PaymentDueDate"));
    }
    add("Fecha de vencimiento", document.text("DueDate"));
    document.all("PrepaidPayment").forEach(paid -> add("Anticipo", prepaid(paid)));
  }

  private static String prepaid(Ubl paid) {
    return Stream.of(
            paid.text("ID"),
            Figures.amount(paid.text("PaidAmount")),
            "recibido " + paid.text("ReceivedDate"),
            paid.text("PaidDate").isEmpty() ? "" : "pagado " + paid.text("PaidDate"),
            paid.text("InstructionID"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void money() {
    add("Operación", Words.operation(document.text("CustomizationID")));
    add("Moneda", document.text("DocumentCurrencyCode"));
    document
        .first("PaymentExchangeRate")
        .forEach(rate ->
            add(
                "Tasa de cambio",
                "1 %s = %s %s (%s)"
                    .formatted(
                        rate.text("SourceCurrencyCode"),
                        Figures.quantity(rate.text("CalculationRate")),
                        rate.text("TargetCurrencyCode"),
                        rate.text("Date"))));
  }

  private void delivery() {
    document
        .first("InvoicePeriod")
        .forEach(
            period -> add("Período", period.text("StartDate") + " a " + period.text("EndDate")));
    add("Fecha de entrega", document.text("Delivery", "ActualDeliveryDate"));
    document
        .first("Delivery", "DeliveryAddress")
        .forEach(address -> add("Lugar de entrega", Places.whole(address)));
    add("Condiciones de entrega", document.text("DeliveryTerms", "SpecialTerms"));
    add("Incoterm", document.text("DeliveryTerms", "LossRiskResponsibilityCode"));
  }

  private void references() {
    reference("Orden de compra", "OrderReference");
    reference("Despacho", "DespatchDocumentReference");
    reference("Recepción", "ReceiptDocumentReference");
    reference("Contrato", "ContractDocumentReference");
    reference("Documento adicional", "AdditionalDocumentReference");
  }

  private void reference(String label, String element) {
    for (Ubl other : document.all(element)) {
      String date = other.text("IssueDate").isEmpty() ? "" : " del " + other.text("IssueDate");
      String type = other.text("DocumentTypeCode");
      add(label, other.text("ID") + date + (type.isEmpty() ? "" : " (" + type + ')'));
    }
  }

  private void add(String label, String value) {
    facts.add(new Fact(label, value));
  }
}
