package co.acuse.contracts.wire;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.submission.CanonicalForm;
import co.acuse.contracts.submission.SubmissionRequested;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A document that has every field of the format somewhere; no provider would be asked for it. */
final class EveryField {
  private static final List<String> JUDGED_ALONE = List.of("currency", "number");

  private EveryField() {}

  /** A debit note by number: notes keep the fields of their invoice's business. */
  static InvoiceFixture invoice() {
    return InvoiceFixture.aDebitNoteFor("VENTA-1").with(EveryField::fill);
  }

  /**
   * Its submission. Some of its fields no provider's limits let pass beside the others, so they are
   * put in after they were judged.
   */
  static SubmissionRequested submission() {
    SubmissionRequested judged = invoice().with(note -> note.remove(JUDGED_ALONE)).submission();
    ObjectNode whole = ContractJson.mapper().valueToTree(judged.invoice());
    JUDGED_ALONE.forEach(field -> whole.set(field, invoice().tree().get(field)));
    Invoice invoice = ContractJson.mapper().treeToValue(whole, Invoice.class);
    return new SubmissionRequested(
        judged.submissionId(),
        judged.invoiceId(),
        judged.origin(),
        judged.acceptedAt(),
        CanonicalForm.hash(invoice),
        judged.idempotencyKey(),
        judged.replayOf(),
        invoice,
        judged.totals());
  }

  private static void fill(ObjectNode note) {
    note.setAll(
        (ObjectNode)
            ContractJson.mapper()
                .readTree(
                    """
                    {"issuedAt": "2026-03-16T11:58:00-05:00", "numberingPrefix": "ND",
                     "number": 7,
                     "customer": {"identificationType": "NIT", "identification": "123456789",
                       "checkDigit": "6", "organization": "COMPANY", "company": "El Cóndor S.A.S.",
                       "tradeName": "El Cóndor", "names": "Ana", "address": "Calle 1 # 1-1",
                       "email": "compras@example.com", "phone": "6070000000",
                       "municipality": "68679", "country": "CO", "tax": "IVA",
                       "responsibilities": ["GRAN_CONTRIBUYENTE", "AUTORRETENEDOR"]},
                     "lines": [
                       {"code": "A", "description": "Flete", "note": "Nota", "quantity": "2.5",
                        "unit": "KGM", "unitPrice": "1000.00", "discountRate": "10.00",
                        "standard": "GTIN",
                        "taxes": [{"kind": "IVA", "rate": "19.00"}],
                        "withholdings": [{"kind": "RETE_IVA", "rate": "15.00"}],
                        "owner": "THIRD_PARTY",
                        "mandator": {"identificationType": "CEDULA_DE_CIUDADANIA",
                          "identification": "23434"},
                        "collectionConcept": "COPAGO",
                        "transport": [{"property": "FREIGHT_VALUE", "value": "250000",
                          "quantity": "10", "unit": "KGM"}]},
                       {"code": "B", "description": "Libro", "quantity": "1",
                        "shelfPrice": "500.00", "discountAmount": "50.00", "excluded": true}],
                     "payments": [{"form": "CREDIT", "method": "TRANSFER", "amount": "3227.50",
                        "dueDate": "2026-04-16", "reference": "P-1"}],
                     "cashRounding": "0.00",
                     "prepayments": [{"reference": "A-1", "receivedDate": "2026-03-01",
                        "amount": "100.00", "note": "Abono", "healthConcept": "01"}],
                     "surcharges": [{"kind": "CONDITIONAL", "reason": "Propina",
                        "base": "2250.00", "amount": "100.00"}],
                     "currency": {"code": "USD", "exchangeRate": "3565.07"},
                     "orderReference": {"id_pedido_origen": "PED-1", "issueDate": "2026-03-15"},
                     "billingPeriod": {"startDate": "2026-02-01", "startTime": "00:00:00",
                        "endDate": "2026-02-28", "endTime": "23:59:59"},
                     "establishment": {"name": "Sede Centro", "address": "Calle 2",
                        "phone": "6071111111", "email": "sede@example.com",
                        "municipality": "68679"},
                     "health": {"providerCode": "1920304050", "paymentMethod": "04",
                        "coverage": "12", "contractNumber": "CONT1230", "policyNumber": "POL-1"},
                     "correction": {"concept": "3", "invoiceNumber": "SETP990000493",
                        "invoiceCufe": "%s", "invoiceDate": "2026-03-10"},
                     "observation": "Con observación"}
                    """
                        .formatted(LifecycleFixture.CUFE)));
  }
}
