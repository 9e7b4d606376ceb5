package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of a document's dealings with its provider; kept as one JSON value. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Dealings {

  /** As often what vanished is sent again: a provider that contradicts itself goes on so. */
  private static final int ROUNDS = 3;

  @Nullable Account boundTo;

  /** The last request that changes something there. */
  @Nullable SentRequest request;

  /** Whether some submitting request of this document was never answered. */
  boolean unanswered;

  /** Whether something else than asked for was found there. */
  boolean conflicted;

  /** Whether its request was frozen for an account that it has left. */
  boolean freezeAgain;

  /** Whether the provider is asked before the next send. */
  boolean lookFirst;

  /** Submissions up to this position may have been sent by a ledger that was lost. */
  long restoredUpTo;

  /** How often the document was asked for and not found since the last request. */
  int notFound;

  /** Whether the last question about it, asked since its last request, got no answer. */
  boolean askedInVain;

  @Nullable Rejection rejection;
  @Nullable Blocker blocker;
  RetryClock retries = RetryClock.fresh();

  /** Since when the provider holds it undecided. */
  @Nullable Instant pendingSince;

  /** How often the provider said that it is undecided, and later that it does not hold it. */
  int vanished;

  /** Whether the authority's last word was that it has rejected it. */
  boolean decidedAgainst;

  /** How often it was decided while it was undecided here. */
  int decisions;

  /** Whether the provider ever held the active submission undecided. */
  boolean wasPending;

  /** Whether what was undecided is sent again, however often and long that was tried before. */
  boolean onceMore;

  /** Tries since it became pending or blocked. */
  int holdingTries;

  boolean stuckTold;

  /** Present while the active submission is issued as type 04. */
  @Nullable Contingency contingency;

  /** Whether it can no longer be issued as type 04: its day was over. */
  boolean contingencyMissed;

  /** Whether some buyer may have it: its number is never another document's. */
  boolean givenToBuyer;

  int lateChecks;
  @Nullable Told told;
  @Nullable OperatorAction ordered;

  /** For a document that has not dealt with anybody yet. */
  public Dealings() {}

  /** The last wait that was told. */
  public @Nullable Told told() {
    return told;
  }

  /** The document that stands in the way. */
  public @Nullable Blocker blocker() {
    return blocker;
  }

  /** What it was sent to, or signed with. */
  public @Nullable Account boundTo() {
    return boundTo;
  }

  /** Since when its active submission is in contingency. */
  public @Nullable Instant contingencySince() {
    return contingency == null ? null : contingency.signedAt();
  }

  /** Whether it can no longer be issued in contingency. */
  public boolean hasMissedContingency() {
    return contingencyMissed;
  }

  /** Whether any request has left for a provider. */
  public boolean isBound() {
    return boundTo != null;
  }

  boolean isOpen(Instant now, Duration lag) {
    return request != null && request.isOpen(now, lag);
  }

  /** Whether "not found", asked at {@code askedAt}, means that the provider does not hold it. */
  boolean isConclusive(Instant askedAt, Duration lag) {
    return request == null || !askedAt.isBefore(request.conclusiveFrom(lag));
  }

  void answered(Instant now) {
    if (request != null) {
      request = request.answered(now);
    }
  }

  /** A submitting request went out and came to nothing known. */
  void lostSight() {
    unanswered = true;
    notFound = 0;
    askedInVain = false;
  }

  /**
   * The ledger was restored from a copy; the one that was lost may have sent more than is known.
   *
   * @param possible the last request that it can have sent
   * @param position of the last submission that it can have known
   */
  void restored(SentRequest possible, long position) {
    noLongerHeld();
    request = possible;
    unanswered = true;
    lookFirst = true;
    restoredUpTo = position;
    told = null;
  }

  /** Whether a ledger that was lost may have sent the submission, and nobody was asked since. */
  boolean mayHaveLeft(SubmissionEntry entry) {
    return lookFirst && entry.position() <= restoredUpTo;
  }

  /** Another submission begins; what is known of the provider's side stays. */
  void beginSubmission() {
    lookFirst = unanswered || conflicted;
    notFound = 0;
    askedInVain = false;
    rejection = null;
    blocker = null;
    retries = RetryClock.fresh();
    pendingSince = null;
    holdingTries = 0;
    vanished = 0;
    decidedAgainst = false;
    decisions = 0;
    wasPending = false;
    stuckTold = false;
    contingency = null;
    contingencyMissed = false;
    lateChecks = 0;
    told = null;
  }

  /** Whether something was sent whose end nobody has told. */
  boolean mayHaveArrived() {
    return unanswered || pendingSince != null;
  }

  /**
   * The account that it was bound to does not hold it, and never will. That something may have been
   * sent stays written: its number is never another document's.
   */
  void leaveAccount() {
    unanswered = mayHaveArrived();
    noLongerHeld();
    boundTo = null;
    request = null;
    lookFirst = false;
    freezeAgain = true;
  }

  /** It was undecided, and is certainly not held. Whether sending it again may lead anywhere. */
  boolean vanishes() {
    return ++vanished <= ROUNDS;
  }

  /**
   * The authority has just said whether it has rejected it. If that is new of what was undecided,
   * the same bytes are sent once more, since they bring its rules.
   */
  void decidedAgainst(boolean said) {
    boolean isNew = said && !decidedAgainst && pendingSince != null;
    decidedAgainst = said;
    if (isNew && !onceMore && decisions < ROUNDS) {
      decisions++;
      onceMore = true;
    }
  }

  /** A person wants it sent once more. */
  void allowOnceMore() {
    onceMore = wasPending;
  }

  /** Whether the authority took it up, and has not said since that it rejected it. */
  boolean mayBeDecidedYet() {
    return wasPending && !decidedAgainst;
  }

  boolean mayGoOnceMore() {
    return onceMore;
  }

  void noLongerHeld() {
    notFound = 0;
    pendingSince = null;
    onceMore = false;
    holdingTries = 0;
    rejection = null;
    blocker = null;
  }
}
