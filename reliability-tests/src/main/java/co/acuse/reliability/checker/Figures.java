package co.acuse.reliability.checker;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures.
 *
 * @param posts all that tills handed over, repeats included
 * @param accepted posts that were told YES, and {@code refused} and {@code unknown} likewise
 * @param sales fiscal keys that may have been accepted
 * @param submissions different ones on the topic
 * @param issued documents that the provider validated
 * @param success invoices that the audit calls so, and {@code failed} by cause, and unfinished ones
 * @param submitting requests of the provider's that ask for a document, of all {@code requests}
 * @param faults begun, by kind
 * @param inVain kinds of those faults that could do nothing on the machine of the run, and why
 * @param deaths by kind
 * @param violations by invariant, those without any too
 * @param inProcess what became of sales that the DIAN would not decide
 * @param contingency what became of invoices while the DIAN was away
 * @param worstRecovery the longest time from the end of a fault to the next end of a submission
 *     that was under way meanwhile; absent when no fault ended
 */
public record Figures(
    int posts,
    int accepted,
    int refused,
    int unknown,
    int sales,
    int submissions,
    int issued,
    int success,
    Map<String, Integer> failed,
    int unfinished,
    int submitting,
    int requests,
    int events,
    int deadLetters,
    Map<String, Integer> faults,
    Map<String, String> inVain,
    Map<String, Integer> deaths,
    Map<Invariant, Integer> violations,
    InProcess inProcess,
    Contingency contingency,
    @Nullable Duration worstRecovery) {

  /**
   * Sales and notes that were in process whenever they were sent.
   *
   * @param stuck those of which a person was told that they do not get on
   * @param acrossDeath those of them that had no end yet when a worker died later
   * @param issued those of them that the DIAN has issued at last
   */
  public record InProcess(int stuck, int acrossDeath, int issued) {}

  /**
   * Invoices of type 04.
   *
   * @param signed given to their buyers while the DIAN was away
   * @param acrossDeath those of them that had no end yet when a worker died later
   * @param transmitted those that the DIAN holds as such
   */
  public record Contingency(int signed, int acrossDeath, int transmitted) {}
}
