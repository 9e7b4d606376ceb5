package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line.
 *
 * @param price net unit price: without tax and before discount
 * @param discountRate in percent; either this or {@code discountAmount}
 * @param unitMeasureCode {@code 94} (unit) is the only one seen to be accepted in the sandbox
 * @param standardCode {@code 999} own coding, {@code 001} UNSPSC, {@code 020} tariff, {@code 010}
 *     GTIN
 * @param schemeId {@code 0} own income, {@code 1} for a third party; operations 11, 12, SS-Recaudo
 * @param collectionConceptCode SS-Recaudo: {@code COP}, {@code CUO}, {@code PAC}
 */
public record Item(
    String codeReference,
    String name,
    @Nullable String note,
    BigDecimal quantity,
    @Nullable BigDecimal discountRate,
    @Nullable BigDecimal discountAmount,
    BigDecimal price,
    String unitMeasureCode,
    String standardCode,
    List<ItemTax> taxes,
    List<Withholding> withholdingTaxes,
    @Nullable Integer schemeId,
    @Nullable Mandate mandate,
    @Nullable String collectionConceptCode,
    List<AdditionalProperty> additionalProperties) {

  public Item {
    Amounts.refuseBlank(codeReference, "items.code_reference");
    Amounts.refuseBlank(name, "items.name");
    Amounts.refuseMoreThanTwoDecimals(quantity, "items.quantity");
    Amounts.refuseMoreThanTwoDecimals(price, "items.price");
    Amounts.refuseMoreThanTwoDecimals(discountRate, "items.discount_rate");
    Amounts.refuseMoreThanTwoDecimals(discountAmount, "items.discount_amount");
    Amounts.refuseNone(taxes, "items.taxes");
    if (discountRate != null && discountAmount != null) {
      throw new IllegalArgumentException("A line's discount is a rate or an amount, not both");
    }
    taxes = List.copyOf(taxes);
    withholdingTaxes = List.copyOf(withholdingTaxes);
    additionalProperties = List.copyOf(additionalProperties);
  }

  /** A line in units ({@code 94}) under the seller's own code ({@code 999}). */
  public static Builder of(
      String codeReference, String name, BigDecimal quantity, BigDecimal price) {
    return new Builder(codeReference, name, quantity, price);
  }

  /** Collects a line; what is not said is not sent. */
  public static final class Builder {
    private final String codeReference;
    private final String name;
    private final BigDecimal quantity;
    private final BigDecimal price;
    private final List<ItemTax> taxes = new ArrayList<>();
    private final List<Withholding> withholdingTaxes = new ArrayList<>();
    private final List<AdditionalProperty> additionalProperties = new ArrayList<>();
    private @Nullable String note;
    private @Nullable BigDecimal discountRate;
    private @Nullable BigDecimal discountAmount;
    private String unitMeasureCode = "94";
    private String standardCode = "999";
    private @Nullable Integer schemeId;
    private @Nullable Mandate mandate;
    private @Nullable String collectionConceptCode;

    private Builder(String codeReference, String name, BigDecimal quantity, BigDecimal price) {
      this.codeReference = codeReference;
      this.name = name;
      this.quantity = quantity;
      this.price = price;
    }

    public Builder tax(ItemTax value) {
      taxes.add(value);
      return this;
    }

    public Builder withholding(Withholding value) {
      withholdingTaxes.add(value);
      return this;
    }

    public Builder additionalProperty(AdditionalProperty value) {
      additionalProperties.add(value);
      return this;
    }

    public Builder note(@Nullable String value) {
      note = value;
      return this;
    }

    public Builder discountRate(@Nullable BigDecimal value) {
      discountRate = value;
      return this;
    }

    public Builder discountAmount(@Nullable BigDecimal value) {
      discountAmount = value;
      return this;
    }

    public Builder unitMeasureCode(String value) {
      unitMeasureCode = value;
      return this;
    }

    public Builder standardCode(String value) {
      standardCode = value;
      return this;
    }

    public Builder schemeId(@Nullable Integer value) {
      schemeId = value;
      return this;
    }

    public Builder mandate(@Nullable Mandate value) {
      mandate = value;
      return this;
    }

    public Builder collectionConceptCode(@Nullable String value) {
      collectionConceptCode = value;
      return this;
    }

    public Item build() {
      return new Item(
          codeReference,
          name,
          note,
          quantity,
          discountRate,
          discountAmount,
          price,
          unitMeasureCode,
          standardCode,
          taxes,
          withholdingTaxes,
          schemeId,
          mandate,
          collectionConceptCode,
          additionalProperties);
    }
  }
}
