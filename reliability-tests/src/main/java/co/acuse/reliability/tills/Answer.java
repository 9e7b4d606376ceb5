package co.acuse.reliability.tills;

import org.jspecify.annotations.Nullable;

/** What a till was told about something that it handed over. */
sealed interface Answer {

  /** Ingest answered 202. */
  record Accepted(int httpStatus, String invoiceId, String submissionId) implements Answer {}

  /** Kafka acknowledged the record. */
  record Published(String topic, int partition, long offset) implements Answer {}

  /**
   * Certainly not taken.
   *
   * @param httpStatus absent when nobody answered at all
   * @param again whether a good till hands over the same again
   */
  record Refused(@Nullable Integer httpStatus, String code, boolean again) implements Answer {}

  /**
   * Nobody knows: the answer was lost, never read, or says so itself.
   *
   * @param code of the answer, or what went wrong
   */
  record Unknown(@Nullable Integer httpStatus, String code) implements Answer {}

  /** Whether a good till hands over the same again. */
  default boolean isToBeRepeated() {
    return switch (this) {
      case Accepted _, Published _ -> false;
      case Refused refused -> refused.again();
      case Unknown _ -> true;
    };
  }
}
