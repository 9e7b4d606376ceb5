package co.acuse.factus.budget;

import java.time.Duration;

/**
 * What counts of an account's budget now, for whoever uses the account next.
 *
 * @param requests that the provider still counts, or soon will
 * @param counts until none of them counts any more; zero when there are none
 */
public record BudgetUse(int requests, Duration counts) {}
