package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that cannot send.
 *
 * @param retryAt when one document tries again; absent when somebody has to resume it
 */
public record Suspension(
    IssuerNit issuer, String cause, String text, Instant since, @Nullable Instant retryAt) {

  /** The cause when documents are let in, and rejected because of the account. */
  public static final String ACCOUNT_REJECTED = "ACCOUNT_REJECTED";
}
