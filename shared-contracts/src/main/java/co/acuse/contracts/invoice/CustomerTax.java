package co.acuse.contracts.invoice;

/** Whether a customer answers for IVA. */
public enum CustomerTax {
  IVA("01"),
  NOT_APPLICABLE("ZZ");

  private final String code;

  CustomerTax(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
