package co.acuse.contracts.invoice;

/** What an amount is that is added to a whole invoice. */
public enum SurchargeKind {
  /** A tip, a delivery: whatever is no price of a line. */
  CONDITIONAL("03");

  private final String code;

  SurchargeKind(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
