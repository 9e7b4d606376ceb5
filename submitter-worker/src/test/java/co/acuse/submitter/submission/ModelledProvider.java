package co.acuse.submitter.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider whose faults come by chance, and that knows what it has in the end. */
public interface ModelledProvider extends InvoiceGateway {

  /** What was delayed up to now takes effect. */
  void settle();

  /** From now on nothing goes wrong. */
  void becomesReliable();

  /** What it was asked for and should never have been. */
  List<String> violations();

  /** How many documents of a sale it has ever validated. */
  int issued(String reference);

  @Nullable Stored holds(String reference);

  /** A document as a provider has it. */
  record Stored(
      String reference,
      String family,
      String content,
      String number,
      HeldDocument.State state,
      int polls,
      Instant shownFrom) {}
}
