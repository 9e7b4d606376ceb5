package co.acuse.simulator.dian.signature;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;

/** What a document's signature is worth. */
public sealed interface Verification {

  /** It is whole and covers the document; whose certificate it is has not been asked. */
  record Sound(X509Certificate certificate, OffsetDateTime signedAt) implements Verification {}

  /**
   * It is not.
   *
   * @param rule the authority's code
   * @param text the authority's words
   */
  record Broken(String rule, String text) implements Verification {}
}
