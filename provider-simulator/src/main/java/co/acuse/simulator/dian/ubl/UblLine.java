package co.acuse.simulator.dian.ubl;

import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;

/** One line of a document. */
public record UblLine(XmlElement element, DocumentKind kind) {

  public BigDecimal amount() {
    return Amounts.of(element, "LineExtensionAmount");
  }

  public BigDecimal quantity() {
    return Amounts.of(element, kind.quantity());
  }

  public BigDecimal price() {
    return Amounts.of(element, "Price", "PriceAmount");
  }

  /** Given away: it has a price and costs nothing. */
  public boolean isFree() {
    return element.child("PricingReference").isPresent();
  }
}
