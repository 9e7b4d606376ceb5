package co.acuse.dian.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param sellersCode the seller's own code, next to the one of {@code standard}
 * @param code of {@code standard}; without it the DIAN gives notice FAZ09
 * @param principal for whom a mandatary sells it (InformationContentProviderParty)
 */
public record Item(
    String description,
    @Nullable String brand,
    @Nullable String model,
    @Nullable String sellersCode,
    ItemStandard standard,
    String code,
    List<ItemProperty> properties,
    @Nullable Identification principal) {

  public Item {
    Texts.refuseBlank(description, "The description of an item");
    Texts.refuseBlankIfGiven(brand, "The brand of an item");
    Texts.refuseBlankIfGiven(model, "The model of an item");
    Texts.refuseBlankIfGiven(sellersCode, "The seller's code of an item");
    Texts.refuseBlank(code, "The code of an item");
    properties = List.copyOf(properties);
  }

  /** An item under the seller's own code ({@code 999}). */
  public static Item own(String code, String description) {
    return new Item(description, null, null, null, ItemStandard.OWN, code, List.of(), null);
  }
}
