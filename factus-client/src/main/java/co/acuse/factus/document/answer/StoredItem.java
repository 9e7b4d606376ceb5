package co.acuse.factus.document.answer;

import co.acuse.factus.json.Absent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line.
 *
 * @param discount the discount as an amount, whether it was sent as rate or amount
 * @param grossValue as {@code total}, of unclear meaning at the provider: reconcile on the
 *     document's totals
 * @param schemeId with a name only where the provider writes an object
 * @param mandate as it comes
 * @param additionalProperties as they come
 */
public record StoredItem(
    @Nullable String codeReference,
    @Nullable String name,
    @Nullable String note,
    @Nullable BigDecimal quantity,
    @Nullable CodeName unitMeasure,
    @Nullable CodeName standardCode,
    @Nullable BigDecimal discountRate,
    @Nullable BigDecimal discount,
    @Nullable BigDecimal price,
    @Nullable BigDecimal grossValue,
    @Nullable BigDecimal total,
    @Nullable CodeName schemeId,
    @Nullable CodeName collectionConcept,
    @Nullable JsonNode mandate,
    @Nullable JsonNode additionalProperties,
    List<StoredTax> taxes,
    List<StoredWithholding> withholdingTaxes) {

  public StoredItem {
    taxes = Absent.orEmpty(taxes);
    withholdingTaxes = Absent.orEmpty(withholdingTaxes);
  }
}
