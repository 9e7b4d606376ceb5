package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the provider holds it, read whole.
 *
 * @param number given already, validated or not; absent when the provider did not say
 * @param issued what a till prints; present when {@code state} is VALIDATED
 * @param messages notices of a validated document, rejections of a rejected one
 * @param full whether every part that Acuse compares was in the answer
 * @param raw the provider's own text, for the comparison and the audit
 */
public record HeldDocument(
    State state,
    String reference,
    @Nullable String number,
    @Nullable IssuedDocument issued,
    List<Message> messages,
    boolean full,
    String raw) {

  public HeldDocument {
    messages = List.copyOf(messages);
    if (state == State.VALIDATED && issued == null) {
      throw new IllegalArgumentException("a validated document has its number and code");
    }
  }

  /** What the authority has said of a document that a provider holds. */
  public enum State {
    VALIDATED,
    REJECTED,
    PENDING
  }
}
