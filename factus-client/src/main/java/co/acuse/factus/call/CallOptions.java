package co.acuse.factus.call;

import co.acuse.factus.budget.Priority;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one call is made.
 *
 * @param priority who goes first when the budget is scarce
 * @param totalTimeout the whole call's time; null takes the settings'
 * @param budgetPatience longest wait for a place in the budget; null waits as long as the total
 *     time allows, zero answers {@code BudgetExhausted} at once
 * @param permit asked directly before the first byte of the request (not of a login)
 * @param headers added to the request, for example {@code traceparent}
 */
public record CallOptions(
    Priority priority,
    @Nullable Duration totalTimeout,
    @Nullable Duration budgetPatience,
    SendPermit permit,
    Map<String, String> headers) {

  public CallOptions {
    if (totalTimeout != null && !totalTimeout.isPositive()) {
      throw new IllegalArgumentException("totalTimeout must be positive, was " + totalTimeout);
    }
    headers = Map.copyOf(headers);
    headers.forEach(CallOptions::refuseUnfitHeader);
  }

  /** A call somebody waits for. */
  public static CallOptions live() {
    return new CallOptions(Priority.LIVE, null, null, SendPermit.ALWAYS, Map.of());
  }

  /** A call that steps back behind live ones. */
  public static CallOptions background() {
    return new CallOptions(Priority.BACKGROUND, null, null, SendPermit.ALWAYS, Map.of());
  }

  public CallOptions withTotalTimeout(Duration total) {
    return new CallOptions(priority, total, budgetPatience, permit, headers);
  }

  public CallOptions withBudgetPatience(Duration patience) {
    return new CallOptions(priority, totalTimeout, patience, permit, headers);
  }

  public CallOptions withPermit(SendPermit other) {
    return new CallOptions(priority, totalTimeout, budgetPatience, other, headers);
  }

  public CallOptions withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new CallOptions(priority, totalTimeout, budgetPatience, permit, more);
  }

  private static void refuseUnfitHeader(String name, String value) {
    if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("Not fit for an HTTP header: " + name);
    }
    if (name.equalsIgnoreCase("authorization") || name.equalsIgnoreCase("content-length")) {
      throw new IllegalArgumentException("This header is the client's own: " + name);
    }
  }
}
