package co.acuse.dian.soap.result;

/** The document that the DIAN holds under a key ({@code GetXmlByDocumentKey}). */
public sealed interface HeldDocument {

  /** The answer's own words. */
  DianStatus status();

  /** 100: the document as it was sent. */
  record Found(ReturnedBytes xml, DianStatus status) implements HeldDocument {}

  /** 404: the DIAN holds none under this key. */
  record NotFound(DianStatus status) implements HeldDocument {}

  /** 401: the certificate's NIT may not see it. */
  record NotAuthorised(DianStatus status) implements HeldDocument {}

  /** 206 and anything else. */
  record Unclear(DianStatus status) implements HeldDocument {}
}
