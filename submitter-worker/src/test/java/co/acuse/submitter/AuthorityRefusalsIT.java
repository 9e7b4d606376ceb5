package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.account.AccountChecks;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What only the authority knows and changes on its side, while Acuse goes on as before: each issuer
 * sells, meets its own change, and sells the refused sale again when all is as it was.
 */
@WithPlatform
class AuthorityRefusalsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final String TURNED_AWAY = "901900299";

  /** Its sales come all at once, after its technical key was changed. */
  private static final String CROWD = "901900298";

  private static final int CROWD_SIZE = 40;

  /** Those under way when the first is rejected, and those begun at the same moment. */
  private static final int MOST_REJECTED = 16;

  /** With the rule that must be told, and its words. */
  enum Change {
    CERTIFICATE_REVOKED("901900201", "ZD04", "El certificado se encuentra revocado"),
    RANGE_WITHDRAWN("901900202", "FAB10b", "El prefijo no corresponde a una numeración autorizada"),
    RANGE_ENDED(
        "901900203", "FAD09b", "La fecha de emisión es posterior a la vigencia de la numeración"),
    RANGE_SHORTENED(
        "901900204", "FAD05c", "El número de factura es mayor que el final de la numeración"),
    TECHNICAL_KEY_CHANGED("901900205", "FAD06", "Valor del CUFE no está calculado correctamente."),
    PIN_CHANGED(
        "901900206", "FAB27b", "Huella no corresponde a un software autorizado para este OFE."),
    SOFTWARE_UNREGISTERED(
        "901900207", "FAB24", "El software informado no está autorizado para este OFE");

    private final String nit;
    private final String rule;
    private final String text;

    Change(String nit, String rule, String text) {
      this.nit = nit;
      this.rule = rule;
      this.text = text;
    }

    Message told() {
      return new Message(rule, text);
    }
  }

  @TempDir private static Path directory;
  private static SimulatedDian dian;
  private static ConfigurableApplicationContext worker;
  private static final Map<Change, InvoiceEvent> REFUSED = new EnumMap<>(Change.class);
  private static final Map<Change, InvoiceEvent> SENT_AGAIN = new EnumMap<>(Change.class);
  private static List<InvoiceEvent> turnedAway = List.of();
  private static List<SubmissionRequested> crowd = List.of();

  @BeforeAll
  static void sellBeforeDuringAndAfterTheChange() throws IOException {
    dian = SimulatedDian.start(directory.resolve("dian"));
    nits().forEach(AuthorityRefusalsIT::register);
    worker = startWorker();

    ended(nits().map(nit -> send(nit, "V-1")).toList());

    Stream.of(Change.values()).forEach(AuthorityRefusalsIT::change);
    dian.strikeOff(TURNED_AWAY);
    SubmissionRequested waiting = send(TURNED_AWAY, "V-2");
    crowd = sellToTheCrowd();
    sellTo(REFUSED);
    await().atMost(PATIENCE).pollInterval(GLANCE).until(() -> isSuspended(waiting));

    nits().forEach(dian::register);
    renewKey(Change.CERTIFICATE_REVOKED.nit);
    nits().forEach(AuthorityRefusalsIT::checkNow);
    sellTo(SENT_AGAIN);
    ended(List.of(waiting));
    ended(crowd);
    turnedAway = events(waiting);
  }

  @AfterAll
  static void stop() {
    worker.close();
    dian.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSaleFailsWithTheRuleAndTheWordsOfTheDian(Change change) {
    assertThat(REFUSED.get(change))
        .isInstanceOfSatisfying(
            InvoiceEvent.SubmissionFailed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
              assertThat(failed.messages()).contains(change.told());
            });
  }

  @ParameterizedTest
  @EnumSource
  void theTillIsToldThatTheSaleItselfMayStayAsItIs(Change change) {
    assertThat(REFUSED.get(change))
        .isInstanceOfSatisfying(
            InvoiceEvent.SubmissionFailed.class,
            failed -> {
              assertThat(failed.retryable()).isTrue();
              assertThat(failed.messages().getLast().code()).isEqualTo("DIAN_ACCOUNT_REJECTED");
            });
  }

  @ParameterizedTest
  @EnumSource
  void theSameSaleIsIssuedUnderTheNumberThatWasRefused(Change change) {
    assertThat(SENT_AGAIN.get(change)).isInstanceOf(InvoiceEvent.InvoiceIssued.class);
    assertThat(dian.issued(change.nit)).containsExactly("SETP990000000", "SETP990000001");
  }

  /** Of such a call nothing was judged: 89 "no autorizado" is no rejection. */
  @Test
  void whoeverTheDianTurnsAwayWaitsAndIsIssuedLater() {
    assertThat(turnedAway)
        .filteredOn(InvoiceEvent::isTerminal)
        .singleElement()
        .isInstanceOf(InvoiceEvent.InvoiceIssued.class);
    assertThat(dian.issued(TURNED_AWAY)).containsExactly("SETP990000000", "SETP990000001");
  }

  /** The account is looked at before the next sale, and does not send until it is mended. */
  @Test
  void mostSalesOfARejectedAccountWaitInsteadOfFailingOneAfterTheOther() {
    List<InvoiceEvent> told = events(crowd);

    assertThat(told)
        .filteredOn(InvoiceEvent.SubmissionFailed.class::isInstance)
        .hasSizeBetween(1, MOST_REJECTED);
    assertThat(told).anyMatch(AuthorityRefusalsIT::isSuspension);
    long issued = told.stream().filter(InvoiceEvent.InvoiceIssued.class::isInstance).count();
    assertThat(dian.issued(CROWD)).hasSize(1 + (int) issued).doesNotHaveDuplicates();
  }

  private static Stream<String> nits() {
    return Stream.concat(
        Stream.of(Change.values()).map(change -> change.nit), Stream.of(TURNED_AWAY, CROWD));
  }

  /** Until one of them waits. */
  private static List<SubmissionRequested> sellToTheCrowd() {
    dian.changeRange(CROWD, SimulatedDian.LAST, SimulatedDian.VALID_UNTIL, "0".repeat(40));
    List<SubmissionRequested> sales =
        IntStream.range(0, CROWD_SIZE).mapToObj(i -> send(CROWD, "V-2" + i)).toList();
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() -> events(sales).stream().anyMatch(AuthorityRefusalsIT::isSuspension));
    return sales;
  }

  private static void register(String nit) {
    dian.register(nit);
    renewKey(nit, false);
  }

  private static void change(Change change) {
    String nit = change.nit;
    switch (change) {
      case CERTIFICATE_REVOKED -> dian.revokeCertificates(nit);
      case RANGE_WITHDRAWN -> dian.withdrawRange(nit);
      case RANGE_ENDED ->
          dian.changeRange(nit, SimulatedDian.LAST, "2020-01-19", SimulatedDian.TECHNICAL_KEY);
      case RANGE_SHORTENED ->
          dian.changeRange(
              nit, SimulatedDian.FIRST, SimulatedDian.VALID_UNTIL, SimulatedDian.TECHNICAL_KEY);
      case TECHNICAL_KEY_CHANGED ->
          dian.changeRange(nit, SimulatedDian.LAST, SimulatedDian.VALID_UNTIL, "0".repeat(40));
      case PIN_CHANGED -> dian.changePin(nit);
      case SOFTWARE_UNREGISTERED -> dian.unregisterSoftware(nit);
    }
  }

  /** Puts a new file in the old one's place, and has the account checked as an operator would. */
  private static void renewKey(String nit) {
    renewKey(nit, true);
  }

  private static void renewKey(String nit, boolean isInUse) {
    try {
      Files.write(keyFile(nit), dian.key(nit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (isInUse) {
      checkNow(nit);
    }
  }

  /** As whoever has mended something does. */
  private static void checkNow(String nit) {
    assertThat(worker.getBean(AccountChecks.class).checkNow(new IssuerNit(nit)).usable()).isTrue();
  }

  /** The second sale of every issuer; what became of it goes into the map. */
  private static void sellTo(Map<Change, InvoiceEvent> ends) {
    Map<Change, SubmissionRequested> sales = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      sales.put(change, send(change.nit, "V-2"));
    }
    ended(List.copyOf(sales.values()));
    sales.forEach((change, sale) -> ends.put(change, end(sale)));
  }

  @SuppressWarnings("unchecked") // the only template of the worker
  private static SubmissionRequested send(String nit, String reference) {
    SubmissionRequested sale = now(InvoiceFixture.aSale().issuer(nit).reference(reference));
    KafkaTemplate<byte[], byte[]> kafka = worker.getBean(KafkaTemplate.class);
    kafka.send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(sale, "/test", null))).join();
    return sale;
  }

  /** A request of its own each time: what is accepted after an end does not share that end. */
  private static SubmissionRequested now(InvoiceFixture fixture) {
    SubmissionRequested usual = fixture.submission(new SubmissionId(UUID.randomUUID()));
    return new SubmissionRequested(
        usual.submissionId(),
        usual.invoiceId(),
        usual.origin(),
        Instant.now(),
        usual.contentHash(),
        null,
        null,
        usual.invoice(),
        usual.totals());
  }

  private static void ended(List<SubmissionRequested> sales) {
    Set<SubmissionId> ids = ids(sales);
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() ->
            lifecycle()
                .filter(InvoiceEvent::isTerminal)
                .map(event -> event.header().submissionId())
                .collect(Collectors.toSet())
                .containsAll(ids));
  }

  private static boolean isSuspended(SubmissionRequested sale) {
    return events(sale).stream().anyMatch(AuthorityRefusalsIT::isSuspension);
  }

  private static boolean isSuspension(InvoiceEvent event) {
    return event instanceof InvoiceEvent.SubmissionWaiting waiting
        && waiting.phase() == Phase.SUSPENDED;
  }

  private static InvoiceEvent end(SubmissionRequested sale) {
    return events(sale).stream().filter(InvoiceEvent::isTerminal).findFirst().orElseThrow();
  }

  private static List<InvoiceEvent> events(SubmissionRequested sale) {
    return events(List.of(sale));
  }

  private static List<InvoiceEvent> events(List<SubmissionRequested> sales) {
    Set<SubmissionId> ids = ids(sales);
    return lifecycle().filter(event -> ids.contains(event.header().submissionId())).toList();
  }

  private static Set<SubmissionId> ids(List<SubmissionRequested> sales) {
    return sales.stream().map(SubmissionRequested::submissionId).collect(Collectors.toSet());
  }

  private static Stream<InvoiceEvent> lifecycle() {
    return Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .map(record -> Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record)))
        .filter(Decoded.Understood.class::isInstance)
        .map(decoded -> ((Decoded.Understood<?>) decoded).message())
        .filter(InvoiceEvent.class::isInstance)
        .map(InvoiceEvent.class::cast);
  }

  private static ConfigurableApplicationContext startWorker() throws IOException {
    StringBuilder issuers = new StringBuilder("issuers:\n");
    nits().forEach(nit -> issuers.append(dian.settings(nit, keyFile(nit))));
    TestDatabase database = Platform.postgres().newDatabase();
    return SubmitterWorker.application()
        .run(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--acuse.submitter.intake.group=authority",
            "--acuse.submitter.timing.suspended=2s",
            "--acuse.issuers-file="
                + Files.writeString(directory.resolve("issuers.yaml"), issuers));
  }

  private static Path keyFile(String nit) {
    return directory.resolve(nit + ".p12");
  }
}
