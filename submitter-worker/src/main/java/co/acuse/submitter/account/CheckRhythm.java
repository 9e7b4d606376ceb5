package co.acuse.submitter.account;

import java.time.Duration;
import java.time.Instant;

/**
 * When an account is checked again.
 *
 * @param whenPassed after a check without trouble
 * @param whenRefused after credentials, plan or permission were refused
 * @param whenWrong after the account was found to be another company's
 * @param whenHeldElsewhere after another worker turned out to work for the issuer
 */
record CheckRhythm(
    Duration whenPassed, Duration whenRefused, Duration whenWrong, Duration whenHeldElsewhere) {

  Instant next(CheckOutcome outcome, Instant now) {
    return switch (outcome) {
      case CheckOutcome.Passed _ -> now.plus(whenPassed);
      case CheckOutcome.Refused _ -> now.plus(whenRefused);
      case CheckOutcome.WrongCompany _, CheckOutcome.NotConfigured _ -> now.plus(whenWrong);
      case CheckOutcome.HeldElsewhere _ -> now.plus(whenHeldElsewhere);
      case CheckOutcome.Unanswered(var _, Instant tryAgainAt) -> notBefore(tryAgainAt, now);
      case CheckOutcome.NoRequestLeft(Instant tryAgainAt) -> notBefore(tryAgainAt, now);
    };
  }

  private static Instant notBefore(Instant tryAgainAt, Instant now) {
    return tryAgainAt.isAfter(now) ? tryAgainAt : now.plusSeconds(2);
  }
}
