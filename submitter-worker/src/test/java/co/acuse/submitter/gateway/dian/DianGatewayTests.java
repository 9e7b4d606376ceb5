package co.acuse.submitter.gateway.dian;

import static co.acuse.submitter.gateway.dian.Verdicts.READ;
import static co.acuse.submitter.gateway.dian.Verdicts.SEND;
import static co.acuse.submitter.gateway.dian.Verdicts.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.SeenRequest;
import co.acuse.submitter.gateway.BreakerSettings;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a document at the DIAN, over real HTTP. */
class DianGatewayTests {

  private static final InvoiceFixture SALE = InvoiceFixture.aSale();

  @TempDir private Path directory;
  private ScriptedDian dian;
  private FrozenRequest frozen;
  private String cufe;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
    frozen = dian.frozen(SALE);
    cufe = SignedXml.read(frozen.bytes()).code();
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void sendsTheFrozenBytesInAZip() {
    dian.answers(SEND, Verdicts.accepted(SEND, cufe));

    var _ = submit();

    SeenRequest request = dian.fake().seen().getFirst();
    assertThat(request.element("wcf:fileName")).isEqualTo("z0900123456000263B023381.zip");
    byte[] zip = Base64.getDecoder().decode(request.element("wcf:contentFile"));
    assertThat(sent(zip)).isEqualTo(frozen.bytes());
  }

  @Test
  void takesAnAcceptedSaleWithItsNumberCufeAndNotices() {
    dian.answers(SEND, Verdicts.accepted(SEND, cufe));

    HeldDocument held = accepted(submit());

    IssuedDocument issued = Objects.requireNonNull(held.issued());
    assertThat(issued.number()).isEqualTo("SETP990000001");
    assertThat(issued.uniqueCode()).isEqualTo(cufe).hasSize(96);
    assertThat(issued.total()).isEqualTo("83300.00");
    assertThat(issued.issuedAt()).isEqualTo("2026-03-16T17:00:00Z");
    assertThat(issued.validatedAt()).isEqualTo("2026-03-16T17:00:03Z");
    assertThat(issued.qrUrl()).endsWith("documentkey=" + cufe);
    assertThat(issued.numberingRange())
        .extracting(IssuedDocument.NumberingRange::resolution)
        .isEqualTo("18760000001");
    assertThat(held.messages())
        .containsExactly(new Message("FAJ43b", "Nombre informado No corresponde al registrado"));
    assertThat(differences(held)).isEmpty();
  }

  @Test
  void tellsTheRulesOfARejectionWithoutItsNotices() {
    dian.answers(SEND, Verdicts.rejected(SEND));

    SubmissionOutcome outcome = submit();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            SubmissionOutcome.RejectedUnheld.class,
            rejected -> {
              assertThat(rejected.fault()).isEqualTo(Fault.ACCOUNT);
              assertThat(rejected.rules())
                  .startsWith(
                      new Message("FAD06", "Valor del CUFE no está calculado correctamente."))
                  .extracting(Message::code)
                  .containsExactly("FAD06", AccountRules.CODE);
            });
    assertThat(outcome.answer().body()).contains("FAJ43b");
  }

  @Test
  void takesItsOwnDocumentWhoseAnswerWasLost() {
    dian.answers(SEND, Verdicts.processedBefore(cufe));
    dian.answers(STATUS, Verdicts.accepted(STATUS, cufe));

    HeldDocument held = accepted(submit());

    assertThat(dian.asked()).containsExactly(SEND, STATUS);
    assertThat(held.issued()).extracting(IssuedDocument::uniqueCode).isEqualTo(cufe);
    assertThat(differences(held)).isEmpty();
  }

  @Test
  void takesTheSameSaleWithAnotherStampAsItsOwn() {
    FrozenRequest earlier =
        dian.frozen(SALE, ScriptedDian.NUMBER, null, ScriptedDian.NOW.minus(Duration.ofMinutes(5)));
    String other = SignedXml.read(earlier.bytes()).code();
    assertThat(other).isNotEqualTo(cufe);
    dian.answers(SEND, Verdicts.processedBefore(other));
    dian.answers(READ, Verdicts.document(earlier.bytes()));

    HeldDocument held = accepted(submit());

    assertThat(held.issued()).extracting(IssuedDocument::uniqueCode).isEqualTo(other);
    assertThat(held.issued())
        .extracting(IssuedDocument::issuedAt)
        .isEqualTo(Instant.parse("2026-03-16T16:55:00Z"));
    assertThat(differences(held)).isEmpty();
  }

  @Test
  void tellsWhatAnotherSaleUnderItsNumberSaysDifferently() {
    FrozenRequest foreign =
        dian.frozen(
            InvoiceFixture.aSale().reference("VENTA-2"),
            ScriptedDian.NUMBER,
            null,
            ScriptedDian.NOW.minus(Duration.ofMinutes(5)));
    dian.answers(SEND, Verdicts.processedBefore(SignedXml.read(foreign.bytes()).code()));
    dian.answers(READ, Verdicts.document(foreign.bytes()));

    frozen = dian.frozen(InvoiceFixture.aSale().otherLinesOfEqualTotal());
    HeldDocument held = accepted(submit());

    assertThat(differences(held))
        .contains(
            new Difference("/Note", "Referencia: VENTA-1", "Referencia: VENTA-2"),
            new Difference("/InvoiceLine/Item/Description", "Producto B", "Producto A"));
  }

  @Test
  void doesNotKnowWhoseDocumentItIsUntilItCanBeRead() {
    dian.answers(SEND, Verdicts.processedBefore("ab".repeat(48)));
    dian.answers(READ, Verdicts.noDocument());

    assertUnavailable(submit(), Certainty.MAYBE_SENT);
  }

  @Test
  void takesNoAnswerAboutAnotherDocument() {
    dian.answers(SEND, Verdicts.accepted(SEND, "ab".repeat(48)));
    dian.answers(STATUS, Verdicts.accepted(STATUS, "ab".repeat(48)));

    assertUnavailable(submit(), Certainty.MAYBE_SENT);
    assertThat(lookUp()).isInstanceOf(LookupOutcome.Unavailable.class);
  }

  @Test
  void waitsForADocumentThatIsInProcess() {
    dian.answers(SEND, Verdicts.status(SEND, "98", "En Proceso"));
    dian.answers(STATUS, Verdicts.status(STATUS, "98", "En Proceso"));

    assertThat(submit()).isInstanceOf(SubmissionOutcome.Pending.class);
    assertThat(lookUp())
        .isInstanceOfSatisfying(
            LookupOutcome.Found.class,
            found -> assertThat(found.document().state()).isEqualTo(HeldDocument.State.PENDING));
  }

  @Test
  void isNoRejectionThatTheDianFailedItself() {
    dian.answers(
        SEND,
        Verdicts.status(SEND, "66", "Error al generar ApplicationResponse. Inténtelo más tarde."));

    assertUnavailable(submit(), Certainty.MAYBE_SENT);
  }

  @Test
  void suspendsAnIssuerThatMayNotSend() {
    dian.answers(
        SEND,
        Verdicts.status(
            SEND, "89", "NIT 900123456 no autorizado a enviar documentos para emisor con NIT 1."));

    assertDenied(submit(), Denial.PERMISSION);
  }

  @Test
  void saysThatABadZipIsItsOwnDefect() {
    dian.answers(
        SEND,
        Verdicts.status(
            SEND,
            "89",
            "Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML"
                + " valido."));

    SubmissionOutcome.RejectedUnheld refused = ourDefect(submit(), "package");
    assertThat(refused.rules().getFirst().text()).contains("No fue encontrado");
    assertThat(refused.rules().getLast().text()).contains("defecto de Acuse", "ZIP");
  }

  @ParameterizedTest
  @CsvSource({"ZB01, schema", "ZE02, signature", "DC24, signature"})
  void saysThatWhatItWroteOrSignedWrongIsItsOwnDefect(String rule, String kind) {
    dian.answers(SEND, Verdicts.rejected(SEND, rule));

    SubmissionOutcome.RejectedUnheld refused = ourDefect(submit(), kind);

    assertThat(refused.rules()).extracting(Message::code).containsExactly(rule, Defect.CODE);
  }

  /** The same sale goes, once Acuse is mended. */
  private SubmissionOutcome.RejectedUnheld ourDefect(SubmissionOutcome outcome, String kind) {
    assertThat(outcome).isInstanceOf(SubmissionOutcome.RejectedUnheld.class);
    var refused = (SubmissionOutcome.RejectedUnheld) outcome;
    assertThat(refused.fault()).isEqualTo(Fault.ACUSE);
    assertThat(dian.defects(kind)).isEqualTo(1);
    return refused;
  }

  @Test
  void countsNoDefectForARejectedSale() {
    dian.answers(SEND, Verdicts.rejected(SEND, "FAK24"));

    assertThat(submit())
        .isInstanceOfSatisfying(
            SubmissionOutcome.RejectedUnheld.class,
            rejected -> assertThat(rejected.fault()).isEqualTo(Fault.SALE));

    assertThat(Stream.of("package", "schema", "signature", "security").map(dian::defects))
        .containsOnly(0.0);
  }

  @Test
  void suspendsAnIssuerWhoseCertificateTheDianDoesNotTake() {
    dian.answers(
        SEND,
        Reply.soap(
            500,
            Envelopes.fault(
                "s:Sender",
                "a:InvalidSecurity",
                "An error occurred when verifying security for the message.")));

    assertDenied(submit(), Denial.CREDENTIALS);
    assertThat(dian.defects("security")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503, 507, 508})
  void mayHaveArrivedWhateverTheStatus(int status) {
    dian.answers(SEND, Reply.html(status));

    SubmissionOutcome outcome = submit();

    assertUnavailable(outcome, Certainty.MAYBE_SENT);
    assertThat(outcome.answer().status()).isEqualTo(status);
    assertThat(outcome.answer().summary()).contains("SendBillSync: " + status);
  }

  @Test
  void mayHaveArrivedWhenTheAnswerIsLost() {
    dian.answers(SEND, Reply.reset());

    assertUnavailable(submit(), Certainty.MAYBE_SENT);
  }

  @Test
  void mayHaveArrivedWhenAWebPageComes() {
    dian.answers(SEND, Reply.html(200));

    SubmissionOutcome outcome = submit();

    assertUnavailable(outcome, Certainty.MAYBE_SENT);
    assertThat(outcome.answer().summary()).contains("web page");
  }

  @Test
  void sentNothingWithoutAConnection() {
    dian.fake().close();

    assertUnavailable(submit(), Certainty.NOT_SENT);
  }

  @Test
  void sendsNothingOnceItMayNot() {
    dian.answers(SEND, Verdicts.accepted(SEND, cufe));
    Call late = new Call(Duration.ofSeconds(10), () -> false, true, null);

    assertUnavailable(
        dian.gateway().submit(late, ScriptedDian.key(SALE), frozen), Certainty.NOT_SENT);

    assertThat(dian.fake().seen()).allSatisfy(seen -> assertThat(seen.body()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"66", "90"})
  void findsNothingThatTheDianDoesNotKnow(String code) {
    dian.answers(STATUS, Verdicts.status(STATUS, code, "TrackId no existe en los registros."));

    assertThat(lookUp())
        .isInstanceOfSatisfying(
            LookupOutcome.NotFound.class, unheld -> assertThat(unheld.decided()).isFalse());
  }

  @Test
  void findsNothingWhereTheDianRejected() {
    dian.answers(STATUS, Verdicts.rejected(STATUS));

    assertThat(lookUp())
        .isInstanceOfSatisfying(
            LookupOutcome.NotFound.class, unheld -> assertThat(unheld.decided()).isTrue());
  }

  @Test
  void findsWhatTheDianHas() {
    dian.answers(STATUS, Verdicts.accepted(STATUS, cufe));

    assertThat(lookUp())
        .isInstanceOfSatisfying(
            LookupOutcome.Found.class,
            found -> {
              assertThat(found.document().number()).isEqualTo("SETP990000001");
              assertThat(differences(found.document())).isEmpty();
            });
  }

  @Test
  void asksForEachRequestTheNewestFirst() {
    FrozenRequest older =
        dian.frozen(SALE, ScriptedDian.NUMBER, null, ScriptedDian.NOW.minus(Duration.ofMinutes(5)));
    dian.answers(STATUS, Verdicts.status(STATUS, "66", "TrackId no existe en los registros."));

    LookupOutcome outcome =
        dian.gateway().lookUp(ScriptedDian.live(), ScriptedDian.key(SALE), List.of(frozen, older));

    assertThat(outcome).isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(dian.fake().seen())
        .extracting(seen -> seen.element("wcf:trackId"))
        .containsExactly(cufe, SignedXml.read(older.bytes()).code());
  }

  @Test
  void findsByItsCodeWhatItKeepsNoBytesOfAndReadsItWhole() {
    dian.answers(STATUS, Verdicts.accepted(STATUS, cufe));
    dian.answers(READ, Verdicts.document(frozen.bytes()));
    frozen = new FrozenRequest(new byte[0], frozen.sha256(), frozen.stamp());

    assertThat(lookUp())
        .isInstanceOfSatisfying(
            LookupOutcome.Found.class,
            found -> {
              assertThat(found.document().number()).isEqualTo("SETP990000001");
              assertThat(differences(found.document())).isEmpty();
            });
    assertThat(dian.asked()).containsExactly(STATUS, READ);
  }

  @Test
  void doesNotFindByItsCodeWhatTheDianDoesNotKnow() {
    dian.answers(STATUS, Verdicts.status(STATUS, "66", "TrackId no existe en los registros."));
    frozen = new FrozenRequest(new byte[0], frozen.sha256(), frozen.stamp());

    assertThat(lookUp()).isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(dian.fake().seen().getFirst().element("wcf:trackId")).isEqualTo(cufe);
  }

  @Test
  void takesAnotherStampThanThatOfWhatItKeepsNoBytesOfForAnotherDocument() {
    FrozenRequest other =
        dian.frozen(SALE, ScriptedDian.NUMBER, null, ScriptedDian.NOW.minus(Duration.ofMinutes(5)));
    dian.answers(SEND, Verdicts.processedBefore(SignedXml.read(other.bytes()).code()));
    dian.answers(READ, Verdicts.document(other.bytes()));
    HeldDocument held = accepted(submit());

    frozen = new FrozenRequest(new byte[0], frozen.sha256(), frozen.stamp());

    assertThat(differences(held)).extracting(Difference::what).containsExactly("UUID");
  }

  @Test
  void passesOverWhatWasMadeForAnotherProvider() {
    FrozenRequest json =
        new FrozenRequest(
            "{\"reference_code\":1}".getBytes(StandardCharsets.UTF_8), "f".repeat(64));

    assertThat(dian.gateway().lookUp(ScriptedDian.live(), ScriptedDian.key(SALE), List.of(json)))
        .isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(dian.asked()).isEmpty();
  }

  @Test
  void concludesNothingWhileTheDianIsAway() {
    dian.answers(STATUS, Reply.html(503));

    assertThat(lookUp()).isInstanceOf(LookupOutcome.Unavailable.class);
  }

  @Test
  void asksForNothingThatWasNotSent() {
    assertThat(dian.gateway().lookUp(ScriptedDian.live(), ScriptedDian.key(SALE), List.of()))
        .isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(dian.asked()).isEmpty();
  }

  @Test
  void sendsNothingToADianThatIsAway() {
    dian.close();
    dian =
        ScriptedDian.start(
            directory, new BreakerSettings(2, 2, 50, Duration.ofMinutes(1), Duration.ZERO));
    dian.answers(SEND, Reply.html(503));
    assertUnavailable(submit(), Certainty.MAYBE_SENT);
    assertThat(dian.gateway().awayUntil()).isEmpty();
    assertUnavailable(submit(), Certainty.MAYBE_SENT);

    assertThat(submit()).isInstanceOf(SubmissionOutcome.BreakerOpen.class);

    assertThat(dian.gateway().awayUntil()).isPresent();
    assertThat(dian.asked()).hasSize(2);
  }

  @Test
  void tellsNoSecret() {
    dian.answers(SEND, Verdicts.rejected(SEND));

    SubmissionOutcome outcome = submit();

    assertThat(outcome.toString() + dian.issuers().all()).doesNotContain(DianIssuers.TECHNICAL_KEY);
    assertThat(new String(frozen.bytes(), StandardCharsets.UTF_8))
        .doesNotContain(DianIssuers.TECHNICAL_KEY);
  }

  private SubmissionOutcome submit() {
    return dian.gateway().submit(ScriptedDian.live(), ScriptedDian.key(SALE), frozen);
  }

  private LookupOutcome lookUp() {
    return dian.gateway().lookUp(ScriptedDian.live(), ScriptedDian.key(SALE), List.of(frozen));
  }

  private List<Difference> differences(HeldDocument held) {
    var account = new Account(dian.gateway().provider(), "dian-900123456", "simulator");
    return dian.gateway().differences(account, ScriptedDian.key(SALE), frozen, held);
  }

  private static HeldDocument accepted(SubmissionOutcome outcome) {
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Accepted.class);
    return ((SubmissionOutcome.Accepted) outcome).document();
  }

  private static void assertUnavailable(SubmissionOutcome outcome, Certainty certainty) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SubmissionOutcome.Unavailable.class,
            unavailable -> assertThat(unavailable.certainty()).isEqualTo(certainty));
  }

  private static void assertDenied(SubmissionOutcome outcome, Denial denial) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SubmissionOutcome.Denied.class,
            denied -> assertThat(denied.denial()).isEqualTo(denial));
  }

  private static byte[] sent(byte[] zip) {
    return switch (Unzipping.of(zip, UnzipLimits.DIAN)) {
      case Unzipped.Files(List<ZippedFile> files) -> files.getFirst().bytes();
      case Unzipped.TooMuch _, Unzipped.Broken _ -> throw new AssertionError("no ZIP");
    };
  }
}
