package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.json.ContractJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Documents of every kind that a till can send, by name. */
final class Scenarios {

  private Scenarios() {}

  static Map<String, InvoiceFixture> all() {
    Map<String, InvoiceFixture> all = new LinkedHashMap<>();
    all.put("standard", sale());
    all.put("credit", InvoiceFixture.aCreditSale());
    all.put("shelf-price", InvoiceFixture.aSaleAtShelfPrice());
    all.put("tip", tip());
    all.put("excluded-and-exempt", excludedAndExempt());
    all.put("mixed-rates-with-discount", mixedRatesWithDiscount());
    all.put("several-payments-with-rounding", severalPaymentsWithRounding());
    all.put("prepayment", prepayment());
    all.put("self-withholdings", selfWithholdings());
    all.put("order-and-establishment", orderAndEstablishment());
    all.put(
        "foreign-currency",
        sale(json -> json.putObject("currency").put("code", "USD").put("exchangeRate", "3565.07")));
    all.put("weighed", weighed());
    all.put("mandate", mandate());
    all.put("transport", transport());
    all.put("health-with-cufe", healthWithCufe());
    all.put("health-collection", healthCollection());
    all.put("paper-contingency", paperContingency());
    return all;
  }

  /** Notes, of which the first two name the invoice SETP990000001. */
  static Map<String, InvoiceFixture> notes() {
    Map<String, InvoiceFixture> notes = new LinkedHashMap<>();
    notes.put("credit-note", InvoiceFixture.aCreditNoteFor("VENTA-1"));
    notes.put("debit-note", InvoiceFixture.aDebitNoteFor("VENTA-1"));
    notes.put("credit-note-for-a-period", forPeriod(InvoiceFixture.aCreditNoteFor("VENTA-1")));
    notes.put("debit-note-for-a-period", forPeriod(InvoiceFixture.aDebitNoteFor("VENTA-1")));
    return notes;
  }

  private static InvoiceFixture sale() {
    return InvoiceFixture.aSale();
  }

  private static InvoiceFixture sale(Consumer<ObjectNode> change) {
    return sale().with(change);
  }

  /** Replaces the named parts of a sale by what the JSON says. */
  private static InvoiceFixture saleWith(String json) {
    return sale(document -> document.setAll((ObjectNode) ContractJson.mapper().readTree(json)));
  }

  private static InvoiceFixture forPeriod(InvoiceFixture note) {
    return note.with(json -> {
      json.withObject("correction").remove("invoiceReference");
      json.putObject("billingPeriod").put("startDate", "2026-02-01").put("endDate", "2026-02-28");
    });
  }

  private static InvoiceFixture tip() {
    return saleWith(
        """
        {"surcharges": [
           {"kind": "CONDITIONAL", "reason": "propina", "base": "20000", "amount": "2000"}],
         "payments": [{"form": "CASH", "method": "CASH", "amount": "85300.00"}]}\
        """);
  }

  private static InvoiceFixture excludedAndExempt() {
    return saleWith(
        """
        {"lines": [
           {"code": "ARROZ", "description": "Arroz 500 g", "quantity": "2",
            "unitPrice": "3000.00", "excluded": true},
           {"code": "LECHE", "description": "Leche 1 l", "quantity": "1",
            "unitPrice": "4000.00", "taxes": [{"kind": "IVA", "rate": "0"}]}],
         "payments": [{"form": "CASH", "method": "CASH", "amount": "10000.00"}]}\
        """);
  }

  private static InvoiceFixture mixedRatesWithDiscount() {
    return saleWith(
        """
        {"lines": [
           {"code": "ALMUERZO", "description": "Almuerzo", "quantity": "2",
            "unitPrice": "20370.37", "discountRate": "10",
            "taxes": [{"kind": "INC", "rate": "8"}]},
           {"code": "JUGO", "description": "Jugo", "quantity": "1",
            "unitPrice": "6018.52", "discountRate": "10",
            "taxes": [{"kind": "INC", "rate": "8"}]},
           {"code": "VASO", "description": "Vaso", "quantity": "1",
            "unitPrice": "10000.00", "discountAmount": "1000.00", "note": "de vidrio",
            "taxes": [{"kind": "IVA", "rate": "19"}]}],
         "payments": [{"form": "CASH", "method": "CASH", "amount": "56160.00"}]}\
        """);
  }

  private static InvoiceFixture severalPaymentsWithRounding() {
    return saleWith(
        """
        {"lines": [
           {"code": "CENA", "description": "Cena", "quantity": "1", "unitPrice": "175925.93",
            "taxes": [{"kind": "INC", "rate": "8"}]},
           {"code": "VINO", "description": "Copa de vino", "quantity": "2",
            "unitPrice": "14814.81", "taxes": [{"kind": "INC", "rate": "8"}]},
           {"code": "LIBRO", "description": "Libro de recetas", "quantity": "1",
            "unitPrice": "32407.41", "taxes": [{"kind": "IVA", "rate": "19"}]}],
         "cashRounding": "-14.81",
         "payments": [
           {"form": "CASH", "method": "CASH", "amount": "100000.00", "reference": "caja-1"},
           {"form": "CASH", "method": "CREDIT_CARD", "amount": "160550.00"}]}\
        """);
  }

  private static InvoiceFixture prepayment() {
    return saleWith(
        """
        {"prepayments": [
           {"reference": "ANTICIPO-1", "receivedDate": "2026-03-01", "amount": "3300",
            "note": "reserva"}]}\
        """);
  }

  private static InvoiceFixture selfWithholdings() {
    return saleWith(
        """
        {"lines": [
           {"code": "SERVICIO", "description": "Servicio", "quantity": "1",
            "unitPrice": "1000000.00", "taxes": [{"kind": "IVA", "rate": "19"}],
            "withholdings": [
              {"kind": "RETE_IVA", "rate": "15"}, {"kind": "RETE_RENTA", "rate": "4"}]}],
         "payments": [{"form": "CASH", "method": "TRANSFER", "amount": "1190000.00"}]}\
        """);
  }

  private static InvoiceFixture orderAndEstablishment() {
    return saleWith(
        """
        {"orderReference": {"id_pedido_origen": "PED-77", "issueDate": "2026-03-15"},
         "establishment": {"name": "Sede Norte", "address": "calle 100 # 1-2",
           "phone": "6011234567", "email": "norte@example.com", "municipality": "11001"},
         "observation": "Entregar en la tarde"}\
        """);
  }

  private static InvoiceFixture weighed() {
    return saleWith(
        """
        {"lines": [
           {"code": "QUESO", "description": "Queso campesino", "quantity": "0.345",
            "unit": "KGM", "unitPrice": "24000.00", "taxes": [{"kind": "IVA", "rate": "5"}]}],
         "payments": [{"form": "CASH", "method": "CASH", "amount": "8694.00"}]}\
        """);
  }

  private static InvoiceFixture mandate() {
    return saleWith(
        """
        {"operation": "MANDATE",
         "lines": [
           {"code": "AJENO", "description": "Producto ajeno", "quantity": "1",
            "unitPrice": "10000.00", "taxes": [{"kind": "IVA", "rate": "19"}],
            "owner": "THIRD_PARTY",
            "mandator": {"identificationType": "CEDULA_DE_CIUDADANIA",
              "identification": "23434"}},
           {"code": "PROPIO", "description": "Producto propio", "quantity": "1",
            "unitPrice": "5000.00", "taxes": [{"kind": "IVA", "rate": "19"}], "owner": "OWN"}],
         "payments": [
           {"form": "CASH", "method": "CASH", "amount": "12000.00"},
           {"form": "CASH", "method": "TRANSFER", "amount": "5850.00"}]}\
        """);
  }

  private static InvoiceFixture transport() {
    return saleWith(
        """
        {"operation": "TRANSPORT",
         "lines": [
           {"code": "FLETE", "description": "Flete", "quantity": "1",
            "unitPrice": "250000.00", "taxes": [{"kind": "IVA", "rate": "19"}], "owner": "OWN",
            "transport": [
              {"property": "RNDC_NUMBER", "value": "13456"},
              {"property": "INTERNAL_NUMBER", "value": "REM0001"},
              {"property": "FREIGHT_VALUE", "value": "250000", "quantity": "10",
                "unit": "KGM"}]}],
         "payments": [{"form": "CASH", "method": "TRANSFER", "amount": "297500.00"}]}\
        """);
  }

  private static InvoiceFixture healthWithCufe() {
    return saleWith(
        """
        {"operation": "HEALTH_WITH_CUFE",
         "billingPeriod": {"startDate": "2026-03-01", "startTime": "05:11:00",
           "endDate": "2026-03-02", "endTime": "11:59:59"},
         "health": {"providerCode": "1920304050", "paymentMethod": "04", "coverage": "10",
           "contractNumber": "CONT1230", "policyNumber": "POL-1"},
         "prepayments": [
           {"reference": "1", "receivedDate": "2026-03-01", "amount": "5000",
            "healthConcept": "01"}]}\
        """);
  }

  private static InvoiceFixture healthCollection() {
    return saleWith(
        """
        {"operation": "HEALTH_COLLECTION",
         "beneficiary": {"identificationType": "CC", "identification": "12345678",
           "names": "Ana", "surnames": "Ríos"},
         "lines": [
           {"code": "COPAGO", "description": "Copago", "quantity": "1",
            "unitPrice": "10000.00", "excluded": true, "owner": "OWN",
            "collectionConcept": "COPAGO"}],
         "payments": [{"form": "CASH", "method": "CASH", "amount": "10000.00"}]}\
        """);
  }

  private static InvoiceFixture paperContingency() {
    return saleWith(
        """
        {"kind": "PAPER_CONTINGENCY",
         "relatedDocuments": [
           {"code": "Factura de talonario", "issueDate": "2026-03-15",
            "number": "FTP990000014"}]}\
        """);
  }
}
