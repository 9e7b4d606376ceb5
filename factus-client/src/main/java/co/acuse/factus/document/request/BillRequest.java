package co.acuse.factus.document.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A bill to be validated (Factus page "facturas/crear-y-validar").
 *
 * @param document {@code 01} sale invoice (the provider's default), {@code 03} contingency
 * @param operationType {@code 10} standard (the default), {@code 11}, {@code 12}, {@code SS-CUFE} …
 */
public record BillRequest(
    @Nullable String document,
    @Nullable String operationType,
    @Nullable Currency currency,
    @Nullable Beneficiary beneficiary,
    @JsonUnwrapped DocumentContent content)
    implements DocumentRequest {

  public BillRequest {
    if (content.customer() == null) {
      throw new IllegalArgumentException("A bill needs a customer");
    }
    if ("03".equals(document) && content.relatedDocuments().isEmpty()) {
      throw new IllegalArgumentException("Document type 03 needs related_documents");
    }
    if (currency != null && currency.type().equals("COP")) {
      throw new IllegalArgumentException("currency is for currencies other than COP");
    }
  }

  /** A standard sale invoice. */
  public static BillRequest standard(DocumentContent content) {
    return new BillRequest("01", "10", null, null, content);
  }

  public BillRequest withCurrency(Currency other) {
    return new BillRequest(document, operationType, other, beneficiary, content);
  }

  public BillRequest withOperationType(String other) {
    return new BillRequest(document, other, currency, beneficiary, content);
  }

  public BillRequest withBeneficiary(Beneficiary other) {
    return new BillRequest(document, operationType, currency, other, content);
  }
}
