package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails to buyers that are to be sent, at least once. */
public interface DeliveryQueue {

  /**
   * Those of the issuers that this process holds that are due.
   *
   * @param limit of each issuer, so that none keeps the others waiting
   */
  List<DeliveryDue> due(int limit);

  /**
   * Keeps what is to be sent; an address that an operator named stays.
   *
   * @return false when the lease is gone, or the round over: then nothing was written
   */
  boolean pack(DeliveryDue due, BuyersMail mail);

  /**
   * Writes down that an attempt begins.
   *
   * @param hold when the next one may begin if nothing is heard of this one
   * @return empty when the lease is gone, or the round over: then nothing may be sent
   */
  Optional<DeliveryAttempt> begin(DeliveryDue due, Duration hold);

  /**
   * Puts it off without a word.
   *
   * @param inDoubt whether the attempt may have arrived
   */
  boolean postpone(DeliveryDue due, Duration wait, boolean inDoubt);

  /** Tells how it stands as an event, and ends or puts off the round accordingly. */
  boolean report(DeliveryDue due, Delivery delivery);

  /**
   * A mail whose time has come.
   *
   * @param attempts that were begun in this round
   * @param since when the round began
   * @param packed whether what is to be sent was made
   * @param inDoubt whether an earlier attempt may have arrived
   * @param recipient absent when none is known
   */
  record DeliveryDue(
      DocumentKey key,
      String number,
      String uniqueCode,
      int round,
      int attempts,
      Instant since,
      boolean packed,
      boolean inDoubt,
      @Nullable String recipient) {}

  /**
   * An attempt that was begun.
   *
   * @param number from 1
   * @param inDoubt whether an earlier one may have arrived
   */
  record DeliveryAttempt(int number, boolean inDoubt, BuyersMail mail) {}
}
