package co.acuse.dian.document;

/** Whether a sale is paid at once (annex 1.9, PaymentMeans/ID, rule FAN02). */
public enum PaymentForm {
  AT_ONCE("1"),
  ON_CREDIT("2");

  private final String code;

  PaymentForm(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
