package co.acuse.factus.testing;

import co.acuse.factus.FactusClient;
import co.acuse.factus.FactusConnections;
import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.settings.FactusClock;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;
import co.acuse.factus.settings.Timeouts;
import java.time.Duration;

/** An account at the fake provider. */
public final class Accounts {

  public static final FactusCredentials CREDENTIALS =
      new FactusCredentials("a-client-id", "s3cret-of-client", "tienda@example.com", "pa55 w&rd");

  private Accounts() {}

  public static FactusSettings settings(FakeFactus factus) {
    return FactusSettings.at(factus.uri())
        .withTimeouts(
            new Timeouts(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(15)))
        .withRateLimit(new RateLimit(1000, Duration.ofSeconds(60), Duration.ofSeconds(1), 20));
  }

  public static FactusClient client(FakeFactus factus) {
    return FactusClient.open(settings(factus), CREDENTIALS);
  }

  /** On a clock that the test moves. */
  public static FactusClient client(FakeFactus factus, FactusClock clock) {
    FactusSettings settings = settings(factus);
    return FactusConnections.open(settings, clock)
        .account(CREDENTIALS, RequestBudget.full(settings.rateLimit(), clock.nanoTime()));
  }
}
