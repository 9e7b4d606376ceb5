package co.acuse.contracts.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * A file of an issued document.
 *
 * @param sha256 of the bytes, in hex
 * @param base64 the bytes; absent when they were too large to travel
 */
public record ArchivedFile(Kind kind, String name, String sha256, @Nullable String base64) {

  /** What a file is. */
  public enum Kind {
    XML,
    ATTACHED_DOCUMENT,
    PDF,
    APPLICATION_RESPONSE
  }
}
