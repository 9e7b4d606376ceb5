package co.acuse.dian.soap.result;

import org.jspecify.annotations.Nullable;

/** What belongs to a document: its events, or the notes that refer to it. */
public sealed interface RelatedDocuments {

  /** The answer's own words. */
  DianStatus status();

  /**
   * There are some.
   *
   * @param xml what the DIAN returned about them; null if it returned no file
   */
  record Found(@Nullable ReturnedBytes xml, DianStatus status) implements RelatedDocuments {}

  /** 67: the document has none. */
  record NoneFound(DianStatus status) implements RelatedDocuments {}

  /** 68: what was asked with is not a document's key. */
  record NotADocumentKey(DianStatus status) implements RelatedDocuments {}

  /** 66 or 90: the DIAN does not know the document. */
  record UnknownDocument(DianStatus status) implements RelatedDocuments {}

  /** 89: the certificate's NIT may not ask. */
  record NotAuthorised(DianStatus status) implements RelatedDocuments {}

  /** Anything else. */
  record Unclear(DianStatus status) implements RelatedDocuments {}
}
