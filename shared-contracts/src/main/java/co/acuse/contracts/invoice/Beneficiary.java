package co.acuse.contracts.invoice;

import org.jspecify.annotations.Nullable;

/** The patient from whom a health provider collects. */
public record Beneficiary(
    String identificationType,
    @Nullable String identification,
    @Nullable String names,
    @Nullable String surnames) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Beneficiary[****]";
  }
}
