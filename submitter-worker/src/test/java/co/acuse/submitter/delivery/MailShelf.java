package co.acuse.submitter.delivery;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.DeliveryQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A queue in memory with one mail. */
final class MailShelf implements DeliveryQueue {

  private final List<Delivery> reported = new ArrayList<>();
  private final List<Duration> postponed = new ArrayList<>();
  private DeliveryDue due;
  private @Nullable BuyersMail packed;
  private boolean underWay;

  MailShelf(DeliveryDue due, @Nullable BuyersMail packed) {
    this.due = due;
    this.packed = packed;
  }

  /** As it stands now. */
  DeliveryDue due() {
    return due;
  }

  /** What was told of it, in order. */
  List<Delivery> reported() {
    return List.copyOf(reported);
  }

  /** For how long it was put off without a word. */
  List<Duration> postponed() {
    return List.copyOf(postponed);
  }

  @Override
  public List<DeliveryDue> due(int limit) {
    return List.of(due);
  }

  @Override
  public boolean pack(DeliveryDue one, BuyersMail mail) {
    packed = mail;
    due = changed(due.attempts(), due.inDoubt());
    return true;
  }

  @Override
  public Optional<DeliveryAttempt> begin(DeliveryDue one, Duration hold) {
    BuyersMail mail = packed;
    if (mail == null) {
      return Optional.empty();
    }
    due = changed(due.attempts() + 1, due.inDoubt() || underWay);
    underWay = true;
    return Optional.of(new DeliveryAttempt(due.attempts(), due.inDoubt(), mail));
  }

  @Override
  public boolean postpone(DeliveryDue one, Duration wait, boolean inDoubt) {
    underWay = false;
    due = changed(due.attempts(), inDoubt);
    return postponed.add(wait);
  }

  @Override
  public boolean report(DeliveryDue one, Delivery delivery) {
    underWay = false;
    due = changed(delivery.attempts(), delivery.inDoubt());
    return reported.add(delivery);
  }

  private DeliveryDue changed(int attempts, boolean inDoubt) {
    BuyersMail mail = packed;
    String known = due.recipient();
    return new DeliveryDue(
        due.key(),
        due.number(),
        due.uniqueCode(),
        due.round(),
        attempts,
        due.since(),
        mail != null,
        inDoubt,
        known != null || mail == null ? known : mail.recipient());
  }
}
