package co.acuse.simulator.dian.register;

import org.jspecify.annotations.Nullable;

/**
 * A program with which an issuer sends.
 *
 * @param id as the authority's portal gives it
 * @param pin the issuer's secret, part of every fingerprint
 * @param testSetId with which it sends its test set; null: it has none
 */
public record Software(String id, String pin, @Nullable String testSetId) {

  public Software {
    if (id.isBlank() || pin.isBlank()) {
      throw new IllegalArgumentException("A software needs an id and a pin");
    }
  }

  /** Without the PIN: this ends up in logs. */
  @Override
  public String toString() {
    return "Software[" + id + "]";
  }
}
