package co.acuse.dian.document;

import org.jspecify.annotations.Nullable;

/** On what terms the goods travel. */
public record DeliveryTerms(@Nullable String specialTerms, @Nullable Incoterm incoterm) {

  public DeliveryTerms {
    Texts.refuseBlankIfGiven(specialTerms, "The special terms of a delivery");
    if (specialTerms == null && incoterm == null) {
      throw new IllegalArgumentException("Delivery terms need a text or an incoterm");
    }
  }
}
