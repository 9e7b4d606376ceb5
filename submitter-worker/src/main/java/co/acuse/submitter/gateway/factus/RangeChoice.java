package co.acuse.submitter.gateway.factus;

/** Which numbering range a request names. */
sealed interface RangeChoice {

  /** This one. */
  record Named(long id) implements RangeChoice {}

  /** None: the account's single active one for the kind of document is meant. */
  record Single() implements RangeChoice {}

  /** The account has no range of this prefix for the kind of document. */
  record NoSuchPrefix(String prefix) implements RangeChoice {}

  /** The account's ranges have not been read, or not lately enough to deny the prefix. */
  record NotRead(String prefix) implements RangeChoice {}
}
