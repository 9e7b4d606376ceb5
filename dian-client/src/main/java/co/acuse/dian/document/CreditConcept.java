package co.acuse.dian.document;

/**
 * Why a credit note is written (list ConceptoNotaCredito). The official sources agree on the codes
 * 1 to 4; 5 and 6 are those of the lists of 2026.
 */
public enum CreditConcept {
  PARTIAL_RETURN("1"),
  ANNULMENT("2"),
  DISCOUNT("3"),
  PRICE_ADJUSTMENT("4"),
  PROMPT_PAYMENT("5"),
  VOLUME("6");

  private final String code;

  CreditConcept(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
