package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.edge.issuers.Secret;
import co.acuse.factus.administration.NumberingRange;
import co.acuse.submitter.gateway.FixedIssuers;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FreezingTests {

  private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  private static final Path APPROVED = Path.of("src/test/resources/factus-requests");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ReferencedInvoice INVOICE =
      new ReferencedInvoice("SETP990000001", "a".repeat(96), LocalDate.of(2026, 3, 1));

  private final InstantSource clock = InstantSource.fixed(InvoiceFixture.ACCEPTED_AT);
  private final RangeBook book = new RangeBook();
  private final FixedIssuers issuers = new FixedIssuers();

  static Stream<String> scenarios() {
    return Stream.concat(Scenarios.all().keySet().stream(), Scenarios.notes().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writesTheApprovedRequest(String scenario) throws IOException {
    String frozen = pretty(frozen(scenario));

    Path approved = APPROVED.resolve(scenario + ".json");
    if (!Files.exists(approved) && Boolean.getBoolean("approve")) {
      Files.createDirectories(APPROVED);
      Files.writeString(approved, frozen);
    }
    assertThat(approved).exists();
    assertThat(frozen).isEqualTo(Files.readString(approved));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writesTheSameBytesEveryTime(String scenario) {
    assertThat(frozen(scenario)).isEqualTo(frozen(scenario));
  }

  @Test
  void saysWhetherToSendAnEmail() {
    issuers.set(ISSUER, settings(true, Map.of()));

    assertThat(request(InvoiceFixture.aSale()).path("send_email").asBoolean()).isTrue();
  }

  @Test
  void refusesASaleThatItsTillNumbered() {
    issuers.set(ISSUER, settings(false, Map.of()));

    assertThat(freeze(InvoiceFixture.aSale().numberedByTheTill("CAJA", 7), null))
        .isInstanceOfSatisfying(
            Freezing.Inexpressible.class,
            refused -> assertThat(refused.reasons().getFirst().text()).startsWith("$.number"));
  }

  @Test
  void namesTheRangeOfTheSettings() {
    issuers.set(ISSUER, settings(false, Map.of(DocumentType.INVOICE, new NumberingRule.ById(389))));

    assertThat(request(InvoiceFixture.aSale()).path("numbering_range_id").asLong()).isEqualTo(389);
  }

  @Test
  void prefersTheUsableRangeOfThePrefixThatTheSaleNames() {
    issuers.set(ISSUER, settings(false, Map.of(DocumentType.INVOICE, new NumberingRule.ById(389))));
    book.write(
        ISSUER,
        account(),
        clock.instant(),
        List.of(
            range(7, "21", "FE", "2027-01-01"),
            range(8, "21", "FE", "2026-01-01"),
            range(9, "22", "FE", "2027-01-01")));

    JsonNode request = request(sale("FE"));

    assertThat(request.path("numbering_range_id").asLong()).isEqualTo(7);
  }

  /** As the settings in force name it. */
  private AccountKey account() {
    var settings = issuers.find(ISSUER).orElseThrow().at(clock.instant()).orElseThrow();
    return AccountKey.of(Objects.requireNonNull(settings.factus()));
  }

  @Test
  void knowsNoRangesOfAnAccountThatIsNotInForce() {
    issuers.set(ISSUER, settings(false, Map.of()));
    FactusAccount other =
        new FactusAccount(
            URI.create("http://localhost:1"), "c", new Secret("s"), "u", new Secret("p"));
    book.write(
        ISSUER, AccountKey.of(other), clock.instant(), List.of(range(7, "21", "FE", "2027-01-01")));

    assertThat(freeze(sale("FE"), null)).isInstanceOf(Freezing.NotYet.class);
  }

  @Test
  void waitsUntilTheRangesAreReadAndAsksForThem() {
    issuers.set(ISSUER, settings(false, Map.of()));

    assertThat(freeze(sale("FE"), null)).isInstanceOf(Freezing.NotYet.class);
    assertThat(book.wanted()).containsExactly(ISSUER);
  }

  @Test
  void refusesAPrefixThatTheAccountDoesNotHave() {
    issuers.set(ISSUER, settings(false, Map.of()));
    book.write(ISSUER, account(), clock.instant(), List.of(range(9, "22", "FE", "2027-01-01")));

    Freezing freezing = freeze(sale("FE"), null);

    assertThat(freezing).isInstanceOf(Freezing.Inexpressible.class);
    assertThat(((Freezing.Inexpressible) freezing).reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.text()).contains("FE"));
  }

  /** The door refuses it by its own table; should one get through, nothing is sent. */
  @Test
  void refusesWhatNotesDoNotHaveAtFactus() {
    issuers.set(ISSUER, settings(false, Map.of()));
    ObjectNode note =
        ContractJson.mapper().valueToTree(InvoiceFixture.aDebitNoteFor("VENTA-1").submission());
    ((ObjectNode) note.get("invoice"))
        .putObject("currency")
        .put("code", "USD")
        .put("exchangeRate", "4000.00");

    var inDollars = ContractJson.mapper().treeToValue(note, SubmissionRequested.class);

    assertThat(freeze(inDollars, INVOICE))
        .asInstanceOf(InstanceOfAssertFactories.type(Freezing.Inexpressible.class))
        .extracting(refused -> refused.reasons().getFirst().text(), STRING)
        .startsWith("$.currency");
  }

  private static InvoiceFixture sale(String prefix) {
    return InvoiceFixture.aSale().with(json -> json.put("numberingPrefix", prefix));
  }

  private byte[] frozen(String scenario) {
    issuers.set(ISSUER, settings(false, Map.of()));
    InvoiceFixture sale = Scenarios.all().get(scenario);
    InvoiceFixture note = Scenarios.notes().get(scenario);
    if (sale != null) {
      return bytes(freeze(sale, null));
    }
    if (note != null) {
      return bytes(freeze(note, scenario.endsWith("period") ? null : INVOICE));
    }
    throw new AssertionError(scenario);
  }

  private JsonNode request(InvoiceFixture fixture) {
    return JSON.readTree(bytes(freeze(fixture, null)));
  }

  private Freezing freeze(InvoiceFixture fixture, @Nullable ReferencedInvoice invoice) {
    return freeze(fixture.submission(), invoice);
  }

  private Freezing freeze(SubmissionRequested submission, @Nullable ReferencedInvoice invoice) {
    var accounts = new FactusAccounts(issuers, FactusTuning.documented(), clock);
    return new FactusFreezing(accounts, new RangeChooser(book, clock))
        .freeze(new FreezeOrder(submission, invoice, null, Instant.EPOCH));
  }

  private static byte[] bytes(Freezing freezing) {
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    return ((Freezing.Frozen) freezing).request().bytes();
  }

  private static String pretty(byte[] json) {
    return JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(JSON.readTree(new String(json, StandardCharsets.UTF_8)))
        + "\n";
  }

  private static NumberingRange range(long id, String document, String prefix, String until) {
    return new NumberingRange(
        id,
        document,
        null,
        prefix,
        1L,
        1000L,
        1L,
        null,
        LocalDate.of(2025, 1, 1),
        LocalDate.parse(until),
        null,
        false,
        true,
        null,
        null);
  }

  private static ProviderSettings settings(
      boolean sendEmail, Map<DocumentType, NumberingRule> numbering) {
    return new ProviderSettings(
        Instant.EPOCH,
        Provider.FACTUS,
        ProviderEnvironment.SIMULATOR,
        Set.of("94"),
        true,
        sendEmail,
        numbering,
        new FactusAccount(
            URI.create("http://localhost:1"),
            "client",
            new Secret("secret"),
            "user",
            new Secret("password")),
        null,
        null);
  }
}
