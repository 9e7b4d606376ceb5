package co.acuse.submitter.account;

import co.acuse.contracts.identity.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * Something about a usable account that a person should look at.
 *
 * @param text what it is and what to do next
 */
public record Finding(Code code, @Nullable DocumentType documentType, String text) {

  /** What it is, for metrics and alerts. */
  public enum Code {
    RANGE_MISSING,
    RANGE_EXPIRED,
    RANGE_INACTIVE,
    RANGE_USED_UP,
    RANGE_AMBIGUOUS,
    RANGE_EXPIRING,
    RANGE_NEARLY_USED,
    PLAN_INACTIVE,
    PLAN_EXHAUSTED,
    PLAN_NEARLY_USED,
    PLAN_EXPIRING,
    CERTIFICATE_EXPIRING,
    NOT_READ
  }
}
