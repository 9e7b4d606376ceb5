package co.acuse.reliability.checker;

/**
 * An invariant that does not hold.
 *
 * @param fiscalKey the sale: issuer, document type and reference; or what else it is about
 * @param text what is wrong, in one sentence
 * @param story all that is known of the sale, in the order of time, one line each
 */
public record Violation(Invariant invariant, String fiscalKey, String text, String story) {

  @Override
  public String toString() {
    return invariant + " " + fiscalKey + ": " + text + "\n" + story;
  }
}
