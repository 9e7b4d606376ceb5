package co.acuse.submitter.submission;

import co.acuse.contracts.identity.ReferenceCode;

/** What came of writing a till's number down as one document's. */
public sealed interface Claim {

  /** It is the document's, and of no other. */
  record Held() implements Claim {}

  /** Another sale has it. */
  record OfAnother(ReferenceCode reference) implements Claim {}

  /** The document has another one, which it keeps until an operator gives that back. */
  record KeepsAnother(DocumentNumber number) implements Claim {}
}
