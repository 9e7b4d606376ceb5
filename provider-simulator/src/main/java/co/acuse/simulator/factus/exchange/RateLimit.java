package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.protocol.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** So many requests a minute for each account, logins included. */
public final class RateLimit {

  private final Map<String, RateWindow> windows = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public RateLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Lets a request in, or answers 429. */
  Optional<Reply> refuse(Exchange exchange, Account account) {
    if (!account.switches().rateLimited()) {
      return Optional.empty();
    }
    int limit = account.switches().requestsPerMinute();
    RateWindow.Admission admission =
        window(account.id())
            .admit(clock.millis(), limit, account.switches().rateWindowSeconds() * 1000L);
    exchange.header("X-RateLimit-Limit", Integer.toString(limit));
    exchange.header("X-RateLimit-Remaining", Integer.toString(admission.remaining()));
    if (admission.admitted()) {
      return Optional.empty();
    }
    return Optional.of(tooMany(account, admission.retryAfterSeconds()));
  }

  /** Counts a request of an earlier life of this process. */
  void recall(String account, Instant at) {
    window(account).recall(at.toEpochMilli());
  }

  /** Forgets every window. */
  public void clear() {
    windows.clear();
  }

  private Reply tooMany(Account account, long seconds) {
    return Reply.text(429, "TOO_MANY", account.switches().tooManyBody())
        .with("Retry-After", Long.toString(seconds))
        .with("X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + seconds));
  }

  private RateWindow window(String account) {
    return windows.computeIfAbsent(account, _ -> new RateWindow());
  }
}
