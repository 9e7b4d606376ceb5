package co.acuse.reliability.plan;

import java.time.Duration;

/**
 * Something that a till will hand over.
 *
 * @param number of the post in its plan, from 0
 * @param at from the beginning of the load
 * @param copies how many equal ones are handed over at once
 * @param body JSON as posted
 */
public record PlannedPost(
    int number,
    Duration at,
    String issuer,
    String documentType,
    String reference,
    Purpose purpose,
    Channel channel,
    Manner manner,
    int copies,
    String body) {

  /** As one line for people. */
  @Override
  public String toString() {
    return "%8.3f s  %-10s %-5s %-16s %s %-11s %s x%d  %s"
        .formatted(
            at.toMillis() / 1000.0,
            purpose,
            channel,
            manner,
            issuer,
            documentType,
            reference,
            copies,
            body);
  }
}
