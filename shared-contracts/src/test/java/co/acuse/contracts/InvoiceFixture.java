package co.acuse.contracts;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.contracts.rules.Reading;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.totals.InvoiceTotals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents for tests, in the words of the business; each as a till posts it, as the invoice that
 * is read from it, and as the submission that is made of it. Every call gives the same data.
 */
public final class InvoiceFixture {
  /** The seller of every document unless {@link #issuer} says otherwise. */
  public static final IssuerNit ISSUER = new IssuerNit("900123456");

  /** When every document is read and accepted: noon in Colombia. */
  public static final Instant ACCEPTED_AT = Instant.parse("2026-03-16T17:00:00Z");

  private final ObjectNode document;

  private InvoiceFixture(String documentType, String reference) {
    document = ContractJson.mapper().createObjectNode();
    document
        .put("issuer", ISSUER.value())
        .put("documentType", documentType)
        .put("referenceCode", reference);
  }

  /** Two products at 19 % IVA, paid in cash: 83300.00. */
  public static InvoiceFixture aSale() {
    return standard("INVOICE", "VENTA-1").paidInCash("83300.00");
  }

  /** The same products, due in a month. */
  public static InvoiceFixture aCreditSale() {
    InvoiceFixture sale = standard("INVOICE", "CREDITO-1");
    sale.payments()
        .addObject()
        .put("form", "CREDIT")
        .put("method", "TRANSFER")
        .put("amount", "83300.00")
        .put("dueDate", "2026-04-16");
    return sale;
  }

  /** One product by its shelf price, whose net and tax add up to a cent more: 37500.00. */
  public static InvoiceFixture aSaleAtShelfPrice() {
    InvoiceFixture sale = person("INVOICE", "ESTANTE-1");
    ObjectNode line = sale.line("CAFE-500", "Café de altura 500 g", "1");
    line.put("shelfPrice", "37500.00");
    tax(line, "IVA", "19");
    return sale.paidInCash("37500.00");
  }

  /** Everything is given back: names the invoice by the till's reference. */
  public static InvoiceFixture aCreditNoteFor(String invoiceReference) {
    return noteFor("CREDIT_NOTE", "NC-" + invoiceReference, "2", invoiceReference);
  }

  /** Something is charged on top: names the invoice by the till's reference. */
  public static InvoiceFixture aDebitNoteFor(String invoiceReference) {
    return noteFor("DEBIT_NOTE", "ND-" + invoiceReference, "3", invoiceReference);
  }

  /** Another seller. */
  public InvoiceFixture issuer(String nit) {
    return with(json -> json.put("issuer", nit));
  }

  /** Another reference of the till: another sale. */
  public InvoiceFixture reference(String reference) {
    return with(json -> json.put("referenceCode", reference));
  }

  /** The order that the sale comes from. */
  public InvoiceFixture order(String originOrderId) {
    return with(json -> json.putObject("orderReference").put("id_pedido_origen", originOrderId));
  }

  /** A number that the till gave, two minutes before the document is read. */
  public InvoiceFixture numberedByTheTill(String prefix, long number) {
    return with(json ->
        json.put("issuedAt", "2026-03-16T11:58:00-05:00")
            .put("numberingPrefix", prefix)
            .put("number", number));
  }

  /** Other lines with the same total and customer: the second and the first line in turn. */
  public InvoiceFixture otherLinesOfEqualTotal() {
    return with(json -> {
      ArrayNode lines = json.withArray("lines");
      lines.add(lines.remove(0));
    });
  }

  /** Any other change of what the till posts. */
  public InvoiceFixture with(Consumer<ObjectNode> change) {
    change.accept(document);
    return this;
  }

  /** What the till posts, as a tree of its own. */
  public ObjectNode tree() {
    return document.deepCopy();
  }

  /** What the till posts. */
  public String json() {
    return ContractJson.mapper().writeValueAsString(document);
  }

  /** What the till posts, as bytes. */
  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  /** What is read from what the till posts, for a provider that takes everything. */
  public Reading reading() {
    ProviderProfile lenient = document.has("number") ? tillsOwn() : lenient();
    return new InvoiceReader(InstantSource.fixed(ACCEPTED_AT), _ -> Optional.of(lenient))
        .read(document);
  }

  private static ProviderProfile lenient() {
    return new ProviderProfile(ProviderProfile.factus().provider(), Set.of(), true);
  }

  private ProviderProfile tillsOwn() {
    var range =
        new NumberingRange(
            DocumentType.valueOf(document.get("documentType").stringValue()),
            document.path("numberingPrefix").asString(""),
            Numberer.TILL,
            1,
            999_999_999_999L,
            null,
            null);
    return new ProviderProfile(Provider.DIAN, Set.of(), true, List.of(range));
  }

  /** The invoice; fails with the faults when the document breaks a rule. */
  public Invoice invoice() {
    return acceptable().invoice();
  }

  /** Its totals. */
  public InvoiceTotals totals() {
    return acceptable().totals();
  }

  /** The hash of its canonical form. */
  public String contentHash() {
    return acceptable().contentHash();
  }

  /** The submission of the document by HTTP; its id depends on the document's id alone. */
  public SubmissionRequested submission() {
    return submission(
        new SubmissionId(
            UUID.nameUUIDFromBytes(invoice().id().toString().getBytes(StandardCharsets.UTF_8))));
  }

  /** The submission of the document by HTTP under a given id. */
  public SubmissionRequested submission(SubmissionId submissionId) {
    Reading.Acceptable read = acceptable();
    return new SubmissionRequested(
        submissionId,
        read.invoice().id(),
        Origin.HTTP,
        ACCEPTED_AT,
        read.contentHash(),
        null,
        null,
        read.invoice(),
        read.totals());
  }

  private Reading.Acceptable acceptable() {
    return switch (reading()) {
      case Reading.Acceptable acceptable -> acceptable;
      case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  private static InvoiceFixture noteFor(
      String type, String reference, String concept, String invoiceReference) {
    InvoiceFixture note = standard(type, reference).paidInCash("83300.00");
    note.document
        .putObject("correction")
        .put("concept", concept)
        .put("invoiceReference", new ReferenceCode(invoiceReference).value());
    return note;
  }

  private static InvoiceFixture standard(String type, String reference) {
    InvoiceFixture document = new InvoiceFixture(type, reference);
    document
        .document
        .putObject("customer")
        .put("identificationType", "NIT")
        .put("identification", "123456789")
        .put("organization", "COMPANY")
        .put("company", "Papelería El Cóndor S.A.S.")
        .put("email", "compras@example.com")
        .put("country", "CO")
        .put("municipality", "68679");
    tax(document.line("PROD-A", "Producto A", "1").put("unitPrice", "10000.00"), "IVA", "19");
    tax(document.line("PROD-B", "Producto B", "3").put("unitPrice", "20000.00"), "IVA", "19");
    return document;
  }

  private static InvoiceFixture person(String type, String reference) {
    InvoiceFixture document = new InvoiceFixture(type, reference);
    document
        .document
        .putObject("customer")
        .put("identificationType", "CEDULA_DE_CIUDADANIA")
        .put("identification", "222222222222")
        .put("organization", "PERSON")
        .put("names", "Consumidor Final");
    return document;
  }

  private ObjectNode line(String code, String description, String quantity) {
    return document
        .withArray("lines")
        .addObject()
        .put("code", code)
        .put("description", description)
        .put("quantity", quantity);
  }

  private static void tax(ObjectNode line, String kind, String rate) {
    line.withArray("taxes").addObject().put("kind", kind).put("rate", rate);
  }

  private InvoiceFixture paidInCash(String amount) {
    payments().addObject().put("form", "CASH").put("method", "CASH").put("amount", amount);
    return this;
  }

  private ArrayNode payments() {
    return document.withArray("payments");
  }
}
