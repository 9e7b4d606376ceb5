package co.acuse.factus.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a call has no answer. Each says what the provider holds now, as far as that is known. */
public sealed interface Failure {

  /** The raw exchange, for the audit. */
  Exchange exchange();

  /** 422 by a rule of the authority: the document is stored, unvalidated, and blocks its family. */
  record RejectedByRule(List<RuleMessage> messages, Exchange exchange) implements Failure {
    public RejectedByRule {
      messages = List.copyOf(messages);
    }
  }

  /**
   * 422 by the provider's own checks: nothing is stored. Messages by field, such as items.0.price.
   */
  record FieldErrors(Map<String, List<String>> fields, String message, Exchange exchange)
      implements Failure {
    public FieldErrors {
      fields = Map.copyOf(fields);
    }
  }

  /** 409: another unvalidated document is in the way, or this one is in the wrong state. */
  record Conflict(String message, Exchange exchange) implements Failure {}

  /** 404 said by the API itself about what was asked for. */
  record NotFound(String message, Exchange exchange) implements Failure {}

  /** 429: the provider counted too many requests. Nothing was done; ask again after this time. */
  record Throttled(Duration retryAfter, Exchange exchange) implements Failure {}

  /** Our own budget is used up: nothing was sent; a place can be free after this time. */
  record BudgetExhausted(Duration retryAfter, Exchange exchange) implements Failure {}

  /** 401 again after one new login: the account's rights are broken, not its token. */
  record Unauthorized(Exchange exchange) implements Failure {}

  /** The account may not do this: its settings or its plan must change first. */
  record Denied(DenialCause cause, String message, Exchange exchange) implements Failure {}

  /**
   * No usable answer: network, time-out, 5xx, or we did not send.
   *
   * @param retryAfter what the provider asked to wait, if it did
   */
  record Unavailable(UnavailableReason reason, @Nullable Duration retryAfter, Exchange exchange)
      implements Failure {

    /** Whether the provider may have done what was asked. */
    public Certainty certainty() {
      return exchange.certainty();
    }
  }

  /** The answer cannot be read: after a POST or DELETE it may well have been done. */
  record MalformedAnswer(String problem, Exchange exchange) implements Failure {}

  /** A status that the provider does not document for this call. Nothing is known; look it up. */
  record UnexpectedStatus(int status, String message, Exchange exchange) implements Failure {}
}
