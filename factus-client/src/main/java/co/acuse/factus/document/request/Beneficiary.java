package co.acuse.factus.document.request;

import org.jspecify.annotations.Nullable;

/**
 * Health sector: who is cared for.
 *
 * @param identificationDocumentCode letters here, such as {@code CC}, {@code CE}, {@code TI}
 */
public record Beneficiary(
    String identificationDocumentCode,
    @Nullable String identificationNumber,
    @Nullable String names,
    @Nullable String surnames) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Beneficiary[****]";
  }
}
