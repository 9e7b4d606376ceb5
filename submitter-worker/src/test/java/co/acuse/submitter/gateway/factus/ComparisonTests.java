package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    assertThat(unnoticedIn(issued)).isEmpty();
  }

  /** Changes one field of the stored document after the other. */
  private static List<String> unnoticedIn(Issued issued) {
    List<String> unnoticed = new ArrayList<>();
    for (String field : leaves("", issued.asked())) {
      if (!StoredFields.isUnlisted(field)) {
        ObjectNode changed = issued.told();
        change(changed, StoredFields.placeOf(field));
        if (issued.differencesFrom(changed).isEmpty()) {
          unnoticed.add(field);
        }
      }
    }
    return unnoticed;
  }

  @ParameterizedTest
  @CsvSource({
    "foreign-currency,/currency,{\"type\":\"USD\";\"exchange_rate\":\"3565.07\"},{\"type\":\"EUR\"}",
    "foreign-currency,/currency,{\"code\":\"USD\"},{\"code\":\"USD\";\"exchange_rate\":\"1\"}",
    "standard,/currency,{\"code\":\"COP\"},{\"code\":\"USD\"}",
    "standard,/customer/responsibilities,[\"R-99-PN\"],[{\"code\":\"O-15\"}]",
    "standard,/customer/responsibilities,\"R-99-PN\",\"O-15;R-99-PN\"",
    "health-with-cufe,/prepayment_details/0/concept_code,\"01\",\"02\"",
    "health-with-cufe,/prepayment_details/0/concept,{\"code\":\"01\"},{\"code\":\"02\"}",
    "several-payments-with-rounding,/totals/cash_rounding_amount,\"-14.81\",\"-14.80\"",
    "health-with-cufe,/health/policy_number,\"POL-1\",null",
    "order-and-establishment,/order_reference,\"PED-77\",\"PED-78\""
  })
  void comparesWhatNoPageListsWhereverItIsToldAllTheSame(
      String scenario, String place, String same, String other) {
    Issued issued = issue(scenario);

    assertThat(issued.differencesFrom(with(issued.told(), place, same))).isEmpty();
    assertThat(issued.differencesFrom(with(issued.told(), place, other))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "order-and-establishment,/order_reference/issue_date",
    "health-with-cufe,/health/policy_number"
  })
  void findsADetailThatIsHeldAndWasNotAskedFor(String scenario, String field) {
    Issued issued = issue(scenario);
    ObjectNode asked = issued.asked();
    ((ObjectNode) asked.at(field.substring(0, field.lastIndexOf('/'))))
        .remove(field.substring(field.lastIndexOf('/') + 1));

    assertThat(issued.differences(asked)).isNotEmpty();
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

    assertThat(DocumentComparison.differences(elsewhere, issued.asked(), issued.told(), null))
        .extracting(Difference::what)
        .containsExactly("company.nit");
  }

  @Test
  void findsThatAnotherRangeNumberedIt() {
    Issued issued = issue("standard");

    assertThat(DocumentComparison.differences(issued.key(), issued.asked(), issued.told(), "FE"))
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
    ObjectNode changed = issued.told();
    set(changed, field, value);

    assertThat(issued.differencesFrom(changed)).as(field).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"credit-note", "debit-note"})
  void findsThatANoteCorrectsAnotherInvoice(String scenario) {
    Issued invoice = issue("standard");
    Issued note = note(scenario, invoice);

    assertThat(note.differences(note.asked())).isEmpty();
    assertThat(leaves("", note.asked()))
        .contains("/bill_number", "/customization_id", "/correction_concept_code");
    assertThat(unnoticedIn(note)).isEmpty();
    for (String name : List.of("bill_number", "number_bill")) {
      ObjectNode changed = note.told();
      changed.remove("bill");
      assertThat(note.differencesFrom(changed.put(name, "SETP1"))).isNotEmpty();
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
    Freezing freezing =
        factus
            .gateway()
            .freeze(new FreezeOrder(fixture.submission(), reference, null, Instant.EPOCH));
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
          default ->
              text.matches("[\\d-]{10}") && text.indexOf('-') > 0 ? "2001-01-01" : digitMore(text);
        };
    set(root, leaf, other);
  }

  private static ObjectNode with(ObjectNode told, String place, String json) {
    JsonNode value = ContractJson.mapper().readTree(json.replace("\";\"", "\",\""));
    ((ObjectNode) told.at(place.substring(0, place.lastIndexOf('/'))))
        .set(place.substring(place.lastIndexOf('/') + 1), value);
    return told;
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

    ObjectNode told() {
      return (ObjectNode) HeldDocuments.told(held).deepCopy();
    }

    List<Difference> differences(JsonNode other) {
      return DocumentComparison.differences(key, other, told(), null);
    }

    List<Difference> differencesFrom(JsonNode other) {
      return DocumentComparison.differences(key, asked(), other, null);
    }

    /** As read whole by the lookup. */
    List<Difference> differencesOfTheWhole() {
      LookupOutcome found = factus.gateway().lookUp(SimulatedFactus.live(), key, List.of());
      assertThat(found).isInstanceOf(LookupOutcome.Found.class);
      HeldDocument whole = ((LookupOutcome.Found) found).document();
      return factus.gateway().differences(factus.accountOf(key.issuer()), key, request, whole);
    }
  }
}
