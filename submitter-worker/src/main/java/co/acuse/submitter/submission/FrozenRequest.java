package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.DocumentStamp;
import org.jspecify.annotations.Nullable;

/**
 * The exact bytes of a request, kept before they are first sent.
 *
 * @param bytes empty when they were dropped, long after the document's end
 * @param sha256 of the bytes, in hex
 * @param stamp what the document is known by at the authority; absent when the provider gives it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through; sha256 identifies them
public record FrozenRequest(byte[] bytes, String sha256, @Nullable DocumentStamp stamp) {

  /** A request for a document that its provider numbers. */
  public FrozenRequest(byte[] bytes, String sha256) {
    this(bytes, sha256, null);
  }

  /** Whether nothing is left of it but what it is known by. */
  public boolean isDropped() {
    return bytes.length == 0;
  }
}
