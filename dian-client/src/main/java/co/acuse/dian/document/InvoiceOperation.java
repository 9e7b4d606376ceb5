package co.acuse.dian.document;

/** The business an invoice comes from (annex 1.9, CustomizationID); not the health sector's. */
public enum InvoiceOperation {
  STANDARD("10"),
  /** A contract of administration, contingencies and profit. */
  AIU("09"),
  MANDATE("11"),
  TRANSPORT("12"),
  NOTARY("14"),
  CURRENCY_PURCHASE("15"),
  CURRENCY_SALE("16");

  private final String code;

  InvoiceOperation(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
