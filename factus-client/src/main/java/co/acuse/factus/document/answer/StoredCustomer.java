package co.acuse.factus.document.answer;

import org.jspecify.annotations.Nullable;

/** The customer on the document. */
public record StoredCustomer(
    @Nullable CodeName identificationDocument,
    @Nullable String identification,
    @Nullable String dv,
    @Nullable String graphicRepresentationName,
    @Nullable String company,
    @Nullable String tradeName,
    @Nullable String names,
    @Nullable String address,
    @Nullable String email,
    @Nullable String phone,
    @Nullable CodeName legalOrganization,
    @Nullable CodeName tribute,
    @Nullable CodeName country,
    @Nullable Municipality municipality) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "StoredCustomer[****]";
  }
}
