package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway over real HTTP, against the simulator. */
class FactusGatewayTests {

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

  @Test
  void takesAValidatedDocumentWithNoticesAsAccepted() {
    Sale sale = sale(Map.of(), "VENTA-1");

    var accepted = accepted(sale.submit());

    assertThat(accepted.document().state()).isEqualTo(HeldDocument.State.VALIDATED);
    assertThat(accepted.document().messages()).isNotEmpty();
    assertThat(issued(accepted.document()).total()).isEqualByComparingTo("83300.00");
    assertThat(issued(accepted.document()).number()).startsWith("SETP");
    assertThat(issued(accepted.document()).uniqueCode()).hasSize(96);
    assertThat(sale.differences(accepted.document())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"emptyErrors,OBJECT", "emptyErrors,ARRAY", "errorsShape,OBJECT", "errorsShape,ARRAY"})
  void readsEveryShapeOfErrors(String name, String value) {
    Sale sale = sale(Map.of(name, value), "VENTA-1");

    assertThat(sale.differences(accepted(sale.submit()).document())).isEmpty();
  }

  @Test
  void getsTheSameNumberForTheSameReference() {
    Sale sale = sale(Map.of(), "VENTA-1");

    String first = accepted(sale.submit()).document().number();
    String second = accepted(sale.submit()).document().number();

    assertThat(second).isEqualTo(first);
    assertThat(sale.documents()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REJECT_DUPLICATE", "REJECT_ALWAYS"})
  void takesARefusedDuplicateAsSomethingToLookUp(String sameReference) {
    Sale sale = sale(Map.of("sameReference", sameReference), "VENTA-1");
    var _ = accepted(sale.submit());
    Sale other =
        sale.with(
            InvoiceFixture.aSale()
                .issuer(sale.issuer().value())
                .reference("VENTA-1")
                .otherLinesOfEqualTotal());

    assertThat(other.submit()).isInstanceOf(SubmissionOutcome.Blocked.class);
    HeldDocument held = found(other.lookUp());
    assertThat(sale.differences(held)).isEmpty();
    assertThat(other.differences(held)).isNotEmpty();
  }

  @Test
  void seesThatAStoredDocumentHasOtherLines() {
    Sale sale = sale(Map.of(), "VENTA-1");
    var _ = accepted(sale.submit());
    Sale other =
        sale.with(
            InvoiceFixture.aSale()
                .issuer(sale.issuer().value())
                .reference("VENTA-1")
                .otherLinesOfEqualTotal());

    HeldDocument held = accepted(other.submit()).document();

    assertThat(other.differences(held)).isNotEmpty();
    assertThat(sale.differences(held)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-STORE-RESET-1",
    "SIM-STORE-5XX-1",
    "SIM-STORE-503HTML-1",
    "SIM-STORE-HANG-6-1",
    "SIM-TRUNCATE-1",
    "SIM-HTML-1",
    "SIM-WRONGKEY-1"
  })
  void doesNotTakeALostAnswerForAnEnd(String reference) {
    Sale sale = sale(Map.of(), reference);

    SubmissionOutcome lost = sale.submit();

    assertThat(lost).isInstanceOf(SubmissionOutcome.Unavailable.class);
    assertThat(((SubmissionOutcome.Unavailable) lost).certainty()).isEqualTo(Certainty.MAYBE_SENT);
    HeldDocument held = found(sale.lookUp());
    assertThat(held.full()).isTrue();
    assertThat(sale.differences(held)).isEmpty();
    assertThat(accepted(sale.submit()).document().number()).isEqualTo(held.number());
    assertThat(sale.documents()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIM-RESET-1", "SIM-500-1", "SIM-503HTML-1"})
  void asksAgainWhenNothingWasStored(String reference) {
    Sale sale = sale(Map.of(), reference);

    assertThat(sale.submit()).isInstanceOf(SubmissionOutcome.Unavailable.class);
    assertThat(sale.lookUp()).isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(accepted(sale.submit()).document().number()).isNotNull();
  }

  @Test
  void sendsNothingWhenTheLastWordIsNo() {
    Sale sale = sale(Map.of(), "VENTA-1");
    Call refused = new Call(Duration.ofSeconds(10), () -> false, true, null);

    SubmissionOutcome outcome = factus.gateway().submit(refused, sale.key(), sale.request());

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Unavailable.class);
    assertThat(((SubmissionOutcome.Unavailable) outcome).certainty()).isEqualTo(Certainty.NOT_SENT);
    assertThat(outcome.answer().status()).isNull();
    assertThat(factus.requests(sale.issuer(), "VALIDATE")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SIM-REJECT-FAJ43b-1", "SIM-REJECT422-FAJ43b-1"})
  void rejectsAsTheAuthorityDoesThenDeletesAndSendsAgain(String reference) {
    Sale sale = sale(Map.of(), reference);

    SubmissionOutcome outcome = sale.submit();

    assertThat(outcome).isInstanceOf(SubmissionOutcome.RejectedByAuthority.class);
    assertThat(((SubmissionOutcome.RejectedByAuthority) outcome).rules())
        .anySatisfy(rule -> assertThat(rule.text()).contains("Rechazo"));
    assertThat(found(sale.lookUp()).state()).isEqualTo(HeldDocument.State.REJECTED);
    assertThat(sale.delete()).isInstanceOf(DeletionOutcome.Deleted.class);
    assertThat(sale.delete()).isInstanceOf(DeletionOutcome.Absent.class);
    assertThat(accepted(sale.submit()).document().number()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "204"})
  void deletesWhateverTheStatusOfTheConfirmation(String status) {
    Sale sale = sale(Map.of("deleteStatus", Integer.valueOf(status)), "SIM-REJECT-FAK24-1");
    var _ = sale.submit();

    assertThat(sale.delete()).isInstanceOf(DeletionOutcome.Deleted.class);
  }

  @Test
  void doesNotDeleteAValidatedDocument() {
    Sale sale = sale(Map.of(), "VENTA-1");
    var _ = accepted(sale.submit());

    assertThat(sale.delete()).isInstanceOf(DeletionOutcome.Validated.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONFLICT", "REVALIDATE"})
  void looksUpAnOwnRejectedDocumentInTheWay(String ownRejected) {
    Sale sale = sale(Map.of("ownRejected", ownRejected), "SIM-REJECT-FAK24-1");
    var _ = sale.submit();

    SubmissionOutcome again = sale.submit();

    if (ownRejected.equals("CONFLICT")) {
      assertThat(blocker(again).ours()).isTrue();
      assertThat(found(sale.lookUp()).state()).isEqualTo(HeldDocument.State.REJECTED);
    } else {
      assertThat(again).isInstanceOf(SubmissionOutcome.Accepted.class);
    }
    assertThat(sale.documents()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REEVALUATE", "CONFLICT"})
  void keepsAPendingDocumentUntilItIsDecided(String ownPending) {
    Sale sale = sale(Map.of("ownPending", ownPending), "SIM-PENDING-2-1");

    assertThat(sale.submit()).isInstanceOf(SubmissionOutcome.Pending.class);
    SubmissionOutcome last = sale.submit();
    for (int i = 0; i < 5 && !(last instanceof SubmissionOutcome.Accepted); i++) {
      LookupOutcome seen = sale.lookUp();
      assertThat(seen).isInstanceOf(LookupOutcome.Found.class);
      last =
          found(seen).state() == HeldDocument.State.VALIDATED
              ? new SubmissionOutcome.Accepted(found(seen), seen.answer())
              : sale.submit();
    }
    assertThat(last).isInstanceOf(SubmissionOutcome.Accepted.class);
    assertThat(sale.documents()).isEqualTo(1);
  }

  @Test
  void namesAForeignBlockerAndDeletesNothing() {
    Sale sale = sale(Map.of(), "VENTA-1");
    factus.admin(
        "POST",
        "/admin/factus/accounts/" + sale.issuer() + "/foreign-documents",
        Map.of("family", "bills", "state", "PENDING", "reference", "AJENA-1"));

    Blocker blocker = blocker(sale.submit());

    assertThat(blocker.reference()).isEqualTo("AJENA-1");
    assertThat(blocker.ours()).isFalse();
    assertThat(sale.lookUp()).isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(factus.requests(sale.issuer(), "DELETE")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MESSAGE", "ERRORS_LIST"})
  void understandsBothShapesOfAConflict(String shape) {
    Sale sale = sale(Map.of("conflictShape", shape), "SIM-409-1");

    assertThat(sale.submit()).isInstanceOf(SubmissionOutcome.Blocked.class);
  }

  @ParameterizedTest
  @CsvSource({"ENVELOPE", "LARAVEL"})
  void takesRefusedFieldsAsInvalid(String shape) {
    IssuerNit issuer = factus.newIssuer(Map.of("fieldErrors", shape, "unitCodes", List.of("KGM")));
    Sale sale = new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()));

    SubmissionOutcome outcome = sale.submit();

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Invalid.class);
    assertThat(((SubmissionOutcome.Invalid) outcome).errors())
        .anySatisfy(error -> assertThat(error.code()).contains("unit_measure_code"));
    assertThat(sale.lookUp()).isInstanceOf(LookupOutcome.NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({"SIM-402-1,PLAN_EXHAUSTED", "SIM-403-1,PERMISSION", "SIM-401-xall-1,CREDENTIALS"})
  void takesARefusedAccountAsDenied(String reference, Denial denial) {
    SubmissionOutcome outcome = sale(Map.of(), reference).submit();

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Denied.class);
    assertThat(((SubmissionOutcome.Denied) outcome).denial()).isEqualTo(denial);
    assertThat(outcome.answer().status()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void takesARefusedLoginAsDeniedAndUnsent(int status) {
    IssuerNit issuer = factus.newIssuer(Map.of("invalidGrantStatus", status));
    factus.issuers().set(issuer, factus.settings(issuer, "wrong", Map.of()));
    Sale sale = new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()));

    SubmissionOutcome outcome = sale.submit();

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Denied.class);
    assertThat(outcome.answer().status()).isNull();
    assertThat(factus.requests(issuer, "VALIDATE")).isEmpty();

    factus.issuers().set(issuer, factus.settings(issuer, "password", Map.of()));
    assertThat(accepted(sale.submit()).document().number()).isNotNull();
  }

  @Test
  void logsInOnceMoreWhenATokenDies() {
    Sale sale = sale(Map.of(), "SIM-401ONCE-1");

    assertThat(accepted(sale.submit()).document().number()).isNotNull();
    assertThat(factus.requests(sale.issuer(), "LOGIN")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIM-429-7-1", "SIM-429DATE-7-1"})
  void waitsAsLongAsItIsTold(String reference) {
    Instant before = Instant.now();

    SubmissionOutcome outcome = sale(Map.of(), reference).submit();

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Throttled.class);
    assertThat(((SubmissionOutcome.Throttled) outcome).until())
        .isBetween(before.plusSeconds(5), before.plusSeconds(20));
    assertThat(outcome.answer().status()).isEqualTo(429);
  }

  @Test
  void doesNotFindADocumentThatLags() {
    Sale sale = sale(Map.of(), "SIM-LAG-3600-1");
    var _ = sale.submit();

    assertThat(sale.lookUp()).isInstanceOf(LookupOutcome.NotFound.class);
  }

  @Test
  void givesAnOwnBudgetBackAsThrottledAndUnsent() {
    Sale sale = sale(Map.of(), "VENTA-1");
    factus.gateway().count(sale.issuer(), new BudgetUse.Untold(Duration.ZERO));
    Call hurried = SimulatedFactus.within(Duration.ofSeconds(2));

    SubmissionOutcome outcome = factus.gateway().submit(hurried, sale.key(), sale.request());

    assertThat(outcome).isInstanceOf(SubmissionOutcome.Throttled.class);
    assertThat(outcome.answer().status()).isNull();
    assertThat(factus.requests(sale.issuer(), "VALIDATE")).isEmpty();
    assertThat(factus.requests(sale.issuer(), "LOGIN")).isEmpty();
    assertThat(factus.accounts().remaining(sale.issuer())).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"FLAT", "NESTED"})
  void issuesNotesOnTheirInvoice(String wrapper) {
    Sale sale = sale(Map.of("creditNoteWrapper", wrapper), "VENTA-1");
    HeldDocument invoice = accepted(sale.submit()).document();
    FreezeOrder.ReferencedInvoice reference =
        new FreezeOrder.ReferencedInvoice(
            issued(invoice).number(), issued(invoice).uniqueCode(), null);

    for (InvoiceFixture fixture :
        List.of(
            InvoiceFixture.aCreditNoteFor("VENTA-1"), InvoiceFixture.aDebitNoteFor("VENTA-1"))) {
      Sale note = new Sale(factus, fixture.issuer(sale.issuer().value()), reference);
      HeldDocument held = accepted(note.submit()).document();

      assertThat(issued(held).number()).doesNotStartWith("SETP");
      assertThat(issued(held).uniqueCode()).isNotEqualTo(issued(invoice).uniqueCode());
      assertThat(note.differences(held)).isEmpty();
      assertThat(note.differences(found(note.lookUp()))).isEmpty();
    }
  }

  private static Sale sale(Map<String, Object> switches, String reference) {
    IssuerNit issuer = factus.newIssuer(switches);
    return new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()).reference(reference));
  }

  private static SubmissionOutcome.Accepted accepted(SubmissionOutcome outcome) {
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Accepted.class);
    return (SubmissionOutcome.Accepted) outcome;
  }

  private static IssuedDocument issued(HeldDocument held) {
    return Objects.requireNonNull(held.issued());
  }

  private static Blocker blocker(SubmissionOutcome outcome) {
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Blocked.class);
    return Objects.requireNonNull(((SubmissionOutcome.Blocked) outcome).blocker());
  }

  private static HeldDocument found(LookupOutcome outcome) {
    assertThat(outcome).isInstanceOf(LookupOutcome.Found.class);
    return ((LookupOutcome.Found) outcome).document();
  }
}
