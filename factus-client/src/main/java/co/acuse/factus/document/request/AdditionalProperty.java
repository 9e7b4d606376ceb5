package co.acuse.factus.document.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Transport: what is carried.
 *
 * @param code {@code 01} RNDC number, {@code 02} internal number, {@code 03} freight value
 * @param quantity needed for code 03, as is {@code unitMeasureCode}
 */
public record AdditionalProperty(
    String code, String value, @Nullable BigDecimal quantity, @Nullable String unitMeasureCode) {

  public AdditionalProperty {
    Amounts.refuseMoreThanTwoDecimals(quantity, "additional_properties.quantity");
  }
}
