package co.acuse.factus.auth;

import co.acuse.factus.auth.LoginOutcome.LoggedIn;
import co.acuse.factus.auth.LoginOutcome.NoTurn;
import co.acuse.factus.auth.LoginOutcome.NotLoggedIn;
import co.acuse.factus.http.Deadline;
import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.result.UnavailableReason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The login of an account. There is never more than one on its way; who comes meanwhile waits for
 * it and shares its outcome, so that wrong credentials are not tried once per waiting call.
 */
public final class Session {

  private final TokenEndpoint endpoint;
  private final Duration margin;
  private final LongSupplier nanoTime;
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicReference<@Nullable Tokens> tokens = new AtomicReference<>();
  private final AtomicLong loginsEnded = new AtomicLong();
  private @Nullable NotLoggedIn lastRefusal;

  /**
   * @param margin a token is renewed this long before its end
   */
  public Session(TokenEndpoint endpoint, Duration margin, LongSupplier nanoTime) {
    this.endpoint = endpoint;
    this.margin = margin;
    this.nanoTime = nanoTime;
  }

  /** The account's token, logging in if there is none that will still do. */
  public LoginOutcome token(Duration budgetPatience, Deadline deadline) {
    long endedWhenAsked = loginsEnded.get();
    Tokens held = freshTokens();
    if (held != null) {
      return new LoggedIn(held.access());
    }
    try {
      if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        return new NoTurn(UnavailableReason.DEADLINE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new NoTurn(UnavailableReason.INTERRUPTED);
    }
    try {
      return inTurn(endedWhenAsked, budgetPatience, deadline);
    } finally {
      turn.unlock();
    }
  }

  /** The API refused this token. A newer one, which another call got meanwhile, is kept. */
  public void discard(String refusedAccessToken) {
    Tokens held = tokens.get();
    if (held != null && held.access().equals(refusedAccessToken)) {
      tokens.compareAndSet(held, null);
    }
  }

  private LoginOutcome inTurn(long endedWhenAsked, Duration budgetPatience, Deadline deadline) {
    Tokens held = freshTokens();
    if (held != null) {
      return new LoggedIn(held.access());
    }
    if (loginsEnded.get() > endedWhenAsked && lastRefusal != null) {
      return lastRefusal;
    }
    LoginOutcome outcome = login(budgetPatience, deadline);
    lastRefusal = outcome instanceof NotLoggedIn refusal && isForAll(refusal) ? refusal : null;
    loginsEnded.incrementAndGet();
    return outcome;
  }

  private LoginOutcome login(Duration budgetPatience, Deadline deadline) {
    Tokens held = tokens.get();
    if (held != null && held.refresh() != null) {
      LoginOutcome refreshed = ask(endpoint.refreshForm(held.refresh()), budgetPatience, deadline);
      if (refreshed instanceof LoggedIn) {
        return refreshed;
      }
      // Whether an old refresh token still works is undocumented: never try it twice.
      tokens.set(null);
      if (deadline.passed()) {
        return refreshed;
      }
    }
    return ask(endpoint.passwordForm(), budgetPatience, deadline);
  }

  private LoginOutcome ask(byte[] form, Duration budgetPatience, Deadline deadline) {
    long askedAt = nanoTime.getAsLong();
    HttpOutcome outcome = endpoint.ask(form, budgetPatience, deadline);
    if (outcome instanceof HttpOutcome.Answer answer && answer.status() / 100 == 2) {
      Tokens brought = Tokens.read(answer.text(), askedAt, margin).orElse(null);
      if (brought != null) {
        tokens.set(brought);
        return new LoggedIn(brought.access());
      }
    }
    return new NotLoggedIn(outcome);
  }

  /** Whether the refusal would have met the others too, or was only this caller's own limit. */
  private static boolean isForAll(NotLoggedIn refusal) {
    return switch (refusal.outcome()) {
      case HttpOutcome.Answer _ -> true;
      case HttpOutcome.OutOfBudget _ -> false;
      case HttpOutcome.NoAnswer noAnswer ->
          noAnswer.reason() != UnavailableReason.DEADLINE
              && noAnswer.reason() != UnavailableReason.INTERRUPTED;
    };
  }

  private @Nullable Tokens freshTokens() {
    Tokens held = tokens.get();
    return held != null && held.isFresh(nanoTime.getAsLong()) ? held : null;
  }
}
