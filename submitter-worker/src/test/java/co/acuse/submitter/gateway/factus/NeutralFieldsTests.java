package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderLimits;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.TotalsCalculator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes every single field of invoices that say everything, and looks whether Factus is told. */
class NeutralFieldsTests {

  /** What is not said in the request's body, and where it goes instead. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/issuer", // the account
          "/documentType", // the path
          "/issuedAt", // Factus takes no issue date
          "/numberingPrefix", // the id of its range
          "/lines/2/taxes/0/kind", // the line is excluded
          "/lines/2/taxes/0/rate",
          "/surcharges/0/kind", // there is only one
          "/correction/invoiceReference", // the number of its invoice
          "/correction/invoiceNumber",
          "/correction/invoiceCufe",
          "/correction/invoiceDate");

  /** The names of everything that a field can be. */
  private static final List<String> CANDIDATES =
      Stream.of(
              "CustomerTax",
              "FiscalResponsibility",
              "IdentificationType",
              "OrganizationType",
              "PaymentForm",
              "PaymentMethod",
              "ProductStandard",
              "TaxKind",
              "WithholdingKind",
              "LineOwner",
              "CollectionConcept",
              "TransportProperty",
              "InvoiceKind",
              "OperationType")
          .flatMap(name -> constants("co.acuse.contracts.invoice." + name))
          .toList();

  @Test
  void tellsFactusEveryFieldOfAnInvoice() {
    assertThat(untold(everything(DocumentType.INVOICE))).isEmpty();
  }

  @Test
  void tellsFactusEveryFieldOfANoteThatItTakes() {
    for (DocumentType type : List.of(DocumentType.CREDIT_NOTE, DocumentType.DEBIT_NOTE)) {
      ObjectNode note = everything(type);
      List.of("kind", "operation", "currency", "beneficiary").forEach(note::remove);
      Set<String> untaken =
          ProviderLimits.of(Provider.FACTUS, type).stream()
              .map(limit -> "/" + limit.field())
              .collect(java.util.stream.Collectors.toSet());

      assertThat(untold(note)).as(type.name()).allMatch(untaken::contains);
    }
  }

  private static List<String> untold(ObjectNode invoice) {
    byte[] before = Objects.requireNonNull(request(invoice));
    List<String> untold = new ArrayList<>();
    for (String leaf : leaves("", invoice)) {
      if (!ELSEWHERE.contains(leaf) && !isTold(invoice, leaf, before)) {
        untold.add(leaf);
      }
    }
    return untold;
  }

  private static boolean isTold(ObjectNode invoice, String leaf, byte[] before) {
    for (String candidate : candidates(invoice.at(leaf))) {
      ObjectNode changed = invoice.deepCopy();
      set(changed, leaf, candidate);
      byte[] after = request(changed);
      if (after != null && !Arrays.equals(before, after)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> candidates(JsonNode value) {
    String text = value.asString();
    List<String> candidates =
        new ArrayList<>(List.of("1" + text, text + "1", "2026-05-05", "11:11:11"));
    candidates.addAll(List.of("true", "false"));
    candidates.addAll(CANDIDATES);
    candidates.removeIf(text::equals);
    return candidates;
  }

  private static void set(ObjectNode root, String leaf, String value) {
    JsonNode parent = root.at(leaf.substring(0, leaf.lastIndexOf('/')));
    String name = leaf.substring(leaf.lastIndexOf('/') + 1);
    switch (parent) {
      case ObjectNode object -> object.put(name, value);
      case ArrayNode array -> array.set(Integer.parseInt(name), value);
      default -> throw new AssertionError(leaf);
    }
  }

  private static List<String> leaves(String at, JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object
          .propertyStream()
          .flatMap(field -> leaves(at + "/" + field.getKey(), field.getValue()).stream())
          .toList();
    }
    List<String> leaves = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      leaves.addAll(leaves(at + "/" + i, node.get(i)));
    }
    return node.isArray() ? leaves : List.of(at);
  }

  /** The request; null when the changed document is none. */
  private static byte @Nullable [] request(ObjectNode document) {
    try {
      Invoice invoice = ContractJson.mapper().treeToValue(document, Invoice.class);
      var submission =
          new SubmissionRequested(
              new SubmissionId(new UUID(0, 0)),
              invoice.id(),
              Origin.HTTP,
              InvoiceFixture.ACCEPTED_AT,
              "hash",
              null,
              null,
              invoice,
              TotalsCalculator.totals(invoice));
      var profile = new ProviderProfile(Provider.FACTUS, Set.of(), true);
      return new RequestComposer(profile, false).compose(submission, 8L, "SETP1").toJson();
    } catch (RuntimeException _) {
      return null;
    }
  }

  private static Stream<String> constants(String type) {
    try {
      return Arrays.stream(Class.forName(type).getEnumConstants()).map(Object::toString);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectNode everything(DocumentType type) {
    ObjectNode document =
        (ObjectNode) ContractJson.mapper().readTree(EVERYTHING.getBytes(StandardCharsets.UTF_8));
    document.put("documentType", type.name());
    if (type == DocumentType.INVOICE) {
      document.remove("correction");
    }
    return document;
  }

  private static final String EVERYTHING =
      """
      {"issuer": "900123456", "documentType": "INVOICE", "referenceCode": "TODO-1",
       "kind": "PAPER_CONTINGENCY", "operation": "HEALTH_COLLECTION",
       "issuedAt": "2026-03-16T10:00:00-05:00", "numberingPrefix": "SETP",
       "customer": {"identificationType": "NIT", "identification": "123456789",
         "checkDigit": "6", "organization": "COMPANY", "company": "Empresa", "tradeName": "Marca",
         "names": "Nombres", "address": "calle 1", "email": "a@example.com", "phone": "300",
         "municipality": "68679", "country": "CO", "tax": "IVA",
         "responsibilities": ["GRAN_CONTRIBUYENTE", "AUTORRETENEDOR"]},
       "lines": [
         {"code": "A", "description": "Producto", "note": "nota", "quantity": "2", "unit": "94",
          "unitPrice": "1000.00", "discountRate": "10", "standard": "GTIN",
          "taxes": [{"kind": "IVA", "rate": "19"}],
          "withholdings": [{"kind": "RETE_IVA", "rate": "15"}],
          "owner": "THIRD_PARTY",
          "mandator": {"identificationType": "NIT", "identification": "800100200"},
          "collectionConcept": "COPAGO",
          "transport": [{"property": "FREIGHT_VALUE", "value": "100", "quantity": "1",
            "unit": "KGM"}]},
         {"code": "B", "description": "Otro", "quantity": "1", "shelfPrice": "1190.00",
          "discountAmount": "10.00", "taxes": [{"kind": "IVA", "rate": "19"}]},
         {"code": "C", "description": "Excluido", "quantity": "1", "unitPrice": "100.00",
          "excluded": true, "taxes": [{"kind": "IVA", "rate": "19"}]}],
       "payments": [{"form": "CREDIT", "method": "TRANSFER", "amount": "3000.00",
         "dueDate": "2026-04-16", "reference": "pago-1"}],
       "cashRounding": "5.00",
       "prepayments": [{"reference": "AN-1", "receivedDate": "2026-03-01", "amount": "100.00",
         "note": "nota", "healthConcept": "01"}],
       "surcharges": [{"kind": "CONDITIONAL", "reason": "propina", "base": "100.00",
         "amount": "10.00"}],
       "currency": {"code": "USD", "exchangeRate": "4000.00"},
       "orderReference": {"id_pedido_origen": "PED-1", "issueDate": "2026-03-15"},
       "billingPeriod": {"startDate": "2026-03-01", "startTime": "05:00:00",
         "endDate": "2026-06-02", "endTime": "12:00:00"},
       "establishment": {"name": "Sede", "address": "calle 2", "phone": "301",
         "email": "b@example.com", "municipality": "11001"},
       "relatedDocuments": [{"code": "Talonario", "issueDate": "2026-03-15", "number": "FTP1"}],
       "health": {"providerCode": "19", "paymentMethod": "04", "coverage": "10",
         "contractNumber": "C1", "policyNumber": "P1"},
       "beneficiary": {"identificationType": "CC", "identification": "123", "names": "Ana",
         "surnames": "Ríos"},
       "correction": {"concept": "2", "invoiceNumber": "SETP1", "invoiceCufe": "aa",
         "invoiceDate": "2026-03-01"},
       "observation": "observación"}\
      """;
}
