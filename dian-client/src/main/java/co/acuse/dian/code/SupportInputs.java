package co.acuse.dian.code;

import java.math.BigDecimal;

/**
 * What a support document tells for its CUDS (annex of the support document 1.1).
 *
 * @param number prefix and consecutive
 * @param iva of the document's first IVA rate only, as in the DIAN's own example
 * @param vendorId of who sold without having to invoice
 * @param acquirerNit of who bought and issues the document, without the check digit
 */
public record SupportInputs(
    String number,
    IssueMoment issued,
    BigDecimal gross,
    BigDecimal iva,
    BigDecimal total,
    String vendorId,
    String acquirerNit,
    Environment environment) {

  public SupportInputs {
    Checks.refuseNumber(number, "The document's number");
    Checks.refuseAmount(gross, "The gross value");
    Checks.refuseAmount(iva, "The IVA");
    Checks.refuseAmount(total, "The total");
    Checks.refuseIdentity(vendorId, "The vendor's identification");
    Checks.refuseNit(acquirerNit, "The acquirer's NIT");
  }

  String seed(SoftwarePin pin) {
    return number
        + issued.date()
        + issued.time()
        + Checks.amount(gross)
        + "01"
        + Checks.amount(iva)
        + Checks.amount(total)
        + vendorId
        + acquirerNit
        + pin.value()
        + environment.code();
  }

  /** Without the people in it: this ends up in logs. */
  @Override
  public String toString() {
    return "SupportInputs[" + number + "]";
  }
}
