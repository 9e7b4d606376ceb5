package co.acuse.submitter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.Delivery.State;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.MailAccount;
import co.acuse.edge.issuers.MailAccount.Protection;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.FixedIssuers;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.gateway.dian.DianIssuers;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.Mailing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a mail, and what is told of it. */
class DeliveringTests {

  private static final Instant SINCE = InvoiceFixture.ACCEPTED_AT;
  private static final String BUYER = "compras@example.com";
  private static final Message LATER = new Message("MAIL_DEFERRED", "450 Greylisted");
  private static final Message SILENCE = new Message("MAIL_NOT_ANSWERED", "…");
  private static final DeliverySettings SETTINGS =
      new DeliverySettings(
          true,
          Duration.ofSeconds(1),
          20,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
          Duration.ofDays(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));
  private static final MailAccount ACCOUNT =
      new MailAccount("127.0.0.1", 2525, Protection.NONE, null, "facturas@example.com", null, null);

  private final FixedIssuers issuers = new FixedIssuers();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Deque<MailOutcome> outcomes = new ArrayDeque<>();
  private final List<String> ids = new ArrayList<>();
  private Asked<KeptFiles> files = new Asked.Unavailable<>("not asked in this test");
  private Instant now = SINCE;

  @BeforeEach
  void mails() {
    issuers.set(InvoiceFixture.ISSUER, DianIssuers.mailing(ACCOUNT));
  }

  @Test
  void tellsThatTheMailServerHasTakenIt() {
    MailShelf shelf = packed(mail(BUYER));
    outcomes.add(new MailOutcome.Taken());

    assertThat(deliver(shelf)).isTrue();

    assertThat(shelf.reported())
        .containsExactly(new Delivery(1, State.DELIVERED, 1, BUYER, Reasons.TAKEN, false, null));
    assertThat(
            meters
                .counter("acuse.submitter.deliveries", "state", "DELIVERED", "code", "MAIL_TAKEN")
                .count())
        .isEqualTo(1);
  }

  @Test
  void tellsTheFirstFailureAndWhenItGoesOn() {
    MailShelf shelf = packed(mail(BUYER));
    outcomes.add(new MailOutcome.NotSent(LATER));
    outcomes.add(new MailOutcome.NotSent(LATER));
    outcomes.add(new MailOutcome.Taken());

    var _ = deliver(shelf);
    var _ = deliver(shelf);
    var _ = deliver(shelf);

    assertThat(shelf.reported())
        .containsExactly(
            new Delivery(1, State.WAITING, 1, BUYER, LATER, false, now.plus(Duration.ofMinutes(1))),
            new Delivery(1, State.DELIVERED, 3, BUYER, Reasons.TAKEN, false, null));
    assertThat(shelf.postponed()).containsExactly(Duration.ofMinutes(5));
    assertThat(ids).hasSize(3).containsOnly(ids.getFirst());
  }

  @Test
  void aMailThatWasNotAnsweredGoesAgainAndIsToldAsDoubtful() {
    MailShelf shelf = packed(mail(BUYER));
    outcomes.add(new MailOutcome.Unclear(SILENCE));
    outcomes.add(new MailOutcome.Taken());

    var _ = deliver(shelf);
    var _ = deliver(shelf);

    assertThat(shelf.reported()).extracting(Delivery::inDoubt).containsExactly(true, true);
    assertThat(shelf.reported().getLast().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void givesUpInTheEndAndSaysWhy() {
    MailShelf shelf = packed(mail(BUYER));
    outcomes.add(new MailOutcome.NotSent(LATER));
    now = SINCE.plus(Duration.ofDays(2));

    var _ = deliver(shelf);

    assertThat(shelf.reported())
        .containsExactly(new Delivery(1, State.NOT_DELIVERED, 1, BUYER, LATER, false, null));
  }

  @Test
  void whomTheServerRefusesForGoodIsNotTriedAgain() {
    Message never = new Message("RECIPIENT_REFUSED", "550 No such user");
    MailShelf shelf = packed(mail(BUYER));
    outcomes.add(new MailOutcome.Refused(never));

    assertThat(deliver(shelf)).isTrue();

    assertThat(shelf.reported())
        .containsExactly(new Delivery(1, State.NOT_DELIVERED, 1, BUYER, never, false, null));
  }

  @Test
  void saysThatTheBuyerHasNoAddress() {
    MailShelf shelf = packed(mail(null));

    assertThat(deliver(shelf)).isTrue();

    assertThat(shelf.reported())
        .containsExactly(
            new Delivery(1, State.NOT_DELIVERED, 0, null, Reasons.NO_ADDRESS, false, null));
    assertThat(ids).isEmpty();
  }

  @Test
  void saysThatTheIssuerHasNoMailServer() {
    issuers.set(InvoiceFixture.ISSUER, DianIssuers.mailing(null));
    MailShelf shelf = packed(mail(BUYER));

    assertThat(deliver(shelf)).isTrue();

    assertThat(shelf.reported())
        .containsExactly(
            new Delivery(1, State.NOT_DELIVERED, 0, BUYER, Reasons.NO_MAIL_SERVER, false, null));
  }

  @Test
  void whatIsToBeSentAgainIsMadeOfWhatTheDianHolds() {
    MailShelf shelf = new MailShelf(due("otro@example.com"), null);
    files = new Asked.Told<>(new KeptFiles(List.of(), new Mailing.Ready(mail(BUYER))));
    outcomes.add(new MailOutcome.Taken());

    assertThat(deliver(shelf)).isTrue();
    assertThat(shelf.reported()).isEmpty();
    assertThat(deliver(shelf)).isTrue();

    assertThat(shelf.reported())
        .extracting(Delivery::state, Delivery::recipient)
        .containsExactly(tuple(State.DELIVERED, "otro@example.com"));
  }

  @Test
  void waitsForTheDianWhenItIsAway() {
    MailShelf shelf = new MailShelf(due(null), null);

    var _ = deliver(shelf);

    assertThat(shelf.postponed()).containsExactly(Duration.ofMinutes(1));
    assertThat(shelf.reported()).isEmpty();
  }

  private boolean deliver(MailShelf shelf) {
    var delivering =
        new Delivering(
            shelf,
            new GivenFiles(),
            (_, _, id, _) -> {
              ids.add(id);
              return outcomes.remove();
            },
            issuers,
            SETTINGS,
            (InstantSource) () -> now,
            meters);
    return delivering.deliver(
        new Call(Duration.ofSeconds(5), () -> true, false, null), shelf.due());
  }

  private static MailShelf packed(BuyersMail mail) {
    MailShelf shelf = new MailShelf(due(null), null);
    assertThat(shelf.pack(shelf.due(), mail)).isTrue();
    return shelf;
  }

  private static BuyersMail mail(@Nullable String recipient) {
    return new BuyersMail(recipient, "900123456;Comercio;SETP1;01;x", "x", "z.zip", new byte[1]);
  }

  private static DeliveryDue due(@Nullable String recipient) {
    var sale = InvoiceFixture.aSale().invoice();
    var key = new DocumentKey(sale.id(), sale.issuer(), sale.documentType(), sale.referenceCode());
    return new DeliveryDue(
        key, "SETP990000001", "c".repeat(96), 1, 0, SINCE, false, false, recipient);
  }

  /** Files as the test says. */
  private final class GivenFiles implements ProviderFiles {

    @Override
    public Asked<KeptFiles> kept(Call call, FilesDue document) {
      return files;
    }

    @Override
    public Asked<FetchedFile> pdf(Call call, FilesDue document) {
      return new Asked.Absent<>("not asked for");
    }
  }
}
