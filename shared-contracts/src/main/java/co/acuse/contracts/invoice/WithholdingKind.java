package co.acuse.contracts.invoice;

/** The taxes that a seller withholds from itself. */
public enum WithholdingKind {
  RETE_IVA("05"),
  RETE_RENTA("06");

  private final String code;

  WithholdingKind(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
