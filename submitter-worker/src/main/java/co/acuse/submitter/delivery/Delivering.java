package co.acuse.submitter.delivery;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.Delivery.State;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.MailAccount;
import co.acuse.edge.observability.LogContext;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryAttempt;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.Mailing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one document to its buyer, or puts it off, or tells that it cannot be done. */
final class Delivering {

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  private final DeliveryQueue queue;
  private final ProviderFiles files;
  private final Postman postman;
  private final IssuerDirectory issuers;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final MeterRegistry meters;

  Delivering(
      DeliveryQueue queue,
      ProviderFiles files,
      Postman postman,
      IssuerDirectory issuers,
      DeliverySettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    this.queue = queue;
    this.files = files;
    this.postman = postman;
    this.issuers = issuers;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /** Says whether the next mail of the same issuer can be tried now. */
  boolean deliver(Call call, DeliveryDue due) {
    try (var _ = LogContext.open().issuer(due.key().issuer()).invoice(due.key().invoiceId())) {
      Optional<MailAccount> account = account(due);
      if (account.isEmpty()) {
        return endWithout(due, Reasons.NO_MAIL_SERVER);
      }
      if (!due.packed()) {
        return pack(call, due);
      }
      String recipient = due.recipient();
      return recipient == null
          ? endWithout(due, Reasons.NO_ADDRESS)
          : queue
              .begin(due, settings.hold())
              .map(attempt -> send(account.get(), recipient, due, attempt))
              .orElse(false);
    }
  }

  private Optional<MailAccount> account(DeliveryDue due) {
    return issuers
        .find(due.key().issuer())
        .flatMap(found -> found.at(clock.instant()))
        .flatMap(entry -> Optional.ofNullable(entry.mail()));
  }

  /** What is to be sent is made once more of what the provider holds; it is due again at once. */
  private boolean pack(Call call, DeliveryDue due) {
    var document = new FilesDue(due.key(), due.number(), due.uniqueCode(), 0);
    return switch (files.kept(call, document)) {
      case Asked.Told<KeptFiles>(KeptFiles(_, Mailing.Ready(var mail))) -> queue.pack(due, mail);
      case Asked.Told<KeptFiles>(KeptFiles(_, Mailing.Impossible(var why))) -> endWithout(due, why);
      case Asked.Told<KeptFiles>(KeptFiles(_, Mailing.None _)) -> endWithout(due, Reasons.NOT_OURS);
      case Asked.Absent<KeptFiles>(String why) -> filesLater(due, why);
      case Asked.Unavailable<KeptFiles>(String why) -> filesLater(due, why);
      case Asked.Denied<KeptFiles>(_, String why) -> filesLater(due, why);
      case Asked.Throttled<KeptFiles>(Instant until) -> filesLater(due, "throttled until " + until);
    };
  }

  private boolean filesLater(DeliveryDue due, String why) {
    LOG.info("The files to be mailed cannot be had now: {}", why);
    if (settings.isOver(due.since(), clock.instant())) {
      return endWithout(due, Reasons.NO_FILES);
    }
    return queue.postpone(due, settings.waitAfter(1), false);
  }

  private boolean send(MailAccount account, String to, DeliveryDue due, DeliveryAttempt attempt) {
    MailOutcome outcome = postman.send(account, to, id(account, due), attempt.mail());
    return switch (outcome) {
      case MailOutcome.Taken _ -> end(due, attempt, State.DELIVERED, Reasons.TAKEN);
      case MailOutcome.Refused(Message why) -> end(due, attempt, State.NOT_DELIVERED, why);
      case MailOutcome.NotSent(Message why) -> later(due, attempt, why, attempt.inDoubt());
      case MailOutcome.Unclear(Message why) -> later(due, attempt, why, true);
    };
  }

  /** The same on every attempt of a round, and another one when somebody has it sent again. */
  private static String id(MailAccount account, DeliveryDue due) {
    String domain = account.from().substring(account.from().indexOf('@') + 1);
    return due.key().invoiceId() + "." + due.round() + "@" + domain;
  }

  /** Tells the first failure of a round, and whatever leaves in doubt; the others are like it. */
  private boolean later(DeliveryDue due, DeliveryAttempt attempt, Message why, boolean inDoubt) {
    DeliveryDue begun = begun(due, attempt);
    if (settings.isOver(due.since(), clock.instant())) {
      return report(begun, delivery(begun, State.NOT_DELIVERED, why, inDoubt, null));
    }
    Duration wait = settings.waitAfter(attempt.number());
    LOG.info("Mail not delivered ({}), tried again in {}", why.code(), wait);
    boolean news = attempt.number() == 1 || inDoubt != attempt.inDoubt();
    return news
        ? report(begun, delivery(begun, State.WAITING, why, inDoubt, clock.instant().plus(wait)))
        : queue.postpone(begun, wait, inDoubt);
  }

  private boolean end(DeliveryDue due, DeliveryAttempt attempt, State state, Message why) {
    DeliveryDue begun = begun(due, attempt);
    return report(begun, delivery(begun, state, why, attempt.inDoubt(), null));
  }

  private boolean endWithout(DeliveryDue due, Message why) {
    return report(due, delivery(due, State.NOT_DELIVERED, why, due.inDoubt(), null));
  }

  private boolean report(DeliveryDue due, Delivery delivery) {
    boolean written = queue.report(due, delivery);
    if (written) {
      String state = delivery.state().name();
      meters
          .counter("acuse.submitter.deliveries", "state", state, "code", delivery.reason().code())
          .increment();
      LOG.info("Mail {}: {}", state, delivery.reason().code());
    }
    return written;
  }

  private static DeliveryDue begun(DeliveryDue due, DeliveryAttempt attempt) {
    return new DeliveryDue(
        due.key(),
        due.number(),
        due.uniqueCode(),
        due.round(),
        attempt.number(),
        due.since(),
        true,
        attempt.inDoubt(),
        due.recipient());
  }

  private static Delivery delivery(
      DeliveryDue due, State state, Message why, boolean inDoubt, @Nullable Instant next) {
    return new Delivery(due.round(), state, due.attempts(), due.recipient(), why, inDoubt, next);
  }
}
