package co.acuse.simulator.factus.accounts;

import java.util.Set;

/**
 * How the server behaves where nobody knows for certain how the real one does.
 *
 * @param ownPending a pending document posted again: asked about again and answered, or 409
 * @param ownRejected a rejected document posted again before it was deleted: 409, or validated anew
 * @param lockScope an unvalidated document blocks the account's family, or only its numbering range
 * @param lockOrder the block is looked at after the fields, or before them
 * @param sameReference a validated reference posted again: the original whatever the body, or 422
 *     for another body, or 422 always, or (nobody has seen the real one do this) another document
 * @param rejectionAnswer a rejection by the authority is told as 201 or as 422
 * @param reuseRejectedNumber the number of a deleted rejected document is given again
 * @param creditNoteWrapper a credit note is {@code data} itself, or {@code data.credit_note}
 * @param emptyErrors no errors are told as {@code {}} or as {@code []}
 * @param errorsShape notices and rejections are an object by rule, or an array of texts
 * @param fieldErrors field errors come in the current envelope, or in Laravel's own (old) shape
 * @param conflictShape a 409 has a message, or the older list of errors
 * @param prepaymentsReduceTotal {@code totals.total} is told after prepayments
 * @param dueDateOnCash a cash payment too needs its due date
 * @param unwrappedPerPage {@code per_page} works outside of {@code filter[…]} too
 * @param deleteStatus 200 with a message, or 204 without a body
 * @param rotateRefreshToken a refresh token works once
 * @param sumCheckOnNotes payments of credit and debit notes must add up
 * @param sumCheckOnSupport payments of support documents and their notes must add up
 * @param filterMatch filters compare whole values, or look for a part
 * @param unauthenticatedBody the body of a 401
 * @param tooManyBody the body of a 429
 * @param invalidGrantStatus the status of a login with a wrong password or refresh token
 * @param rateLimited requests beyond {@code requestsPerMinute} are answered 429
 * @param rateWindowSeconds how long that minute is
 * @param tokenSeconds how long an access token lives
 * @param unitCodes the units of measure that are taken; empty takes any
 * @param observationLimit the longest observation
 * @param latencyMillis how long the authority takes; the document is pending meanwhile
 * @param downloadPaddingBytes makes downloaded XML longer by this much
 * @param documentsQuota the plan's documents, after which a new one is answered 402; 0: no limit
 */
public record Switches(
    OwnPending ownPending,
    OwnRejected ownRejected,
    LockScope lockScope,
    LockOrder lockOrder,
    SameReference sameReference,
    RejectionAnswer rejectionAnswer,
    boolean reuseRejectedNumber,
    Wrapper creditNoteWrapper,
    Container emptyErrors,
    Container errorsShape,
    FieldErrorsShape fieldErrors,
    ConflictShape conflictShape,
    boolean prepaymentsReduceTotal,
    boolean dueDateOnCash,
    boolean unwrappedPerPage,
    int deleteStatus,
    boolean rotateRefreshToken,
    boolean sumCheckOnNotes,
    boolean sumCheckOnSupport,
    FilterMatch filterMatch,
    String unauthenticatedBody,
    String tooManyBody,
    int invalidGrantStatus,
    boolean rateLimited,
    int requestsPerMinute,
    int rateWindowSeconds,
    int tokenSeconds,
    Set<String> unitCodes,
    int observationLimit,
    long latencyMillis,
    int downloadPaddingBytes,
    int documentsQuota) {

  static final Switches DEFAULT =
      new Switches(
          OwnPending.REEVALUATE,
          OwnRejected.CONFLICT,
          LockScope.ACCOUNT,
          LockOrder.AFTER_FIELDS,
          SameReference.ORIGINAL,
          RejectionAnswer.UNPROCESSABLE,
          false,
          Wrapper.FLAT,
          Container.OBJECT,
          Container.OBJECT,
          FieldErrorsShape.ENVELOPE,
          ConflictShape.MESSAGE,
          false,
          false,
          false,
          200,
          true,
          true,
          false,
          FilterMatch.EXACT,
          "{\"message\":\"Unauthenticated.\"}",
          "{\"message\":\"Too Many Attempts.\"}",
          400,
          true,
          80,
          60,
          3600,
          Set.of("94"),
          250,
          0,
          0,
          0);

  public Switches {
    unitCodes = Set.copyOf(unitCodes);
    if (deleteStatus != 200 && deleteStatus != 204) {
      throw new IllegalArgumentException("deleteStatus must be 200 or 204, not " + deleteStatus);
    }
    if (invalidGrantStatus != 400 && invalidGrantStatus != 401) {
      throw new IllegalArgumentException(
          "invalidGrantStatus must be 400 or 401, not " + invalidGrantStatus);
    }
    if (requestsPerMinute < 1 || rateWindowSeconds < 1 || tokenSeconds < 0 || latencyMillis < 0) {
      throw new IllegalArgumentException(
          "requestsPerMinute and rateWindowSeconds must be 1 or more,"
              + " tokenSeconds and latencyMillis 0 or more");
    }
  }

  /** See {@link Switches#ownPending()}. */
  public enum OwnPending {
    REEVALUATE,
    CONFLICT
  }

  /** See {@link Switches#ownRejected()}. */
  public enum OwnRejected {
    CONFLICT,
    REVALIDATE
  }

  /** See {@link Switches#lockScope()}. */
  public enum LockScope {
    ACCOUNT,
    RANGE
  }

  /** See {@link Switches#lockOrder()}. */
  public enum LockOrder {
    AFTER_FIELDS,
    BEFORE_FIELDS
  }

  /** See {@link Switches#sameReference()}. */
  public enum SameReference {
    ORIGINAL,
    REJECT_DUPLICATE,
    REJECT_ALWAYS,
    ANOTHER
  }

  /** See {@link Switches#rejectionAnswer()}. */
  public enum RejectionAnswer {
    CREATED,
    UNPROCESSABLE
  }

  /** See {@link Switches#creditNoteWrapper()}. */
  public enum Wrapper {
    FLAT,
    NESTED
  }

  /** See {@link Switches#errorsShape()}. */
  public enum Container {
    OBJECT,
    ARRAY
  }

  /** See {@link Switches#fieldErrors()}. */
  public enum FieldErrorsShape {
    ENVELOPE,
    LARAVEL
  }

  /** See {@link Switches#conflictShape()}. */
  public enum ConflictShape {
    MESSAGE,
    ERRORS_LIST
  }

  /** See {@link Switches#filterMatch()}. */
  public enum FilterMatch {
    EXACT,
    PARTIAL
  }
}
