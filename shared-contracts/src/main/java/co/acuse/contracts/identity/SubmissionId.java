package co.acuse.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of one request to issue an invoice; a repeat of any step carries the same id. */
public record SubmissionId(@JsonValue UUID value) {

  private static final UUID INBOX = UUID.fromString("2c8f4cde-52a5-5a2b-8f5e-51d8c1c0a7b3");
  private static final UUID REPLAY = UUID.fromString("b2b1a6a4-7d4e-5a0c-a1f0-3f6f8b9c2d10");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubmissionId {}

  /** The id of what stands at one place of an inbox topic: reading it again gives it again. */
  public static SubmissionId ofInboxRecord(
      String topic, String topicId, int partition, long offset, String valueHash) {
    return new SubmissionId(
        NameBasedUuid.of(
            INBOX, String.join("\n", topic, topicId, "" + partition, "" + offset, valueHash)));
  }

  /** The id under which a replay repeats an invoice: once per replay. */
  public static SubmissionId ofReplay(UUID replayId, InvoiceId invoiceId) {
    return new SubmissionId(NameBasedUuid.of(REPLAY, replayId + "\n" + invoiceId));
  }

  public static SubmissionId parse(String text) {
    return new SubmissionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
