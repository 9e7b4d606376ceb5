package co.acuse.contracts.rules;

/** The stable codes of the rules; in brackets what the arguments of their faults are. */
public enum FaultCode {
  /** A field that must be there is not. */
  REQUIRED,
  /** A value of the wrong form [an {@code Expected} name]. */
  MALFORMED,
  /** A field that the format does not know [its name]. */
  UNKNOWN_FIELD,
  /** A code outside its list [the codes allowed, or where the list comes from]. */
  UNKNOWN_CODE,
  /** [decimals allowed]. */
  TOO_MANY_DECIMALS,
  /** [least, greatest, "FROM" or "ABOVE" the least]. */
  OUT_OF_RANGE,
  /** [characters allowed]. */
  TOO_LONG,
  /** [entries allowed]. */
  TOO_MANY_ITEMS,
  /** A list names the same thing twice [which]. */
  REPEATED,
  /** [the digit computed]. */
  WRONG_CHECK_DIGIT,
  /** A payment on credit says not until when. */
  DUE_DATE_MISSING,
  /** [expected, sent]. */
  PAYMENTS_DO_NOT_ADD_UP,
  /** [an {@code Order} name, the other date or limit]. */
  DATES_OUT_OF_ORDER,
  /** A note names neither an invoice nor a billing period. */
  CORRECTION_NAMES_NOTHING,
  /** A field that makes no sense beside others [what it belongs to]. */
  NOT_ALLOWED_HERE,
  /** Of two fields one is needed, or one too many is there [one, other, "1" or "0..1"]. */
  EITHER_OR,
  /** Acuse has no settings for this issuer. */
  ISSUER_NOT_CONFIGURED,
  /** [provider, what it takes]. */
  NOT_SUPPORTED_BY_PROVIDER,
  /** A till's number that no range holds on the day of issue [the ranges that tills number]. */
  NUMBER_NOT_AUTHORISED
}
