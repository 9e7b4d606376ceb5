package co.acuse.contracts.invoice;

/** When a sale is paid. */
public enum PaymentForm {
  CASH("1"),
  CREDIT("2");

  private final String code;

  PaymentForm(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
