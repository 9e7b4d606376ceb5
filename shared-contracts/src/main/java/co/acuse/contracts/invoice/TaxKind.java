package co.acuse.contracts.invoice;

/** The taxes of a line. */
public enum TaxKind {
  IVA("01"),
  INC("04"),
  ULTRA_PROCESSED("35");

  private final String code;

  TaxKind(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
