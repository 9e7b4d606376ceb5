package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.json.AnswerJson;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is issued must be what was asked for, in every field, whoever wrote it how. */
class ComparisonTests {

  /**
   * What the answer does not give back (as documented, or unclear), so that it cannot be compared;
   * each is decided by something beside it that can, or shows on the PDF only.
   */
  private static final Set<String> NOT_GIVEN_BACK =
      Set.of(
          "/currency/type",
          "/currency/exchange_rate",
          "/customer/responsibilities/0",
          "/prepayment_details/0/concept_code",
          "/numbering_range_id",
          "/billing_period/start_time",
          "/billing_period/end_time",
          "/cash_rounding_amount");

  @TempDir static Path directory;
  private static SimulatedFactus factus;

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
  }

  @AfterAll
  static void stop() {
    factus.close();
  }

  static Stream<String> scenarios() {
    return Scenarios.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void findsNothingInTheAnswerToTheSameRequest(String scenario) {
    Issued issued = issue(scenario);

    assertThat(issued.differences(issued.asked())).isEmpty();
    assertThat(issued.differencesOfTheWhole()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void findsEveryFieldThatIsNotAsAsked(String scenario) {
    Issued issued = issue(scenario);
    Set<String> unnoticed = new TreeSet<>();
    for (String leaf : leaves("", issued.asked())) {
      ObjectNode changed = issued.asked().deepCopy();
      change(changed, leaf);
      if (issued.differences(changed).isEmpty()) {
        unnoticed.add(leaf);
      }
    }

    assertThat(unnoticed).isSubsetOf(NOT_GIVEN_BACK);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void findsWhateverIsHeldBesideWhatWasAsked(String scenario) {
    Issued issued = issue(scenario);
    List<String> unnoticed = new ArrayList<>();
    for (String part :
        List.of(
            "items",
            "payment_details",
            "prepayment_details",
            "allowance_charges",
            "order_reference",
            "related_documents",
            "billing_period",
            "health",
            "beneficiary",
            "observation")) {
      ObjectNode without = issued.asked().deepCopy();
      if (without.has(part)) {
        without.remove(part);
        if (issued.differences(without).isEmpty()) {
          unnoticed.add(part);
        }
      }
    }

    assertThat(unnoticed).isEmpty();
  }

  @Test
  void findsThatAnotherCompanyIssuedIt() {
    Issued issued = issue("standard");
    var elsewhere =
        new DocumentKey(
            issued.key().invoiceId(),
            new IssuerNit("900999999"),
            issued.key().type(),
            issued.key().reference());

    assertThat(DocumentComparison.differences(elsewhere, issued.asked(), issued.stored(), null))
        .extracting(Difference::what)
        .containsExactly("company.nit");
  }

  @Test
  void findsThatAnotherRangeNumberedIt() {
    Issued issued = issue("standard");

    assertThat(DocumentComparison.differences(issued.key(), issued.asked(), issued.stored(), "FE"))
        .extracting(Difference::what)
        .containsExactly("numbering_range.prefix");
  }

  @ParameterizedTest
  @CsvSource({
    "/totals/total,83301.00",
    "/totals/tax_amount,13300.01",
    "/totals/surcharge_amount,1.00",
    "/totals/prepayment_amount,5.00",
    "/items/0/discount_rate,1.00",
    "/items/0/taxes/0/is_excluded,true",
    "/items/0/note,otra",
    "/payment_details/0/reference_code,otro",
    "/customer/trade_name,Otra marca",
    "/customer/phone,3000000000",
    "/observation,otra"
  })
  void findsWhatTheProviderMadeOfIt(String field, String value) {
    Issued issued = issue("standard");
    ObjectNode held = (ObjectNode) AnswerJson.parse(issued.held().raw()).orElseThrow().deepCopy();
    set(held, field, value);
    StoredDocument changed = Objects.requireNonNull(AnswerJson.read(held, StoredDocument.class));

    assertThat(DocumentComparison.differences(issued.key(), issued.asked(), changed, null))
        .as(field)
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"credit-note", "debit-note"})
  void findsThatANoteCorrectsAnotherInvoice(String scenario) {
    Issued invoice = issue("standard");
    Issued note = note(scenario, invoice);

    assertThat(note.differences(note.asked())).isEmpty();
    for (String field : List.of("/bill_number", "/correction_concept_code")) {
      ObjectNode changed = note.asked().deepCopy();
      change(changed, field);
      assertThat(note.differences(changed)).as(field).isNotEmpty();
    }
  }

  private static Issued issue(String scenario) {
    IssuerNit issuer = factus.newIssuer(Map.of("unitCodes", List.of("94", "KGM")));
    return issue(
        Objects.requireNonNull(Scenarios.all().get(scenario)).issuer(issuer.value()), null);
  }

  private static Issued note(String scenario, Issued invoice) {
    var number = Objects.requireNonNull(invoice.held().number());
    return issue(
        Objects.requireNonNull(Scenarios.notes().get(scenario))
            .issuer(invoice.key().issuer().value()),
        new ReferencedInvoice(number, null, null));
  }

  private static Issued issue(InvoiceFixture fixture, @Nullable ReferencedInvoice reference) {
    Invoice invoice = fixture.invoice();
    var key =
        new DocumentKey(
            invoice.id(), invoice.issuer(), invoice.documentType(), invoice.referenceCode());
    Freezing freezing = factus.gateway().freeze(new FreezeOrder(fixture.submission(), reference));
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    FrozenRequest request = ((Freezing.Frozen) freezing).request();
    SubmissionOutcome outcome = factus.gateway().submit(SimulatedFactus.live(), key, request);
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Accepted.class);
    return new Issued(key, request, ((SubmissionOutcome.Accepted) outcome).document());
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

  /** Changes a field to something else of its kind. */
  private static void change(ObjectNode root, String leaf) {
    String text = root.at(leaf).asString();
    String other =
        switch (text) {
          case "true" -> "false";
          case "false" -> "true";
          default -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? "2001-01-01" : digitMore(text);
        };
    set(root, leaf, other);
  }

  private static String digitMore(String text) {
    return text.startsWith("-") ? "-1" + text.substring(1) : "1" + text;
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

  /** A document on the simulator, and what it was asked for. */
  private record Issued(DocumentKey key, FrozenRequest request, HeldDocument held) {

    ObjectNode asked() {
      String json = new String(request.bytes(), StandardCharsets.UTF_8);
      return (ObjectNode) AnswerJson.parse(json).orElseThrow();
    }

    StoredDocument stored() {
      return HeldDocuments.stored(held);
    }

    List<Difference> differences(JsonNode other) {
      return DocumentComparison.differences(key, other, stored(), null);
    }

    /** As read whole by the lookup. */
    List<Difference> differencesOfTheWhole() {
      LookupOutcome found = factus.gateway().lookUp(SimulatedFactus.live(), key);
      assertThat(found).isInstanceOf(LookupOutcome.Found.class);
      HeldDocument whole = ((LookupOutcome.Found) found).document();
      return factus.gateway().differences(key, request, whole);
    }
  }
}
